import Stories
import Testing

@testable import Archive

@Suite struct SnippetMakingTests {
  private let text =
    "2023-03-31\nTrade in focus\nSHINE\none two three four five\n\nsix trade  seven\ntrade eight nine"

  private func story() -> Story {
    var story = storyOfLines(text, path: "x")
    story.zones = [
      Zone(.dateLine, 0..<10), Zone(.headline, 11..<25), Zone(.paragraph, 32..<55), Zone(.paragraph, 57..<90),
    ]
    return story
  }

  @Test func showsTheParagraphRatherThanTheHeadline() {
    let snippet = Snippet(of: story(), matches: [11..<16, 61..<66, 74..<79], words: 10)
    #expect(snippet.text == "six trade seven trade eight nine")
    #expect(
      snippet.matches.map { String(Substring(snippet.text.utf8.dropFirst($0.lowerBound).prefix($0.count))) }
        == ["trade", "trade"]
    )
  }

  @Test func showsTheHeadlineWhereNothingElseMatches() {
    #expect(
      Snippet(of: story(), matches: [11..<16], words: 10) == Snippet(text: "Trade in focus", matches: [0..<5])
    )
  }

  @Test func beginsWithTheLedeWithoutMatches() {
    #expect(Snippet(of: story(), matches: [], words: 3) == Snippet(text: "one two three…"))
  }

  @Test func cutsAroundTheMatch() {
    let snippet = Snippet(of: story(), matches: [74..<79], words: 3)
    #expect(snippet == Snippet(text: "…seven trade eight…", matches: [9..<14]))
  }

  @Test func matchesOverSeveralWordsAndOverTheCutStayInside() {
    #expect(
      Snippet(of: story(), matches: [61..<73], words: 2) == Snippet(text: "…trade seven…", matches: [3..<14])
    )
    #expect(Snippet(of: story(), matches: [57..<90], words: 2).matches == [0..<9])
  }

  @Test func aStoryOfNothingHasAnEmptySnippet() {
    #expect(Snippet(of: storyOfLines("", path: "x"), matches: [], words: 5) == Snippet(text: ""))
  }
}
