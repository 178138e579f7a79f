import Screen
import Testing

extension ProgramTests {
  @Suite struct StartTests {
    @Test func theSamplesAppearWithoutAPath() throws {
      let program = try Program()
      let session = try program.start([])
      session.wait(forText: "24 stories")
      session.wait(forText: "Gong Zheng")
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
    }

    @Test func threePanesAppear() throws {
      let program = try Program()
      let session = try program.started()
      session.wait(for: "headline in list and body") { emulator in
        emulator.rows.filter { $0.contains("Rail talks") }.count >= 1
          && emulator.text.components(of: "Harbour mayor").count >= 3
      }
      session.wait(forText: "Officials")
      #expect(session.emulator.isAlternate)
      #expect(session.emulator.titles == 0)
      #expect(session.emulator.mouse == 0)
      #expect(ModeWords(session.modes) != ModeWords.initial)
    }

    @Test func quittingRestoresTheTerminal() throws {
      let program = try Program()
      let session = try program.started()
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
      session.expectRestored()
    }

    @Test func aStoryFromStandardInputIsReadWithKeysFromTheTerminal() throws {
      let program = try Program()
      let story = try #require(Program.twoStories["rail.txt"])
      let session = try program.start(["-"], streams: Session.Streams(input: story))
      session.wait(forText: "Rail talks open")
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
      session.expectRestored()
    }

    @Test func theCursorStandsInTheSelectedRow() throws {
      let program = try Program()
      let session = try program.started()
      session.wait(for: "the cursor in the row of the first story") { emulator in
        emulator.isCursorVisible && emulator.rows.indices.contains(emulator.cursor.row)
          && emulator.rows[emulator.cursor.row].contains("Harbour")
      }
      session.send("j")
      session.wait(for: "the cursor in the row of the second story") { emulator in
        emulator.rows.indices.contains(emulator.cursor.row)
          && emulator.rows[emulator.cursor.row].contains("Rail")
      }
    }
  }
}

extension String {
  /// The parts between the places of a text.
  func components(of text: String) -> [Substring] { split(separator: text, omittingEmptySubsequences: false) }
}
