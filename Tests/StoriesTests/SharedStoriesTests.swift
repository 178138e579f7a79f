import Stories
import Testing

/// Real stories, where they stand beside the project.
@Suite struct SharedStoriesTests {
  static let readouts = SharedStories.files(in: "readouts")
  static let seed = SharedStories.files(in: "seed")

  @Test(.enabled(if: !readouts.isEmpty, "needs ../shared/stories/readouts"), arguments: readouts)
  func everyReadoutHasAHeadlineAndADate(path: String) throws {
    let (story, problem) = try StoryFile.read(path)
    #expect(problem == nil)
    #expect(!story.headline.isEmpty)
    #expect(story.date != nil)
    #expect(story.zones.contains { $0.kind == .paragraph && !$0.isRepeat })
    #expect(brokenRule(of: story) == nil)
    #expect(lost(of: story) == "")
  }

  @Test(.enabled(if: !seed.isEmpty, "needs ../shared/stories/seed"), arguments: seed)
  func theSeedIsReadInFull(path: String) throws {
    let story = try StoryFile.read(path).story
    #expect(
      story.zones.map(\.kind) == [
        .dateLine, .headline, .paragraph, .caption, .paragraph, .paragraph, .paragraph, .paragraph,
        .paragraph,
        .creditLine,
      ]
    )
    #expect(story.zones.filter(\.isRepeat).count == 1)
    #expect(story.date?.description == "2023-03-31")
    #expect(story.source == "SHINE")
    #expect(story.byline == "Xu Fang")
  }
}
