import Screen
import Testing

@testable import Terminal

/// What arrives at a terminal of what is drawn; each test is a process of its own, which a terminal controls.
@Suite struct PainterTests {
  @Test func stylesAndWideTextArriveInTheirCells() async {
    await #expect(processExitsWith: .success) {
      let own = try OwnTerminal()
      let terminal = try Terminal()
      var grid = Grid(OwnTerminal.size)
      grid.write("上海 ok", at: Point(column: 1, row: 1), style: Style(.official))
      grid.cursor = Point(column: 1, row: 1)
      terminal.draw(grid, theme: try Self.theme())
      let emulator = try Emulator(size: OwnTerminal.size)
      emulator.write(own.output().utf8)
      #expect(emulator.text == "\n 上海 ok\n\n\n")
      #expect(emulator.cell(3, 1)?.text == "海")
      #expect(emulator.cell(3, 1)?.isBold == true)
      #expect(emulator.cell(3, 1)?.foreground == 196)
      #expect(emulator.cell(0, 1)?.foreground == -1)
      #expect(emulator.isCursorVisible)
      #expect(emulator.cursor == Point(column: 1, row: 1))
    }
  }

  @Test func onlyWhatDiffersIsSent() async {
    await #expect(processExitsWith: .success) {
      let own = try OwnTerminal()
      let terminal = try Terminal()
      let theme = try Self.theme()
      var grid = Grid(OwnTerminal.size)
      grid.write("Harbour mayor", at: Point(column: 0, row: 0), style: Style(.text))
      terminal.draw(grid, theme: theme)
      _ = own.output()
      terminal.draw(grid, theme: theme)
      #expect(own.output() == "")
      grid.write("x", at: Point(column: 20, row: 3), style: Style(.text))
      terminal.draw(grid, theme: theme)
      let output = own.output()
      #expect(output.contains("x"))
      #expect(!output.contains("Harbour"))
    }
  }

  @Test func aGridOfAnotherSizeThanTheWindowIsCut() async {
    await #expect(processExitsWith: .success) {
      let own = try OwnTerminal()
      let terminal = try Terminal()
      let emulator = try Emulator(size: OwnTerminal.size)
      for (columns, rows) in [(1, 1), (90, 30), (0, 0), (40, 5)] {
        var grid = Grid(Size(columns: columns, rows: rows))
        grid.fill(grid.bounds, with: "x", style: Style(.text))
        grid.cursor = Point(column: columns - 1, row: rows - 1)
        terminal.draw(grid, theme: try Self.theme())
        emulator.write(own.output().utf8)
      }
      #expect(emulator.cells.allSatisfy { $0.text == "x" })
    }
  }

  @Test func halvesOfWideTextAreBlank() async {
    await #expect(processExitsWith: .success) {
      let own = try OwnTerminal()
      let terminal = try Terminal()
      var grid = Grid(Size(columns: 4, rows: 1))
      grid[0, 0] = Cell(text: "", style: Style(.text))
      grid[1, 0] = Cell(text: "a", style: Style(.text))
      // A wide character without room for its second half.
      grid[2, 0] = Cell(text: "上", style: Style(.text))
      grid[3, 0] = Cell(text: "b", style: Style(.text))
      terminal.draw(grid, theme: try Self.theme())
      let emulator = try Emulator(size: OwnTerminal.size)
      emulator.write(own.output().utf8)
      #expect(emulator.rows[0] == " a\u{FFFD}b")
    }
  }

  private static func theme() throws -> Theme {
    try Theme(
      source: ThemeSource(name: "test", styles: ["official": ["foreground": "#ff0000", "bold": true]])
    )
  }
}
