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

  @Test func allAreAskedForAndNoneIsToldApartBeforeAllAreKnown() throws {
    var reader = Reader(title: "stories", size: Size(columns: 80, rows: 12))
    reader.filters = [Query(.like, "0000000000000001")]
    _ = reader.start()
    let numbers = (0..<40).reversed().map { RowNumber(date: nil, sequence: $0) }
    let rows = numbers.enumerated().map { index, number in
      StoryRow(
        number: number,
        id: StoryID(value: 1),
        headline: "The same",
        source: "",
        path: "/a/\(index / 20)/x.txt"
      )
    }
    func found(_ count: Int, isComplete: Bool) -> Found {
      Found(
        generation: reader.generation,
        numbers: Array(numbers.prefix(count)),
        isComplete: isComplete,
        rows: Array(rows.prefix(5))
      )
    }
    _ = reader.update(.found(found(5, isComplete: false)))
    #expect(reader.groupLabels.isEmpty)
    let effects = reader.update(.found(found(40, isComplete: true)))
    #expect(effects.contains(.rows(Array(numbers.dropFirst(5)))))
    #expect(reader.groupLabels.isEmpty)
    _ = reader.update(.rows(Array(rows.dropFirst(5))))
    #expect(reader.groupLabels[numbers[0]] == "0/x.txt")
    #expect(reader.groupLabels[numbers[39]] == "1/x.txt")
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
