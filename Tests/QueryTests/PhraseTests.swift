import Query
import Testing

@Suite struct PhraseTests {
  @Test(arguments: [
    ("trade", true), ("3", true), ("北京", true), ("--&", false), ("", false), ("\u{1f600}", false),
  ])
  func onlyLettersAndDigitsCanBeFound(text: String, isSearchable: Bool) {
    #expect(Query.Phrase(text).isSearchable == isSearchable)
  }
}
