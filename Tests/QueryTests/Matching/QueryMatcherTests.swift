import Query
import Testing

@Suite struct QueryMatcherTests {
  private func found(_ query: String, in text: String) throws -> [String] {
    let matcher = QueryMatcher(try Query.parse(query))
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer { bytes in
      let ranges = try matcher.ranges(in: bytes)
      #expect(try matcher.count(in: bytes) == ranges.count)
      return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("trade", "Trade and trade", ["Trade", "trade"]), ("trade OR wind", "wind trade", ["wind", "trade"]),
    ("official:\"Gong Zheng\"", "by Gong Zheng", ["Gong Zheng"]), ("title:wind", "wind", ["wind"]),
    ("NEAR(wind power)", "power of wind", ["power", "wind"]), ("said(gong):wind", "Gong: wind", ["wind"]),
    ("/w.n/", "win won", ["win", "won"]), ("title:/w.n/", "win", ["win"]),
    ("hoog*", "Hoogmartens", ["Hoogmartens"]),
    ("-wind trade", "wind trade", ["trade"]), ("-(wind OR -trade)", "wind trade", ["trade"]),
    ("date:2023 is:unread has:link", "2023 unread link", []), ("", "wind", []),
    ("topic:\"clean energy\"", "energy", []),
  ])
  func findsWhatIsAskedForAndNotWhatIsNotToBeThere(query: String, text: String, expected: [String]) throws {
    #expect(try found(query, in: text) == expected)
  }

  @Test func whatIsNotInTheTextIsNotLookedForThere() throws {
    #expect(try found("lang:en path:news tag:news note:news like:e", in: "en news e").isEmpty)
    #expect(try found("country:be field:energy day:2023", in: "To be in energy, 2023").isEmpty)
  }

  @Test func ofOverlappingPlacesTheFirstAndLongestIsKept() throws {
    #expect(try found("\"a b\" OR a OR \"b c\"", in: "a b c") == ["a b"])
    #expect(try found("b OR \"a b\" OR c", in: "a b c") == ["a b", "c"])
    #expect(try found("\"a a\"", in: "a a a a") == ["a a", "a a"])
  }

  @Test func matchesOfNothingAreNone() throws {
    #expect(try found("/x*/", in: "axb") == ["x"])
  }

  @Test func aQueryWithoutWordsFindsNothing() throws {
    for query in ["", "date:2023", "-wind", "is:read -(wind OR trade)"] {
      #expect(QueryMatcher(try Query.parse(query)).isEmpty, "\(query)")
    }
    #expect(!QueryMatcher(try Query.parse("wind")).isEmpty)
  }
}
