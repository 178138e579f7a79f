import Query
import Testing

@Suite struct PatternTests {
  @Test func patternsAreEqualWhenWrittenAlike() throws {
    #expect(try Pattern("a+") == Pattern("a+"))
    #expect(try Pattern("a+") != Pattern("aa*"))
    #expect(try Set([Pattern("a"), Pattern("a"), Pattern("b")]).count == 2)
    #expect(try Pattern("(?-i)a|b").description == "(?-i)a|b")
  }
}
