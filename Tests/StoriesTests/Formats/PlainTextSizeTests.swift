import Stories
import Testing

/// Texts as large as a file may be; where time grows faster than the text these would not come to an end.
@Suite struct PlainTextSizeTests {
  private func holds(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Story {
    let story = try #require(Story.of(text), sourceLocation: sourceLocation)
    #expect(brokenRule(of: story) == nil, sourceLocation: sourceLocation)
    return story
  }

  @Test func readsOneLineOfTwoMegabytes() throws {
    let story = try holds(String(repeating: "上海 ", count: 300_000))
    #expect(story.zones.map(\.kind) == [.paragraph])
    #expect(story.headline == "")
  }

  @Test func readsTwoHundredThousandShortLines() throws {
    let story = try holds("A visit to Arica\n\n" + String(repeating: "boats\n", count: 200_000))
    #expect(story.headline == "A visit to Arica")
  }

  @Test(arguments: [
    "a", "(", "15:46,", "\u{201d}", "\"", "(Web editor: ", "Source: ", "https://", "1. ", "...",
  ])
  func readsALineOfWhatLooksLikeABeginning(unit: String) throws {
    let story = try holds(String(repeating: unit, count: (256 << 10) / unit.utf8.count))
    #expect(story.zones.count == 1)
  }

  @Test(arguments: ["", "1. a", "Source: a", "###", "a…", "…", "(", "4 June 2021", "\u{a0}", "Photo by a"])
  func readsManyLinesOfOneKind(line: String) throws {
    let story = try holds("A visit to Arica\n\n" + String(repeating: line + "\n\n", count: 20_000))
    #expect(story.headline == "A visit to Arica")
  }

  @Test func readsShortenedLinesUnderALongOne() throws {
    let text =
      String(repeating: "ferry ", count: 50_000) + "\n\n" + String(repeating: "ferry…\n\n", count: 50_000)
    #expect(try holds(text).zones.count == 50_001)
  }

  @Test func readsALongPageWithStampAndCredit() throws {
    let text =
      String(repeating: "Home ", count: 20_000) + "15:46, July 12, 2023 "
      + String(repeating: "She left. ", count: 9_999)
      + "(Web editor: Ada Quill)" + String(repeating: " Copyright", count: 9_999)
    let story = try holds(text)
    #expect(story.byline == "Ada Quill")
    #expect(story.zones.count == 5)
  }
}
