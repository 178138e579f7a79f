import Query
import Testing

@Suite struct QueryParserTests {
  private static func word(_ text: String, isPrefix: Bool = false) -> Query {
    .term(.text(Query.Phrase(text, isPrefix: isPrefix)))
  }

  private static let (a, b, c, d) = (word("a"), word("b"), word("c"), word("d"))

  @Test(
    arguments: [
      ("a b", Query.all([a, b])),
      ("a AND b", .all([a, b])),
      ("a OR b", .any([a, b])),
      ("a b OR c d", .any([.all([a, b]), .all([c, d])])),
      ("a AND b OR c", .any([.all([a, b]), c])),
      ("a (b OR c)", .all([a, .any([b, c])])),
      ("(a OR (b OR c)) OR d", .any([a, b, c, d])),
      ("a (b (c AND d))", .all([a, b, c, d])),
      ("NOT a", .not(a)),
      ("-a", .not(a)),
      ("--a", a),
      ("NOT NOT a", a),
      ("NOT -a", a),
      ("-NOT a", a),
      ("NOT a OR b", .any([.not(a), b])),
      ("NOT a b", .all([.not(a), b])),
      ("-(a OR b)", .not(.any([a, b]))),
      ("-(-(a b))", .all([a, b])),
      ("a AND NOT b", .all([a, .not(b)])),
      ("a OR(b)OR\"c\"", .any([a, b, c])),
      ("a and b or not", .all([a, word("and"), b, word("or"), word("not")])),
      ("carbon-neutral -a", .all([word("carbon-neutral"), .not(a)])),
      ("\"OR\" ORB", .all([word("OR"), word("ORB")])),
      ("near(a b)", .all([word("near"), a, b])),
      ("“a b” c", .all([word("a b"), word("c")])),
      ("„a b“c", .all([word("a b"), word("c")])),
      ("«a b»", word("a b")),
      ("“a\"", a),
      ("\"a “b” c\"", word("a “b” c")),
      ("title:“a b”*", .term(.field(.title, Query.Phrase("a b", isPrefix: true)))),
      ("NEAR(“a b” c)", .term(.near([Query.Phrase("a b"), Query.Phrase("c")], distance: 10))),
      ("said(“a b”):c", .term(.said(by: Query.Phrase("a b"), Query.Phrase("c")))),
      ("O’Brien", word("O’Brien")),
    ]
  )
  func trees(text: String, expected: Query) throws {
    #expect(try Query.parse(text) == expected)
  }

  @Test(arguments: [
    ("a AND ", a), ("a AND", a), ("a OR", a), ("a OR ", a), ("a NOT ", a), ("a NOT", a), ("a -", a),
    ("a (", a),
    ("OR", Query.everything), ("NOT", .everything), ("AND", .everything), ("(", .everything),
    ("-(", .everything),
    ("a -(b", .all([a, .not(b)])), ("a OR -title:", a), ("(a OR", a), ("a title:", a), ("a title:(", a),
    ("(a b", .all([a, word("b", isPrefix: true)])),
    ("-(a -b", .not(.all([a, .not(word("b", isPrefix: true))]))),
    ("(a b ", .all([a, b])), ("(a) b", .all([a, word("b", isPrefix: true)])),
  ])
  func typingForgivesWhatIsMissing(text: String, expected: Query) throws {
    #expect(try Query.parse(text, isTyping: true) == expected)
  }

  @Test(arguments: [
    ("a OR", QueryError(.nothingBeside(operator: "OR"), at: 2..<4)),
    ("OR a", QueryError(.nothingBeside(operator: "OR"), at: 0..<2)),
    ("a OR OR b", QueryError(.nothingBeside(operator: "OR"), at: 5..<7)),
    ("(a OR) b", QueryError(.nothingBeside(operator: "OR"), at: 3..<5)),
    ("AND a", QueryError(.nothingBeside(operator: "AND"), at: 0..<3)),
    ("a AND", QueryError(.nothingBeside(operator: "AND"), at: 2..<5)),
    ("a AND OR b", QueryError(.nothingBeside(operator: "AND"), at: 2..<5)),
    ("a OR AND b", QueryError(.nothingBeside(operator: "AND"), at: 5..<8)),
    ("a NOT", QueryError(.nothingToNegate("NOT"), at: 2..<5)),
    ("NOT OR a", QueryError(.nothingToNegate("NOT"), at: 0..<3)),
    ("(NOT)", QueryError(.nothingToNegate("NOT"), at: 1..<4)),
    ("trade -", QueryError(.nothingToNegate("-"), at: 6..<7)),
    ("- trade", QueryError(.nothingToNegate("-"), at: 0..<1)),
    ("a)", QueryError(.unopenedBracket, at: 1..<2)),
    ("(a))", QueryError(.unopenedBracket, at: 3..<4)),
    ("a (b", QueryError(.openBracket, at: 2..<3)),
    ("((a)", QueryError(.openBracket, at: 0..<1)),
    ("a ()", QueryError(.emptyBrackets, at: 2..<4)),
    ("title:( )", QueryError(.emptyBrackets, at: 6..<9)),
    ("a title:(b", QueryError(.openBracket, at: 8..<9)),
    ("title:(a org:b)", QueryError(.notInside("title:"), at: 9..<13)),
    ("title:(a NEAR(b c))", QueryError(.notInside("title:"), at: 9..<14)),
    ("title:NEAR(b c)", QueryError(.notInside("title:"), at: 6..<11)),
    ("é official:", QueryError(.noValue(field: "official"), at: 3..<12)),
    ("official: Gong", QueryError(.noValue(field: "official"), at: 0..<9)),
    ("(official:)", QueryError(.noValue(field: "official"), at: 1..<10)),
  ])
  func mistakesHaveTheirPlace(text: String, error: QueryError) {
    #expect(throws: error) { try Query.parse(text) }
  }

  @Test func mistakesAtTheEndAreToldWhenABlankFollows() {
    #expect(throws: QueryError(.noValue(field: "title"), at: 0..<6)) {
      try Query.parse("title: ", isTyping: true)
    }
    #expect(throws: QueryError(.nothingBeside(operator: "OR"), at: 0..<2)) {
      try Query.parse("OR a", isTyping: true)
    }
  }
}
