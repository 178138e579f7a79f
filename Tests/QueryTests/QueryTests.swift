import Query
import Testing

@Suite struct QueryTests {
  @Test func togglingAddsAndTakesOut() {
    let term = Query.Term(.official, "Gong Zheng")
    let other = Query.Term(.state(.unread))
    let query = Query([other]).toggling(term)
    #expect(query.terms == [other, term])
    #expect(query.toggling(other).terms == [term])
    #expect(query.toggling(other).toggling(term).isEmpty)
  }

  @Test(arguments: [
    ("trade", true), ("3", true), ("北京", true), ("--&", false), ("", false), ("\u{1f600}", false),
  ])
  func onlyLettersAndDigitsCanBeFound(text: String, isSearchable: Bool) {
    #expect(Query.Phrase(text).isSearchable == isSearchable)
  }
}
