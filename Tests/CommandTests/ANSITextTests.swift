import Screen
import Testing

@testable import communique

/// Rows of a grid as text for a terminal's own screen.
struct ANSITextTests {
  private func grid(_ parts: [(String, StyleName)]) -> Grid {
    var grid = Grid(Size(columns: 30, rows: 1))
    var column = 0
    for (text, name) in parts {
      column += grid.write(text, at: Point(column: column, row: 0), style: Style(name))
    }
    return grid
  }

  @Test func plainTextHasNoSequences() throws {
    let theme = try ThemeLibrary(configuration: "/nowhere").theme(named: "dark")
    let text = ANSIText(choice: .never, environment: [:])
    #expect(
      text.line(of: grid([("Gong Zheng", .official), (" met", .text)]), theme: theme) == "Gong Zheng met"
    )
  }

  @Test func looksBeginAndEndWithTheirText() throws {
    let theme = try ThemeLibrary(configuration: "/nowhere").theme(named: "dark")
    let row = grid([("a ", .text), ("Gong", .official), (" b", .text)])
    for environment in [[:], ["COLORTERM": "truecolor"]] {
      let line = ANSIText(choice: .always, environment: environment).line(of: row, theme: theme)
      #expect(line.hasPrefix("a \u{1b}[0;1;"))
      #expect(line.hasSuffix("\u{1b}[0m b"))
      #expect(line.contains(environment.isEmpty ? "38;5;" : "38;2;"))
      #expect(!line.contains("48;"), "the terminal keeps its background")
    }
  }

  @Test func wideTextStandsOnce() throws {
    let theme = try ThemeLibrary(configuration: "/nowhere").theme(named: "mono")
    let line = ANSIText(choice: .always, environment: [:]).line(of: grid([("龚正", .text)]), theme: theme)
    #expect(line == "龚正")
  }
}
