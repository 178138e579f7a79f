import Stories
import Testing

@testable import Extraction

@Suite struct TopicFinderSurroundingsTests {
  private static let menu = String(repeating: "Home Fisheries World ", count: 40)

  /// The subjects of a page that was saved as one line, under its headline.
  private func topics(before: String = "", story: String, after: String = "") throws -> [String] {
    let text = """
      Ministers discuss lighthouse repair, trade

      \(Self.menu)\(before) 15:46, July 12, 2023 \(story) (Web editor: Ada Quill) \(after) \(Self.menu)
      """
    let item = try #require(PlainText.story(of: StoryText(text), origin: Origin(path: "-")))
    return Extractor().findings(in: item).mentions.filter { $0.kind == .topic }.map { item.text[$0.range] }
  }

  @Test func theTitleIsSaidAgain() throws {
    #expect(
      try topics(before: "Ministers discuss lighthouse repair, trade", story: "The ministers met.")
        == ["lighthouse repair", "trade", "lighthouse repair", "trade"]
    )
  }

  @Test func headlinesOfOtherStoriesGiveNone() throws {
    #expect(
      try topics(
        story: "The ministers met.",
        after: "Premier stresses need for rural development Ten grey gulls of the old pier improve fisheries"
      ) == ["lighthouse repair", "trade"]
    )
  }
}
