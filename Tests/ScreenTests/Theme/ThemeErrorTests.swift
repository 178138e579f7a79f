import Screen
import Testing

@Suite struct ThemeErrorTests {
  private func error(_ styles: [String: [String: ThemeSource.Value]]) -> ThemeError? {
    error(ThemeSource(name: "x", styles: styles))
  }

  private func error(_ source: ThemeSource) -> ThemeError? {
    do throws(ThemeError) {
      _ = try Theme(source: source)
      return nil
    } catch { return error }
  }

  @Test func saysWhatIsWrong() {
    #expect(error(ThemeSource(name: "x", appearance: "grey", styles: [:])) == .unknownAppearance("grey"))
    #expect(
      error(ThemeSource(name: "x", palette: ["ink": "blue"], styles: [:]))
        == .badPaletteColor(name: "ink", value: "blue")
    )
    #expect(error(["texts": [:]]) == .unknownStyle("texts"))
    #expect(error(["text": ["colour": "#000000"]]) == .unknownSetting(style: "text", setting: "colour"))
    #expect(
      error(["text": ["background": "ink"]])
        == .unknownColor(style: "text", setting: "background", value: "ink")
    )
    #expect(error(["text": ["bold": "#000000"]]) == .wrongKind(style: "text", setting: "bold"))
    #expect(error(["text": ["foreground": true]]) == .wrongKind(style: "text", setting: "foreground"))
    #expect(error(["selection-elsewhere": ["underline": true]]) == nil)
  }

  @Test func errorsReadAsSentences() {
    #expect(
      ThemeError.wrongKind(style: "text", setting: "bold").description
        == "styles.text.bold must be true or false"
    )
    #expect(
      ThemeError.wrongKind(style: "text", setting: "foreground").description
        == "styles.text.foreground must be a colour"
    )
  }

  @Test func keepsNameAndAppearance() throws {
    let theme = try Theme(
      source: ThemeSource(name: "paper", description: "Ink.", appearance: "light", styles: [:])
    )
    #expect(theme.name == "paper")
    #expect(theme.description == "Ink.")
    #expect(theme.appearance == .light)
  }
}
