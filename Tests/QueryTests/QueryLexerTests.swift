import Testing

@testable import Query

@Suite struct QueryLexerTests {
  @Test func cutsTermsWithTheirPlaces() throws {
    var lexer = QueryLexer(#"  -é:x official:"a b"* z"#)
    let first = try #require(try lexer.next(isTyping: false))
    #expect(first.isNegated)
    #expect(first.key == nil)
    #expect(first.value.text == "é:x")
    #expect(first.range == 2..<7)
    let second = try #require(try lexer.next(isTyping: false))
    #expect(second.key == .field(.official))
    #expect(second.value.text == "a b")
    #expect(second.value.hasStar)
    #expect(second.value.range == 17..<22)
    #expect(second.range == 8..<23)
    #expect(try lexer.next(isTyping: false)?.value.text == "z")
    #expect(try lexer.next(isTyping: false) == nil)
  }
}
