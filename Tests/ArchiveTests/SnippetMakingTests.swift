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

  @Test func textWithoutBlanksIsCutToo() throws {
    let port = "港口城市"
    let text = String(repeating: "市长会见大使。", count: 60) + port + String(repeating: "双方同意合作。", count: 60)
    let story = storyOfLines("2023-03-31\nTitle\nSHINE\n" + text, path: "x")
    let bytes = Array(String(decoding: story.text.utf8, as: UTF8.self).utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: port.utf8) })
    let snippet = Snippet(of: story, matches: [start..<start + port.utf8.count], words: 10)
    #expect(snippet.text.count <= 34, "ten words of three ideographs, and where it was cut")
    #expect(snippet.text.hasPrefix("…") && snippet.text.hasSuffix("…"))
    #expect(snippet.pieces.filter(\.isMatch).map(\.text) == [port])
    #expect(!snippet.text.contains(" ") && !snippet.text.contains("\u{fffd}"))
  }

  @Test(arguments: ["กี่", "กี", "é", "мир"])
  func marksStayWithTheirLetters(letters: String) throws {
    let story = storyOfLines("2023-03-31\nTitle\nSHINE\n" + String(repeating: letters, count: 100), path: "x")
    let snippet = Snippet(of: story, matches: [], words: 4)
    #expect(story.text[story.text.range].contains(snippet.text.dropLast()) && snippet.text.hasSuffix("…"))
    #expect(snippet.text.count < 24)
  }

  @Test func marksWithoutEndAreCut() throws {
    let text = "a" + String(repeating: "\u{301}", count: 5000)
    let story = storyOfLines("2023-03-31\nTitle\nSHINE\n" + text, path: "x")
    #expect(Snippet(of: story, matches: [], words: 4).text.utf8.count < 200)
  }

  /// Matches that count how often one of them is looked at.
  private struct Counted: RandomAccessCollection {
    final class Looks { var count = 0 }

    let matches: [Range<Int>]
    let looks = Looks()
    var startIndex: Int { 0 }
    var endIndex: Int { matches.count }
    subscript(index: Int) -> Range<Int> {
      looks.count += 1
      return matches[index]
    }
  }

  @Test(arguments: [1_000, 8_000])
  func manyMatchesInManyZonesAreFoundByHalving(count: Int) {
    let lines = (0..<count).map { "line \($0)" }.joined(separator: "\n")
    var story = storyOfLines("2023-03-31\nTitle\nSHINE\n" + lines, path: "x")
    var place = 0
    story.zones = []
    for line in story.text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false) {
      story.zones.append(Zone(.paragraph, place..<place + line.count))
      place += line.count + 1
    }
    // Blanks between the lines, in no zone.
    let gaps = story.zones.map { $0.range.upperBound..<$0.range.upperBound + 1 }.dropLast()
    let matches = Counted(matches: Array(gaps))
    #expect(Snippet(of: story, matches: matches, words: 3).matches.isEmpty)
    #expect(
      matches.looks.count > 0 && matches.looks.count < 64 * count,
      "two searches of 13 steps in each of two rounds"
    )
  }

  @Test func aMatchInTheDateLineAloneIsShown() throws {
    let story = storyOfLines("2023-03-31\nTitle\nSHINE\nOne paragraph", path: "x")
    #expect(Snippet(of: story, matches: [0..<4], words: 5).text.contains("2023-03-31"))
  }

  @Test func aStoryOfNothingHasAnEmptySnippet() {
    #expect(Snippet(of: storyOfLines("", path: "x"), matches: [], words: 5) == Snippet(text: ""))
  }
}
