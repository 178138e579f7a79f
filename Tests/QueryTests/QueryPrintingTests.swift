import Query
import TestSupport
import Testing

@Suite struct QueryPrintingTests {
  @Test func printsAsAPersonWouldType() {
    let query = Query.all(of: [
      Query(.official, "Gong Zheng"),
      Query(.country, "Belgium"),
      Query.term(.text(Query.Phrase("hoog", isPrefix: true))).opposite,
      .term(.text(Query.Phrase("-x"))),
      .term(.text(Query.Phrase("is:unread"))),
      .term(.text(Query.Phrase("5\" of"))),
      .term(.state(.unread)),
    ])
    #expect(
      query.description
        == #"official:"Gong Zheng" country:Belgium -hoog* "-x" "is:unread" "5"" of" is:unread"#
    )
  }

  @Test(arguments: [
    ("a AND b", "a b"),
    ("NOT a", "-a"),
    ("a b OR c d", "a b OR c d"),
    ("(a OR b) c", "(a OR b) c"),
    ("((a)) (b c)", "a b c"),
    ("-(a OR -b)", "-(a OR -b)"),
    ("NOT (a b)", "-(a b)"),
    ("title:(a OR b c)", "title:(a OR b c)"),
    ("title:a OR title:b", "title:(a OR b)"),
    ("c title:(a -b)", "c title:a -title:b"),
    ("-(title:a title:/b/)", "-title:(a /b/)"),
    ("c (org:a OR place:b)", "c (org:a OR place:b)"),
    ("org:a org:b", "org:a org:b"),
    ("said(Gong Zheng):(a OR b)", #"said("Gong Zheng"):(a OR b)"#),
    ("is:unread OR is:noted", "is:unread OR is:noted"),
    ("NEAR( a  b , 10 )", "NEAR(a b)"),
    (#"NEAR("a,b" c*,3)"#, #"NEAR("a,b" c*, 3)"#),
    (#"/a\/b\\/ body:/c d/"#, #"/a\/b\\/ body:/c d/"#),
    ("path:/a \"/a\" \"OR\" or", "path:/a \"/a\" \"OR\" or"),
    ("12:30 50% a,b C++", "12:30 50% a,b C++"),
    ("date:last  month date:>=2023", "date:last-month date:2023.."),
  ])
  func printsTheShortestUsualText(text: String, printed: String) throws {
    let query = try Query.parse(text)
    #expect(query.description == printed)
    #expect(try Query.parse(printed) == query)
  }

  @Test func parsingThePrintedGivesTheSame() throws {
    var queries = RandomQuery(seed: 2023)
    for _ in 0..<10_000 {
      let query = queries.next()
      let printed = query.description
      let parsed = try? Query.parse(printed)
      #expect(parsed == query, "\(printed.debugDescription)")
      #expect(parsed?.description == printed, "\(printed.debugDescription)")
    }
  }
}
