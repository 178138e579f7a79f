import Testing

@testable import Extraction

@Suite struct TokenizedStoryLanguageTests {
  private static let german = """
    Der Minister Jan Vestergaard empfing am Montag die Botschafterin von Norwegen in Oslo und sprach mit ihr über das \
    Klima, die Häfen und den Bau von Schulen für die Kinder der Stadt. Das Treffen fand auf dem Schiff statt.
    """

  @Test func textInAnotherLanguageHasNoFindings() {
    #expect(findings(in: Self.german).mentions.isEmpty)
    #expect(findings(in: "市长张三会见了比利时大使，双方就贸易和教育合作交换了意见。" + "北京").mentions.isEmpty)
  }

  @Test func englishBesideItHas() {
    let both = findings(
      in: Self.german + "\nThe Mayor of Larvik, Jan Vestergaard, met the Ambassador of Norway to Malta."
    )
    #expect(both.people.contains { $0.name == "Jan Vestergaard" })
  }

  @Test func tablesAndFewWordsAreTakenForEnglish() {
    #expect(!findings(in: "Ambassador Jan Vestergaard in Malta").people.isEmpty)
    let table = (1...30).map { "Oslo \($0) cts per lb up\n" }.joined()
    #expect(!findings(in: table).places.isEmpty)
  }
}
