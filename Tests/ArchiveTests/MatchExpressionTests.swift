import Query
import Testing

@testable import Archive

@Suite struct MatchExpressionTests {
  private func match(_ text: String) throws -> MatchExpression {
    try MatchExpression(try Query.parse(text)) { $0.text == "Guinea" ? ["GN", "GQ"] : [] }
  }

  @Test func quotesEveryPhrase() throws {
    #expect(try match("trade").combined == #"({headline body} : "trade")"#)
    #expect(
      try match(#""NEAR(a" "AND"*"#).combined
        == #"({headline body} : "NEAR(a") AND ({headline body} : "AND" *)"#
    )
    #expect(try match(#"official:"a ""b"" -c""#).combined == #"(official : "a  b  -c")"#)
    #expect(try match("person:x").combined == #"({person official} : "x")"#)
  }

  @Test func countriesAreAskedForByTheirCodes() throws {
    let mark = Schema.nameMark
    #expect(try match("country:Guinea").combined == #"(country : ("GN" OR "GQ"))"#)
    #expect(try match("country:x").combined == "(country : (\"\(mark)\"))")
    #expect(MatchExpression.forCountry(Query.Phrase("Guinea")) == "names : \"\(mark) Guinea \(mark)\"")
    #expect(MatchExpression.forCountry(Query.Phrase("Gui", isPrefix: true)) == "names : \"\(mark) Gui\" *")
  }

  @Test func keepsWhatIsExcludedApart() throws {
    #expect(
      try match("a -b -org:c").combined
        == #"(({headline body} : "a")) NOT (({headline body} : "b") OR (org : "c"))"#
    )
    let only = try match("-a is:unread date:2023")
    #expect(only.required == nil)
    #expect(only.excluded == #"({headline body} : "a")"#)
    #expect(try match("is:unread").combined == nil)
  }

  @Test func snippetsLookForNamesInTheBody() throws {
    let query = try Query.parse(#"official:"Gong Zheng" -x trad* is:unread"#)
    #expect(MatchExpression.forSnippet(query) == #"body : ("Gong Zheng" OR "trad" *)"#)
    #expect(MatchExpression.forSnippet(try Query.parse("-x date:2023")) == nil)
  }

  @Test func aNameIsFoundWhole() {
    let mark = Schema.nameMark
    #expect(
      MatchExpression.forName("Gong", in: ["official", "person"])
        == "{official person} : \"\(mark) Gong \(mark)\""
    )
    #expect(MatchExpression.forName("a\" OR *", in: ["org"]) == "{org} : \"\(mark) a  OR * \(mark)\"")
  }
}
