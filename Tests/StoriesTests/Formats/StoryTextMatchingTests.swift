import Testing

@testable import Stories

@Suite struct StoryTextMatchingTests {
  @Test func comparesBeginningsWithoutCase() {
    let text = StoryText("Last Updated on")
    #expect(text.starts(text.range, with: "last updated"))
    #expect(text.starts(5..<15, with: "UPDATED"))
    #expect(!text.starts(0..<4, with: "last updated"))
    #expect(!text.starts(0..<15, with: "last-updated"))
  }

  @Test func findsWordsWithoutCase() {
    let text = StoryText("aab AAB caab")
    #expect(text.first("aab", in: text.range) == 0)
    #expect(text.first("aab", in: 1..<12) == 4)
    #expect(text.first("AAB", in: 5..<12) == 9)
    #expect(text.first("aab", in: 5..<11) == nil)
    #expect(text.first("c", in: text.range) == 8)
    #expect(text.first("[", in: text.range) == nil)
    // Only letters have a case: `[` is `{` without a bit, as `A` is `a`.
    #expect(StoryText("{").first("[", in: 0..<1) == nil)
  }
}
