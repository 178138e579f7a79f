import Screen
import Testing

@Suite struct ThemeTests {
  private func theme() throws -> Theme {
    try Theme(
      source: ThemeSource(
        name: "test",
        palette: ["ink": "#d8dee9"],
        styles: [
          "text": ["foreground": "ink", "background": "#1c1f26"],
          "official": ["foreground": "#ffcc00", "bold": true],
          "quiet": ["foreground": "default", "dim": true],
          "selection": ["background": "#334455", "bold": false],
          "match": ["reverse": true],
        ]
      )
    )
  }

  @Test func layersTextBaseAndOverlay() throws {
    let theme = try theme()
    let ink = Color(hex: "#d8dee9")
    let paper = Color(hex: "#1c1f26")
    let gold = Color(hex: "#ffcc00")
    #expect(theme.look(of: Style(.text)) == Look(foreground: ink, background: paper))
    #expect(theme.look(of: Style(.place)) == Look(foreground: ink, background: paper))
    #expect(
      theme.look(of: Style(.official)) == Look(foreground: gold, background: paper, attributes: .bold)
    )
    #expect(theme.look(of: Style(.quiet)) == Look(foreground: nil, background: paper, attributes: .dim))
    #expect(
      theme.look(of: Style(.official, over: .selection))
        == Look(foreground: gold, background: Color(hex: "#334455"))
    )
    #expect(
      theme.look(of: Style(.official, over: .match))
        == Look(foreground: gold, background: paper, attributes: [.bold, .reverse])
    )
  }

  @Test func tellsWhatIsMissing() throws {
    let missing = try theme().missing
    #expect(missing.count == StyleName.allCases.count - 5)
    #expect(!missing.contains(.official))
  }

  @Test func withoutColourTheSelectionIsStillSeen() throws {
    let theme = try theme().monochrome
    #expect(theme.look(of: Style(.text)) == Look())
    #expect(theme.look(of: Style(.text, over: .selection)).attributes == .reverse)
    #expect(theme.look(of: Style(.official)).attributes == .bold)
    for name in StyleName.allCases {
      let look = theme.look(of: Style(name))
      #expect(look.foreground == nil && look.background == nil)
    }
  }
}
