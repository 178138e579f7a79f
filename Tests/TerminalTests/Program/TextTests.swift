import Screen
import Testing

extension ProgramTests {
  @Suite struct TextTests {
    private func started(with body: String) throws -> (Program, Session) {
      let program = try Program(stories: ["a.txt": " date 2023-03-31 \nHarbour mayor\n\n\(body)\n"])
      return (program, try program.started())
    }

    @Test func wideAndCombiningTextKeepsItsColumns() throws {
      let (_, session) = try started(with: "龚正 m Rene\u{301} a 😀 👨‍👩‍👧 🇨🇳 end.")
      session.wait(forText: "end.")
      let emulator = session.emulator
      let wide = try #require(emulator.place(of: "龚"))
      #expect(emulator.cell(wide.column, wide.row)?.width == 2)
      #expect(emulator.cell(wide.column + 2, wide.row)?.text == "正")
      #expect(emulator.cell(wide.column + 5, wide.row)?.text == "m")
      let marked = try #require(emulator.place(of: "e\u{301}"))
      #expect(emulator.cell(marked.column + 2, marked.row)?.text == "a")
      let face = try #require(emulator.place(of: "😀"))
      #expect(emulator.cell(face.column + 3, face.row)?.text == "👨")
      #expect(emulator.rows[face.row].contains("😀 👨 CN end."))
    }

    @Test func escapeSequencesAreShownAndMoveNothing() throws {
      let hostile = [
        "\u{1B}[2J", "\u{1B}]0;owned\u{7}", "\u{1B}[?1049l", "\u{1B}[?25l", "\u{9B}31m", "\u{1B}[10;10H",
        "\u{1B}c", "\u{1B}[?1000h", "\u{E}", "\u{8}\u{8}", "\r", "\u{202E}rtl",
      ]
      let (_, session) = try started(with: hostile.map { "x\($0)y" }.joined(separator: " ") + " end.")
      session.wait(forText: "end.")
      let emulator = session.emulator
      #expect(emulator.isAlternate)
      #expect(emulator.isCursorVisible)
      #expect(emulator.titles == 0)
      #expect(emulator.mouse == 0)
      #expect(emulator.text.contains("x␛[2Jy"))
      #expect(emulator.text.contains("x␛]0;owned␇y"))
      #expect(emulator.text.contains("x␦31my"))
      #expect(emulator.text.contains("x␈␈y"))
      #expect(emulator.text.contains("x␦rtly"))
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
      session.expectRestored()
    }

    @Test func aHeadlineOfEscapeSequencesIsShownInTheList() throws {
      let program = try Program(stories: [
        "a.txt": " date 2023-03-31 \nHarbour mayor \u{1B}[2Jcleared\n\nText.\n"
      ])
      let session = try program.started()
      // Once in the list and once over the body.
      session.wait(for: "the headline in two panes") {
        $0.text.components(of: "Harbour mayor ␛[2J").count >= 3
      }
      #expect(session.emulator.isAlternate)
    }
  }
}
