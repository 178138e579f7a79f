import Screen
import Testing

extension ProgramTests {
  @Suite struct InputTests {
    @Test func aFloodOfBytesBreaksNothing() throws {
      let program = try Program()
      let session = try program.started()
      var bytes: [UInt8] = []
      for _ in 0..<2000 {
        bytes +=
          Array("jk\u{1B}[A\u{1B}[1;5A\u{1B}[200~\u{1B}OQ".utf8) + [0xFF, 0xC3, 0xE4, 0xB8, 0x80, 0x00, 0x1D]
      }
      session.send(bytes: bytes)
      // A paste that the flood began ends here.
      session.send("\u{1B}[201~q")
      #expect(session.waitForEnd() == .exit(0))
      session.expectRestored()
    }

    @Test func pastedLinesAreNoKeys() throws {
      let program = try Program()
      let session = try program.started()
      #expect(session.emulator.marksPastes)
      session.send("/")
      // Line by line as keys, these would search and then quit.
      session.paste("harbour\nq\nq")
      session.wait(forText: "/harbour q q")
      // With the next key in one it would be that key with Alt.
      session.send("\u{1B}")
      session.wait(forText: "j k move")
      session.send("j")
      session.wait(for: "the second story selected") { emulator in
        emulator.rows.indices.contains(emulator.cursor.row)
          && emulator.rows[emulator.cursor.row].contains("Rail")
      }
      #expect(session.end == nil)
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
      session.expectRestored()
    }

    @Test func aPasteWithoutMarksIsOneText() throws {
      let program = try Program()
      let session = try program.started()
      session.send("/")
      session.wait(forText: "/")
      session.send(String(repeating: "port talks ", count: 10_000))
      session.wait(forText: "longer than 4096 bytes")
      // Ctrl-C leaves the prompt alone, and then the program.
      session.send("\u{3}")
      session.wait(forText: "j k move")
      #expect(session.end == nil)
      session.send("\u{3}")
      #expect(session.waitForEnd() == .exit(0))
      session.expectRestored()
    }

    @Test func unknownSequencesAreNoKeys() throws {
      let program = try Program()
      let session = try program.started()
      // The letters in these would move or quit.
      session.send("\u{1B}[1;5q\u{1B}[?1;2q\u{1B}Oq")
      session.send("j")
      session.wait(for: "the second story selected") { emulator in
        emulator.rows.indices.contains(emulator.cursor.row)
          && emulator.rows[emulator.cursor.row].contains("Rail")
      }
      #expect(session.end == nil)
    }

    @Test func redrawRepairsTheScreen() throws {
      let program = try Program()
      let session = try program.started()
      session.emulator.write("\u{1B}[H\u{1B}[2Jrubbish".utf8)
      session.send("\u{C}")
      session.wait(for: "the screen repaired") { !$0.text.contains("rubbish") && $0.text.contains("Harbour") }
    }
  }
}
