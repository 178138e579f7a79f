import Testing

@testable import Query

@Suite struct QueryScannerTests {
  @Test func wordsEndAtBlanksQuotesAndBrackets() {
    var scanner = QueryScanner("é-b,c\"d e\"\"\"*(f* OR")
    let plain = scanner.word()
    #expect(plain == "é-b,c")
    #expect(scanner.offset == 6)
    let quoted = scanner.quoted()
    #expect(quoted.text == "d e\"")
    #expect(quoted.range == 6..<13)
    #expect(quoted.isClosed)
    #expect(quoted.hasStar)
    #expect(scanner.current == "(")
    scanner.advance()
    let word = scanner.unquoted()
    #expect(word.text == "f")
    #expect(word.hasStar)
    #expect(word.range == 15..<17)
  }

  @Test func operatorsAreWholeWords() {
    var scanner = QueryScanner("OR(")
    #expect(scanner.nextOperator == .or)
    let (other, or) = (scanner.takeOperator(.and, .not), scanner.takeOperator(.or))
    #expect(other == nil)
    #expect(or == 0..<2)
    #expect(scanner.current == "(")
    for text in ["ORB", "or", "OR*", "OR-a"] { #expect(QueryScanner(text).nextOperator == nil) }
  }

  @Test func commasEndWordsOnlyWhereAsked() {
    var scanner = QueryScanner("a,b")
    let (first, rest) = (scanner.word(endsAtComma: true), scanner.word())
    #expect(first == "a")
    #expect(rest == ",b")
  }

  private static let keys: [(text: String, name: String?)] = [
    ("title:x", "title"), ("Title:x", "Title"), ("t1:x", nil), (":x", nil), ("title", nil),
  ]

  @Test(arguments: keys)
  func keysAreLettersBeforeAColon(text: String, name: String?) {
    var scanner = QueryScanner(text)
    let taken = scanner.takeKey()
    #expect(taken == name)
    #expect(scanner.offset == (name.map { $0.utf8.count + 1 } ?? 0))
  }

  @Test(arguments: [
    ("NEAR(a", true), ("NEAR (a", false), ("near(a", false), ("NEARBY(a", false), ("NEAR", false),
  ])
  func functionsHaveTheirBracketAtOnce(text: String, isThere: Bool) {
    var scanner = QueryScanner(text)
    let isTaken = scanner.takeOpening(of: "NEAR", isCaseSensitive: true)
    #expect(isTaken == isThere)
    #expect(scanner.offset == (isThere ? 5 : 0))
  }

  @Test func patternsKeepTheirEscapesButThoseOfSlashes() {
    var scanner = QueryScanner(#"/é\/a\\/b"#)
    let pattern = scanner.pattern()
    #expect(pattern.source == #"é/a\\"#)
    #expect(pattern.isClosed)
    #expect(pattern.range == 0..<9)
    #expect(scanner.current == "b")
    // The é, the slash, the a and the end.
    #expect([0, 2, 3, 6].map(pattern.place) == [1, 3, 5, 8])
  }
}
