import Testing

@testable import Extraction

@Suite struct NounPhraseParserTests {
  private func phrase(_ text: String) -> String? {
    let item = tokenized(text)
    let parser = NounPhraseParser(item, chart: Chart(tokenCount: item.count))
    return parser.phrase(at: 0, until: item.count).flatMap {
      $0.tokens.isEmpty ? nil : item.surface($0.tokens)
    }
  }

  @Test(arguments: [
    ("the clean energy, and", "clean energy"), ("greater food security in", "food security"),
    ("enhancing vocational training.", "vocational training"), ("rule of law and", "rule of law"),
    ("the island's rich coral reefs.", "coral reefs"), ("180 rural bridges,", "rural bridges"),
    ("increased medical supplies for", "medical supplies"),
    ("port-related investments in", "port-related investments"),
    ("infrastructure sparking fires", "infrastructure"), ("annual bilateral trade, with", "trade"),
  ])
  func parses(_ text: String, _ expected: String) {
    #expect(phrase(text) == expected)
  }

  @Test func articlesAloneAreNone() {
    #expect(phrase("the, and") == nil)
  }

  @Test func aNationalityOfTwoWords() {
    expectMarks(
      "They discussed Sri Lankan {topic exports} and the Sri Lankan {topic education} sector.",
      .topic
    )
    expectMarks("They sent teams to support Turkish {topic search and rescue} efforts.", .topic)
  }

  @Test func whatGoesWithAGerundIsNotOfThePhrase() {
    expectMarks("The talks focused on speeding up {topic port development}.", .topic)
  }

  @Test func whatGradesIsLeftOut() {
    expectMarks(
      "They discussed resilient {topic exports}, {topic sustainable development} and unfair {topic trade policies}.",
      .topic
    )
    expectMarks(
      "They discussed home-grown {topic legal reform} and life-saving {topic humanitarian aid}.",
      .topic
    )
    expectMarks("They discussed {topic cross-border trade} and {topic port-related investments}.", .topic)
  }

  @Test func whatIsJoinedToAGradeIsOne() {
    expectMarks(
      "They discussed a durable and sustainable {topic peace} and {topic inclusive prosperity}.",
      .topic
    )
    expectMarks("They promoted sustainable and reliable {topic energy systems}.", .topic)
  }

  @Test func developmentOfASector() {
    expectMarks("They discussed {topic energy} sector development and {topic drug trends}.", .topic)
  }

  @Test func anAdjectiveOfExtentStaysBeforeAnother() {
    expectMarks("They discussed {topic global economic challenges} and global {topic food security}.", .topic)
  }
}
