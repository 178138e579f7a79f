import Query
import Screen
import Stories
import Testing

@testable import Reader

/// How the stories of a group are told apart in the list.
struct ReaderGroupViewTests {
  private func labels(_ stories: (source: String, path: String)..., isGroup: Bool = true) -> [String?] {
    var reader = Reader(title: "stories", size: Size(columns: 80, rows: 24))
    reader.query = isGroup ? Query(.like, "0000000000000001") : .everything
    reader.list.numbers = stories.indices.map { RowNumber(date: nil, sequence: $0) }
    for (number, story) in zip(reader.list.numbers, stories) {
      reader.rows[number] = StoryRow(
        number: number,
        id: StoryID(value: 1),
        headline: "The same",
        source: story.source,
        path: story.path
      )
    }
    let labels = reader.groupLabels
    return reader.list.numbers.map { labels[$0] }
  }

  @Test func sourcesTellApart() {
    #expect(labels(("Larvik Post", "/a/1.txt"), ("Quay News", "/a/2.txt")) == ["Larvik Post", "Quay News"])
  }

  @Test func whereSourcesAreTheSameThePathDoes() {
    #expect(
      labels(("Post", "/a/b/1.txt"), ("Post", "/a/b/2.txt"), ("Quay", "/a/c/1.txt"))
        == ["b/1.txt", "b/2.txt", "c/1.txt"]
    )
    #expect(labels(("", "/a/1.txt"), ("Quay", "/a/1.txt")) == ["1.txt", "1.txt"])
  }

  @Test func anyOtherListHasNone() {
    #expect(labels(("A", "/1"), ("B", "/2"), isGroup: false) == [nil, nil])
    #expect(labels(("A", "/1")) == [nil])
    #expect(labels() == [])
  }

  @Test func theListShowsThemBeforeTheHeadlines() throws {
    let stories = try Fixtures.all()
    var session = Session(stories)
    session.kin = [stories[0].story.id, stories[2].story.id]
    session.send(.collectionChanged)
    try session.type("jD")
    #expect(session.screen.contains("visit.txt  Port"))
    #expect(session.screen.contains("plain.txt  Sprin"))
  }
}
