import Screen
import Testing

extension ProgramTests {
  @Suite struct ColorTests {
    private func cells(_ changes: [String: String?]) throws -> [Emulator.Shown] {
      let program = try Program()
      let session = try program.started(nil, changes)
      session.wait(for: "a selected row") { $0.rows.contains { $0.contains("Rail talks") } }
      return session.emulator.cells
    }

    @Test func aPaletteOf256IsUsed() throws {
      let cells = try cells([:])
      #expect(cells.contains { (16...255).contains($0.foreground) })
      #expect(!cells.contains { $0.foreground >= 0x1000000 || $0.background >= 0x1000000 })
    }

    /// With Debian's `ncurses-term` there is an entry for 24-bit colour; without it the palette must do.
    @Test func colourOf24BitsIsUsedWhereTerminfoCan() throws {
      let cells = try cells(["COLORTERM": "truecolor"])
      #expect(cells.contains { $0.foreground >= 16 })
      #expect(
        cells.contains { $0.foreground >= 0x1000000 } != cells.contains { (16...255).contains($0.foreground) }
      )
    }

    @Test func noColorKeepsTheSelection() throws {
      let cells = try cells(["NO_COLOR": "1"])
      #expect(cells.allSatisfy { $0.foreground == -1 && $0.background == -1 })
      #expect(cells.contains { $0.isReversed })
    }

    @Test(arguments: ["vt100", "xterm-mono"]) func aTerminalWithoutColourShowsTheSelection(name: String)
      throws
    {
      let cells = try cells(["TERM": name])
      #expect(cells.allSatisfy { $0.foreground == -1 && $0.background == -1 })
      #expect(cells.contains { $0.isReversed })
    }

    @Test(arguments: ["linux", "xterm"]) func eightColoursAreUsed(name: String) throws {
      let cells = try cells(["TERM": name])
      #expect(cells.contains { (0...7).contains($0.foreground) })
      #expect(cells.allSatisfy { $0.foreground < 16 && $0.background < 16 })
      // Text never has the colour of what it stands on.
      #expect(cells.allSatisfy { $0.text == " " || $0.foreground != $0.background || $0.foreground == -1 })
    }
  }
}
