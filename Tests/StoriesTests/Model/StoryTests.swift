import Stories
import Testing

@Suite struct StoryTests {
  private func story(
    path: String = "a.txt",
    _ text: String = "Mayor opens a bridge",
    date: String = "2023-03-31",
    headline: String = "Mayor opens a bridge",
    source: String = "",
    byline: String = ""
  ) -> Story {
    Story(
      origin: Origin(path: path),
      text: StoryText(text),
      zones: [],
      date: CalendarDay(iso8601: date),
      headline: headline,
      source: source,
      byline: byline
    )
  }

  @Test func isTheSameStoryInAnotherFile() {
    #expect(story(path: "a.txt").id == story(path: "b/c.txt").id)
    #expect(story().id == story(source: "SHINE", byline: "A. Writer").id)
    #expect(story(path: "a.txt") != story(path: "b.txt"))
  }

  @Test func isAnotherStoryWithOtherContent() {
    let ids = [
      story(), story(date: "2023-04-01"), story(date: ""), story(headline: "mayor opens a bridge"),
      story(headline: ""),
      story("Mayor opens a bridge\n"), story(""), story("", date: "", headline: ""),
    ].map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func keepsHeadlineAndTextApart() {
    #expect(story("ab", headline: "c").id != story("b", headline: "ca").id)
    #expect(story("ab", headline: "").id != story("", headline: "ab").id)
    #expect(story("2023-03-31", date: "").id != story("", date: "2023-03-31").id)
  }
}
