import Query
import TestSupport
import Testing

@Suite struct QueryParsingTests {
  @Test(arguments: ["", "   ", "\n\t\u{a0}"])
  func nothingAsksForEverything(text: String) throws {
    #expect(try Query.parse(text).isEmpty)
  }

  @Test func sizeHasBounds() throws {
    let long = String(repeating: "a", count: 100_000)
    #expect(throws: QueryError(.tooLong(limit: Query.lengthLimit), at: 4096..<100_000)) {
      try Query.parse(long)
    }
    let many = String(repeating: "a ", count: Query.termLimit)
    #expect(throws: Never.self) { try Query.parse(many) }
    #expect(throws: QueryError(.tooManyTerms(limit: Query.termLimit), at: 128..<129)) {
      try Query.parse(many + "a")
    }
  }

  @Test func whatIsWrittenOutHasBoundsToo() {
    let long = "said(\(String(repeating: "a", count: 2000))):(a b c)"
    #expect(throws: Never.self) { try Query.parse("-" + long) }
    #expect(throws: QueryError(.tooLong(limit: Query.lengthLimit), at: 0..<long.utf8.count)) {
      try Query.parse(long)
    }
  }

  @Test func bracketsHaveBounds() {
    func nested(_ count: Int) -> String {
      String(repeating: "(", count: count) + "a" + String(repeating: ")", count: count)
    }
    #expect(throws: Never.self) { try Query.parse(nested(Query.depthLimit)) }
    #expect(throws: Never.self) { try Query.parse(String(repeating: "(a) ", count: 40)) }
    for count in [Query.depthLimit + 1, 1000, 2000] {
      #expect(
        throws: QueryError(.tooDeep(limit: Query.depthLimit), at: Query.depthLimit..<Query.depthLimit + 1)
      ) {
        try Query.parse(nested(count))
      }
    }
  }

  @Test(arguments: [
    "-", "NOT ", "(", "NEAR(", "said(", "title:(", "/", "\\", "a OR ", "a AND ", "\"", ")", "*",
  ])
  func repetitionIsParsedOrRefused(piece: String) {
    let text = String(repeating: piece, count: 4000 / piece.utf8.count)
    for isTyping in [false, true] {
      for end in ["", "a", " a"] { _ = try? Query.parse(text + end, isTyping: isTyping) }
    }
  }

  /// Of random texts, those that are parsed are printed so that the same is parsed again, and the others have
  /// the place of their mistake in them.
  @Test func anyTextIsParsedOrRefusedInside() {
    var random = RandomQuery(seed: 3)
    let pieces = [
      "\"", "-", ":", "*", " ", "official", "title:", "date:", "is:", "unread", "2023", "..", "é", "\u{0}",
      "北",
      "a\u{301}", "'", "(", ")", " OR ", " AND ", "NOT ", "NEAR(", "said(", "):", ", 5)", "/", "\\", "{", "x",
      "last ", "month", "read:", "has:", "link", "Gong", "7d", ">",
    ]
    var parsedCount = 0
    for _ in 0..<10_000 {
      let text = random.text(of: pieces, upTo: 12)
      for isTyping in [false, true] {
        do throws(QueryError) {
          let query = try Query.parse(text, isTyping: isTyping)
          parsedCount += 1
          #expect((try? Query.parse(query.description)) == query, "\(text.debugDescription)")
        } catch {
          #expect((0...text.utf8.count).contains(error.range.upperBound), "\(text.debugDescription)")
          #expect(!error.range.isEmpty, "\(text.debugDescription)")
        }
      }
    }
    #expect(parsedCount > 2000)
  }

  /// Whatever is a query when it is finished is no mistake on the way there, or seldom.
  @Test(arguments: [
    #"official:"Gong Zheng" OR (said(Gong Zheng):energy -title:(a OR "b c")) NOT NEAR(a "b c"*, 5)"#,
    "date:2023-03-31..today read:last-month date:last month is:starred has:meeting date:>=2023-12",
    #"/a(b|c)/ title:/x\/y/ -(a OR -b) AND c"#,
  ])
  func everyBeginningIsForgiven(text: String) {
    for index in text.unicodeScalars.indices {
      let beginning = String(text[..<index])
      #expect(throws: Never.self, "\(beginning)") { try Query.parse(beginning, isTyping: true) }
    }
  }
}
