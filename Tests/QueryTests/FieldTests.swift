import Testing

@testable import Query

@Suite struct FieldTests {
  @Test func namesAreTheLanguages() {
    #expect(
      Query.fieldNames == [
        "title", "body", "official", "person", "role", "country", "place", "org", "event", "topic", "field",
        "source", "author", "met", "said", "quote", "tag", "note", "lang", "path", "day", "like", "date",
        "read",
        "is",
        "has",
      ]
    )
  }

  @Test func onlyTheTextHasPatterns() {
    #expect(Query.Field.allCases.filter { $0.patternField != nil } == [.title, .body])
  }

  @Test func selectorsAreSpelled() {
    #expect(Query.Selector.key(.feature).spelling == "has")
    #expect(Query.Selector.said(by: Query.Phrase("Gong Zheng")).spelling == #"said("Gong Zheng")"#)
  }
}
