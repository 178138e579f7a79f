import Stories
import Testing

@testable import Extraction

@Suite struct TokenizedStoryLanguageTests {
  private func findings(_ text: String) -> Findings {
    Extractor().findings(
      in: Story(
        origin: Origin(path: "test"),
        text: StoryText(text),
        zones: [Zone(.paragraph, 0..<text.utf8.count)],
        date: nil,
        headline: ""
      )
    )
  }

  private static let german = """
    Der Minister Jan Vestergaard empfing am Montag die Botschafterin von Norwegen in Oslo und sprach mit ihr über das \
    Klima, die Häfen und den Bau von Schulen für die Kinder der Stadt. Das Treffen fand auf dem Schiff statt.
    """

  @Test func textInAnotherLanguageHasNoFindings() {
    #expect(findings(Self.german).mentions.isEmpty)
    #expect(findings("市长张三会见了比利时大使，双方就贸易和教育合作交换了意见。" + "北京").mentions.isEmpty)
  }

  @Test func englishBesideItHas() {
    let both = findings(
      Self.german + "\nThe Mayor of Larvik, Jan Vestergaard, met the Ambassador of Norway to Malta."
    )
    #expect(both.people.contains { $0.name == "Jan Vestergaard" })
  }

  @Test func tablesAndFewWordsAreTakenForEnglish() {
    #expect(!findings("Ambassador Jan Vestergaard in Malta").people.isEmpty)
    let table = (1...30).map { "Oslo \($0) cts per lb up\n" }.joined()
    #expect(!findings(table).places.isEmpty)
  }
}
