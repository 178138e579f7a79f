import Testing

@testable import Extraction

@Suite struct FoldedWordsTests {
  @Test(arguments: [
    ("U.S. Navy", ["u.s.", "navy"], ["us", "navy"]),
    ("Smith & Sons, Ltd.", ["smith", "and", "sons", "ltd."], ["smith", "and", "sons", "ltd"]),
    ("People’s Daily", ["peoples", "daily"], ["peoples", "daily"]),
    ("Vice-President", ["vice", "president"], ["vice", "president"]),
    ("Tô Lâm", ["to", "lam"], ["to", "lam"]), ("e\u{301}", ["e"], ["e"]), (" . ", ["."], []),
    ("王毅", ["王毅"], ["王毅"]),
  ])
  func cuts(_ text: String, _ words: [String], _ plain: [String]) {
    #expect(FoldedWords.words(of: text) == words)
    #expect(FoldedWords.plainWords(of: text) == plain)
  }
}
