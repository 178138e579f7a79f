import Extraction
import Stories
import Testing

@testable import Archive

@Suite struct PreparationTests {
  @Test func keepsTheOrderOfTheFiles() {
    let entries = (0..<200).map { CollectionWalker.Entry(path: "\($0)") }
    let source = StorySource(
      read: { .init(stories: [storyOfLines("2023-03-31\n\($0)\n", path: $0)]) },
      extract: { _ in Findings() }
    )
    let files = Preparation(entries, from: source).wait()
    #expect(files.map(\.entry.path) == entries.map(\.path))
    #expect(files.map { $0.stories.first?.title } == entries.map(\.path))
  }

  @Test func whatCannotBeReadIsNotRead() {
    let log = ReadingLog()
    let files = Preparation([CollectionWalker.Entry(path: "/x", problem: .notAFile)], from: log.source).wait()
    #expect(files.map(\.entry.problem) == [.notAFile])
    #expect(log.taken().isEmpty)
    #expect(Preparation([], from: log.source).wait().isEmpty)
  }

  @Test func theTitleOfAStoryWithoutOneIsItsFirstWords() {
    func title(_ text: String) -> String {
      PreparedStory(storyOfLines(text, path: "x"), findings: Findings()).title
    }
    #expect(title("2023-03-31\nMayor\n\nText") == "Mayor")
    #expect(title("2023-03-31\n\n\nOne\n two") == "One two")
    #expect(title("2023-03-31\n\n\n" + String(repeating: "x", count: 500)).count == 80)
    #expect(title("") == "")
  }

  @Test func namesFollowTheCorrections() {
    let source = ReadingLog().source
    let story = storyOfLines("2023-03-31\nA\nB\n@official Gong Zheng\n@org Guild", path: "x")
    func item(_ number: Int64, _ kind: Correction.Kind, _ name: String, _ story: StoryID?)
      -> FollowedCorrections.Item
    {
      .init(number: number, story: story, correction: Correction(.init(kind, name), .rename("New")))
    }
    let corrections = FollowedCorrections([
      item(3, .person, "Gong Zheng", nil), item(5, .person, "New", StoryID(value: 1)),
      item(8, .place, "Oslo", nil),
      item(9, .organization, "Guild", story.id),
    ])
    let prepared = PreparedStory(story, from: source, following: corrections)
    #expect(prepared.names.names.filter(\.role.isOfficial).map(\.text) == ["New"])
    #expect(prepared.names.names.filter { $0.kind == .organization }.map(\.text) == ["New"])
    #expect(prepared.corrections == [3, 9])
    let plain = PreparedFile(entry: .init(path: "x"), stories: [PreparedStory(story, findings: Findings())])
    let again = plain.prepared(from: source, following: corrections)
    #expect(again.stories.map(\.corrections) == [[3, 9]])
  }
}
