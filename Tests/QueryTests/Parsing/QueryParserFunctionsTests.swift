import Query
import Testing

@Suite struct QueryParserFunctionsTests {
  private func phrases(_ texts: String...) -> [Query.Phrase] { texts.map { Query.Phrase($0) } }

  @Test func nearTakesWordsAndADistance() throws {
    #expect(try Query.parse("NEAR(a b, 5)") == .term(.near(phrases("a", "b"), distance: 5)))
    #expect(try Query.parse(#"NEAR("a b" c"d")"#) == .term(.near(phrases("a b", "c", "d"), distance: 10)))
    #expect(try Query.parse("-NEAR(a b,100) c").conditions.map(\.isNegated) == [true, false])
    #expect(
      try Query.parse("NEAR(a* b)")
        == .term(.near([Query.Phrase("a", isPrefix: true), Query.Phrase("b")], distance: 10))
    )
    #expect(try Query.parse("NEAR (a b)").conditions.count == 3)
  }

  @Test func wordsSaidByAPerson() throws {
    let said = Query.Condition.said(by: Query.Phrase("Gong Zheng"), Query.Phrase("energy"))
    #expect(try Query.parse(#"said("Gong Zheng"):energy"#) == .term(said))
    #expect(try Query.parse("Said( Gong  Zheng ):energy") == .term(said))
    for name in ["Robert “Bob” Smith", "Robert \"Bob\" Smith", "Robert “Bob Smith"] {
      let nicknamed = Query.Condition.said(by: Query.Phrase(name), Query.Phrase("x"))
      #expect(try Query.parse("said( \(name) ):x") == .term(nicknamed))
      #expect(try Query.parse(Query.term(nicknamed).description) == .term(nicknamed))
    }
    #expect(
      try Query.parse("said(gong*):(a OR b)").description == "said(gong*):(a OR b)"
    )
    #expect(try Query.parse("said:(a)") == Query(.said, "a"))
    #expect(try Query.parse("said (a)").conditions.count == 2)
  }

  @Test(arguments: [
    ("NEAR(", ""), ("NEAR(a", "a*"), ("NEAR(a ", "a"), ("NEAR(a b", "NEAR(a b*)"), ("NEAR(a b,", "NEAR(a b)"),
    ("NEAR(a b, ", "NEAR(a b)"), ("NEAR(a b, 3", "NEAR(a b, 3)"), ("NEAR(\"a", "a*"), ("x said(", "x"),
    ("x said(Gong", "x"), ("x said(\"Go", "x"), ("x said(Gong)", "x"), ("x said(Gong):", "x"),
    ("said(Gong):x", "said(Gong):x*"),
  ])
  func typingForgivesWhatIsMissing(text: String, printed: String) throws {
    #expect(try Query.parse(text, isTyping: true).description == printed)
  }

  @Test(arguments: [
    ("NEAR(a, x)", QueryError(.badDistance("x", limit: 100), at: 8..<9)),
    ("NEAR(a b, 0)", QueryError(.badDistance("0", limit: 100), at: 10..<11)),
    ("NEAR(a b, 101)", QueryError(.badDistance("101", limit: 100), at: 10..<13)),
    ("NEAR(a b,)", QueryError(.badDistance("", limit: 100), at: 8..<9)),
    ("NEAR(a, b, 5)", QueryError(.badDistance("b, 5", limit: 100), at: 8..<12)),
    ("NEAR(a)", QueryError(.nearCount(limit: 8), at: 0..<7)),
    ("NEAR()", QueryError(.nearCount(limit: 8), at: 0..<6)),
    ("NEAR(1 2 3 4 5 6 7 8 9)", QueryError(.nearCount(limit: 8), at: 0..<23)),
    ("x NEAR(a b", QueryError(.openBracket, at: 2..<7)),
    ("NEAR(a OR b)", QueryError(.notInside("NEAR(…)"), at: 7..<9)),
    ("NEAR(a -b)", QueryError(.notInside("NEAR(…)"), at: 7..<8)),
    ("NEAR(a (b))", QueryError(.notInside("NEAR(…)"), at: 7..<9)),
    ("NEAR(a title:b)", QueryError(.notInside("NEAR(…)"), at: 7..<13)),
    ("NEAR(a &)", QueryError(.nothingToFind("&"), at: 7..<8)),
    ("said(Gong)", QueryError(.noValue(field: "said(Gong)"), at: 0..<10)),
    ("said(Gong) x", QueryError(.noValue(field: "said(Gong)"), at: 0..<10)),
    ("said(Gong): x", QueryError(.noValue(field: "said(Gong)"), at: 0..<11)),
    ("said(Gong", QueryError(.openBracket, at: 0..<5)),
    ("said():x", QueryError(.nothingToFind(""), at: 0..<6)),
    ("said(a (b)):x", QueryError(.notInside("said(…)"), at: 7..<8)),
    ("title:(said(a):b)", QueryError(.notInside("title:"), at: 7..<15)),
  ])
  func mistakesHaveTheirPlace(text: String, error: QueryError) {
    #expect(throws: error) { try Query.parse(text) }
  }
}
