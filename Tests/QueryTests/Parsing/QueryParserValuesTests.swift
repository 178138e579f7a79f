import Query
import Testing

@Suite struct QueryParserValuesTests {
  private func terms(_ text: String, isTyping: Bool = false) throws -> [String] {
    try Query.parse(text, isTyping: isTyping).conditions.map { ($0.isNegated ? "-" : "") + "\($0.condition)" }
  }

  private func text(_ text: String, isPrefix: Bool = false) -> Query {
    .term(.text(Query.Phrase(text, isPrefix: isPrefix)))
  }

  @Test func wordsPhrasesAndBeginnings() throws {
    #expect(
      try Query.parse(#"trade "clean energy" hoog* "renewable ener"* U.S."#)
        == .all([
          text("trade"), text("clean energy"), text("hoog", isPrefix: true),
          text("renewable ener", isPrefix: true), text("U.S."),
        ])
    )
  }

  @Test func fieldsTakeWordsAndQuotedNames() throws {
    #expect(
      try Query.parse(#"official:"Gong Zheng" COUNTRY:Belgium -org:SHINE topic:energ* is:unread -is:Starred"#)
        == .all([
          Query(.official, "Gong Zheng"),
          Query(.country, "Belgium"),
          Query(.org, "SHINE").opposite,
          .term(.field(.topic, Query.Phrase("energ", isPrefix: true))),
          .term(.state(.unread)),
          .not(.term(.state(.starred))),
        ])
    )
  }

  @Test func aFieldCountsForTheWordsInItsBrackets() throws {
    #expect(
      try Query.parse(#"title:(a OR "b c" -d*)"#)
        == .any([
          Query(.title, "a"),
          .all([Query(.title, "b c"), .not(.term(.field(.title, Query.Phrase("d", isPrefix: true))))]),
        ])
    )
    #expect(try terms("-title:(a b)") == ["-title:a", "-title:b"])
    #expect(try terms("date:(2022 OR last month)") == ["date:2022", "date:last-month"])
    #expect(try terms("is:(unread -starred)") == ["is:unread", "-is:starred"])
  }

  @Test func everyFieldTakesWords() throws {
    for field in Query.Field.allCases {
      #expect(try Query.parse(field.rawValue + ":x") == Query(field, "x"))
    }
  }

  @Test func datesStatesAndFeatures() throws {
    #expect(
      try Query.parse(#"date:7d read:yesterday has:link is:noted date:"last month""#)
        == .all([
          .term(.date(.on(.past(7, .day)))), .term(.read(.on(.previous(.day)))), .term(.feature(.link)),
          .term(.state(.noted)), .term(.date(.on(.previous(.month)))),
        ])
    )
  }

  @Test func namesOfDaysMayBeTwoWords() throws {
    #expect(try terms("date:last month x") == ["date:last-month", "x"])
    #expect(try terms("date:This  Week") == ["date:this-week"])
    #expect(try terms("title:last month") == ["title:last", "month"])
    #expect(throws: QueryError(.notADate("last"), at: 5..<9)) { try Query.parse("date:last moon") }
  }

  @Test func colonsAfterOtherThanLettersAreText() throws {
    #expect(try Query.parse("12:30") == text("12:30"))
    #expect(try Query.parse("https://example.org/a") == text("https://example.org/a"))
    #expect(try Query.parse(#""official:x""#) == text("official:x"))
    #expect(try Query.parse("path:a:b") == Query(.path, "a:b"))
  }

  @Test func quotationMarksInsideAreWrittenTwice() throws {
    #expect(try Query.parse(#""the ""belt"" and""#) == text(#"the "belt" and"#))
  }

  @Test func patternsStandBetweenSlashes() throws {
    let source = try Pattern(#"a b/(c|d)"#)
    #expect(try Query.parse(#"/a b\/(c|d)/"#) == .term(.pattern(source, in: .text)))
    #expect(try Query.parse(#"-title:/a b\/(c|d)/"#) == .not(.term(.pattern(source, in: .title))))
    #expect(try terms("body:(/a/ OR b)") == ["body:/a/", "body:b"])
    #expect(try Query.parse("path:/a/b") == Query(.path, "/a/b"))
    #expect(try Query.parse("and/or") == text("and/or"))
  }

  @Test func typingLeavesTheLastWordOpen() throws {
    #expect(try Query.parse("hoog", isTyping: true) == text("hoog", isPrefix: true))
    #expect(try Query.parse("hoog ", isTyping: true) == text("hoog"))
    #expect(try terms("trade hoog", isTyping: true) == ["trade", "hoog*"])
    #expect(try terms(#""clean ener"#, isTyping: true) == [#""clean ener"*"#])
    #expect(try terms(#""clean energy""#, isTyping: true) == [#""clean energy""#])
    #expect(try terms("official:hoog", isTyping: true) == ["official:hoog*"])
    #expect(try terms("-hoog", isTyping: true) == ["-hoog"])
    #expect(try terms("a \"", isTyping: true) == ["a"])
    #expect(try terms("a &", isTyping: true) == ["a"])
  }

  @Test func typingWaitsForDatesAndTheLike() throws {
    for text in ["a date:20", "a date:las", "a is:st", "a has:", "a date:>", "a /", "a /b(", "a is:"] {
      #expect(try terms(text, isTyping: true).first == "a", "\(text)")
    }
    #expect(try terms("a is:st", isTyping: true) == ["a"])
    #expect(throws: QueryError(.notADate("20"), at: 5..<7)) { try Query.parse("date:20 ", isTyping: true) }
    #expect(throws: QueryError(.notADate("2x"), at: 5..<7)) { try Query.parse("date:2x", isTyping: true) }
    #expect(throws: QueryError.self) { try Query.parse("is:stared", isTyping: true) }
  }

  @Test(arguments: [
    (#"a "b c"#, QueryError(.openQuote, at: 2..<6)),
    ("offical:gong", QueryError(.unknownField("offical", guess: "official:"), at: 0..<8)),
    ("http:x", QueryError(.unknownField("http", guess: nil), at: 0..<5)),
    ("a & b", QueryError(.nothingToFind("&"), at: 2..<3)),
    (#"official:"""#, QueryError(.nothingToFind(""), at: 9..<11)),
    ("*", QueryError(.nothingToFind(""), at: 0..<1)),
    ("date:x", QueryError(.notADate("x"), at: 5..<6)),
    ("date:2023*", QueryError(.notADate("2023*"), at: 5..<10)),
    ("read:2023..2022", QueryError(.emptyRange("2023..2022"), at: 5..<15)),
    ("date:>7d", QueryError(.afterToday(">7d"), at: 5..<8)),
    ("a /b", QueryError(.openPattern, at: 2..<4)),
    ("//", QueryError(.badPattern(.empty), at: 1..<2)),
    ("/usr/local/lib", QueryError(.textAfterPattern, at: 5..<6)),
  ])
  func mistakesHaveTheirPlace(text: String, error: QueryError) {
    #expect(throws: error) { try Query.parse(text) }
  }

  private static let guesses: [(text: String, guess: String?)] = [
    ("is:stared", "is:starred"), ("is:unred", "is:unread"), ("has:meetings", "has:meeting"),
    ("has:link*", "has:link"),
    ("is:xyz", nil),
  ]

  @Test(arguments: guesses)
  func valuesAreGuessed(text: String, guess: String?) throws {
    let error = try #require(throws: QueryError.self) { try Query.parse(text) }
    #expect(error.range == 0..<text.utf8.count)
    guard case .unknownValue(text, guess, _) = error.reason else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func badPatternsHaveThePlaceInside() {
    #expect(throws: QueryError(.badPattern(.strayBracket), at: 13..<14)) {
      try Query.parse(#"a title:/é\/)/"#)
    }
  }
}
