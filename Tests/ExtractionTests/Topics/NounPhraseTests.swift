import Testing

@testable import Extraction

@Suite struct NounPhraseTests {
  private func phrase(_ text: String) -> String? {
    let item = TokenizedStory(story(text), gazetteer: .builtIn)
    let parser = NounPhraseParser(item, chart: Chart(tokenCount: item.count))
    return parser.phrase(at: 0, until: item.count).map { item.surface($0.tokens) }
  }

  @Test(arguments: [
    ("the clean energy, and", "clean energy"), ("greater food security in", "food security"),
    ("enhancing vocational training.", "vocational training"), ("rule of law and", "rule of law"),
  ])
  func parses(_ text: String, _ expected: String) {
    #expect(phrase(text) == expected)
  }

  @Test func articlesAloneAreNone() {
    #expect(phrase("the, and") == nil)
  }
}
