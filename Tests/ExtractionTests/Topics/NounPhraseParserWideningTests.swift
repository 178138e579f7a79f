import Testing

@testable import Extraction

@Suite struct NounPhraseParserWideningTests {
  /// The first phrase of the table of topics in a text, widened on both sides.
  private func widened(_ text: String) -> String? {
    let item = tokenized(text)
    let parser = NounPhraseParser(item, chart: Chart(tokenCount: item.count))
    guard let match = item.matches.first(where: { $0.kind == .topic }) else { return nil }
    let start = parser.widenLeft(match.tokens, floor: 0)
    return item.surface(start..<parser.widenRight(match.tokens, limit: item.count))
  }

  @Test(arguments: [
    ("on economic, social and cultural tourism", "economic, social and cultural tourism"),
    ("a counter-terrorism", "counter-terrorism"), ("the rail investment.", "rail investment"),
    ("its tourism officials", "tourism"), ("the tariff regime", "tariff regime"),
    ("tourism dropped", "tourism"), ("tourism which", "tourism"),
  ])
  func widens(_ text: String, _ expected: String) {
    #expect(widened(text) == expected)
  }

  @Test func aRankIsNoPartOfASubject() {
    expectMarks(
      "The minister met the Ambassador and praised the market-leading {topic vocational training} of the island.",
      .topic
    )
  }

  @Test func aVerbWithItsObjectIsNoPartOfASubject() {
    expectMarks(
      "The minister said at the talks that {topic vocational training} offers the young a chance.",
      .topic
    )
  }
}
