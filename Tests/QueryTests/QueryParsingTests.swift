import Query
import Stories
import TestSupport
import Testing

@Suite struct QueryParsingTests {
  private func terms(_ text: String, isTyping: Bool = false) throws -> [Query.Term] {
    try Query.parse(text, isTyping: isTyping).terms
  }

  @Test(arguments: ["", "   ", "\n\t\u{a0}"])
  func nothingAsksForEverything(text: String) throws {
    #expect(try Query.parse(text).isEmpty)
  }

  @Test func wordsPhrasesAndBeginnings() throws {
    #expect(
      try terms(#"trade "clean energy" hoog* "renewable ener"* U.S."#) == [
        Query.Term(.text(Query.Phrase("trade"))),
        Query.Term(.text(Query.Phrase("clean energy"))),
        Query.Term(.text(Query.Phrase("hoog", isPrefix: true))),
        Query.Term(.text(Query.Phrase("renewable ener", isPrefix: true))),
        Query.Term(.text(Query.Phrase("U.S."))),
      ]
    )
  }

  @Test func fieldsTakeWordsAndQuotedNames() throws {
    #expect(
      try terms(#"official:"Gong Zheng" COUNTRY:Belgium -org:SHINE topic:energ* is:unread -is:Starred"#) == [
        Query.Term(.official, "Gong Zheng"),
        Query.Term(.country, "Belgium"),
        Query.Term(.field(.org, Query.Phrase("SHINE")), isNegated: true),
        Query.Term(.field(.topic, Query.Phrase("energ", isPrefix: true))),
        Query.Term(.state(.unread)),
        Query.Term(.state(.starred), isNegated: true),
      ]
    )
  }

  @Test func minusNegatesOnlyInFrontOfATerm() throws {
    #expect(
      try terms("carbon-neutral -trade --aid") == [
        Query.Term(.text(Query.Phrase("carbon-neutral"))),
        Query.Term(.text(Query.Phrase("trade")), isNegated: true),
        Query.Term(.text(Query.Phrase("aid"))),
      ]
    )
  }

  @Test func colonsAfterOtherThanLettersAreText() throws {
    #expect(try terms("12:30") == [Query.Term(.text(Query.Phrase("12:30")))])
    #expect(try terms(#""offical:x""#) == [Query.Term(.text(Query.Phrase("offical:x")))])
  }

  @Test func quotationMarksInsideAreWrittenTwice() throws {
    #expect(try terms(#""the ""belt"" and""#) == [Query.Term(.text(Query.Phrase(#"the "belt" and"#)))])
  }

  @Test func typingLeavesTheLastWordOpen() throws {
    let open = Query.Term(.text(Query.Phrase("hoog", isPrefix: true)))
    let closed = Query.Term(.text(Query.Phrase("hoog")))
    #expect(try terms("hoog", isTyping: true) == [open])
    #expect(try terms("hoog ", isTyping: true) == [closed])
    #expect(try terms("hoog") == [closed])
    #expect(try terms("trade hoog", isTyping: true).last == open)
    #expect(
      try terms(#""clean ener"#, isTyping: true) == [
        Query.Term(.text(Query.Phrase("clean ener", isPrefix: true)))
      ]
    )
    #expect(
      try terms(#""clean energy""#, isTyping: true) == [Query.Term(.text(Query.Phrase("clean energy")))]
    )
    #expect(
      try terms("official:hoog", isTyping: true) == [
        Query.Term(.field(.official, Query.Phrase("hoog", isPrefix: true)))
      ]
    )
    #expect(try terms("-hoog", isTyping: true) == [Query.Term(.text(Query.Phrase("hoog")), isNegated: true)])
  }

  @Test(arguments: [
    (#"a "b c"#, QueryError(.openQuote, at: 2..<6)),
    ("trade -", QueryError(.nothingToNegate, at: 6..<7)),
    ("- trade", QueryError(.nothingToNegate, at: 0..<1)),
    ("é official:", QueryError(.noValue(field: "official"), at: 3..<12)),
    ("official: Gong", QueryError(.noValue(field: "official"), at: 0..<9)),
    ("offical:gong", QueryError(.unknownField("offical", guess: "official:"), at: 0..<8)),
    ("http://x", QueryError(.unknownField("http", guess: nil), at: 0..<5)),
    ("is:unred", QueryError(.unknownState("unred", guess: "is:unread"), at: 0..<8)),
    ("a & b", QueryError(.nothingToFind("&"), at: 2..<3)),
    (#"official:"""#, QueryError(.nothingToFind(""), at: 9..<11)),
    ("*", QueryError(.nothingToFind(""), at: 0..<1)),
  ])
  func mistakesHaveTheirPlace(text: String, error: QueryError) {
    #expect(throws: error) { try Query.parse(text) }
  }

  @Test func sizeHasBounds() {
    let long = String(repeating: "a", count: 100_000)
    #expect(throws: QueryError(.tooLong(limit: Query.lengthLimit), at: 0..<100_000)) { try Query.parse(long) }
    let many = String(repeating: "a ", count: Query.termLimit)
    #expect(throws: Never.self) { try Query.parse(many) }
    #expect(throws: QueryError(.tooManyTerms(limit: Query.termLimit), at: 128..<129)) {
      try Query.parse(many + "a")
    }
  }

  @Test func anyTextIsParsedOrRefusedInside() {
    var generator = SeededGenerator(seed: 3)
    let pieces = [
      "\"", "-", ":", "*", " ", "official", "date", "is", "2023", "..", "é", "\u{0}", "北", "a\u{301}", "'",
      "(",
    ]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...12, using: &generator))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      for isTyping in [false, true] {
        do throws(QueryError) {
          let query = try Query.parse(text, isTyping: isTyping)
          #expect((try? Query.parse(query.description)) == query, "\(text.debugDescription)")
        } catch {
          #expect((0...text.utf8.count).contains(error.range.upperBound), "\(text.debugDescription)")
          #expect(!error.range.isEmpty, "\(text.debugDescription)")
        }
      }
    }
  }
}
