import Query
import Screen
import Stories
import Testing

@testable import Reader

/// Groups of stories that are nearly the same, and what the list and the body say of copies.
struct ReaderGroupTests {
  /// A session in which the first and the last story are nearly the same, and only the first is in the list.
  private func session(size: Size = Size(columns: 80, rows: 24)) throws -> Session {
    let stories = try Fixtures.all()
    var session = Session(stories, size: size)
    session.kin = [stories[0].story.id, stories[2].story.id]
    session.send(.collectionChanged)
    return session
  }

  @Test func aRowTellsHowManyAreNearlyTheSame() throws {
    let session = try session()
    #expect(session.screen.contains(" +1│"))
    #expect(session.screen.contains("2 stories +1"), "of the group only one is in the list")
    #expect(session.screen.split(separator: "+1").count == 3)
  }

  @Test func dOpensTheGroupAndLeavesIt() throws {
    var session = try session()
    try session.type("j")
    let head = try #require(session.reader.selectedRow)
    #expect(head.kin == 1)
    try session.type("D")
    #expect(session.reader.filters == [Query(.like, "\(head.id)")])
    #expect(session.reader.list.numbers.count == 2)
    #expect(!session.screen.contains("+1"))
    try session.type("GD")
    #expect(session.reader.filters.isEmpty)
    #expect(session.reader.selectedRow?.id == head.id, "the story from which it was opened")
    try session.type("DG<esc>")
    #expect(session.reader.filters.isEmpty)
    #expect(session.reader.selectedRow?.id == head.id)
  }

  @Test func theTitlesSayWhatIsCounted() throws {
    var session = try session()
    try session.type("jF")
    session.send(.facets([], generation: session.reader.generation, isComplete: true))
    #expect(session.screen.contains("Facets of 3 "), "facets count each story")
    try session.type("D")
    session.send(.facets([], generation: session.reader.generation, isComplete: true))
    #expect(session.screen.contains(" Facets ─"), "in the group nothing is hidden")
  }

  @Test func aStoryWithNoneLikeItHasNoGroup() throws {
    var session = try session()
    try session.type("gD")
    #expect(session.reader.filters.isEmpty)
    #expect(session.reader.notice?.text == "No other story is nearly the same as this one.")
  }

  @Test func theBodyTellsOfCopies() throws {
    var loaded = try Fixtures.plain()
    func notes() -> [String] {
      BodyLayout(of: loaded.story, copies: loaded.copies, width: 80).lines.compactMap {
        if case .note(let note) = $0 { note } else { nil }
      }
    }
    #expect(!notes().contains { $0.contains("also") })
    loaded.copies = ["b/road.txt", "c.txt"]
    #expect(notes().contains("also in b/road.txt, c.txt"))
    loaded.copies = ["a", "b", "c", "d", "e\u{1b}[2J"]
    #expect(notes().contains("also in a, b, c, 2 more files"))
  }

  @Test func snippetsFollowTheHeadlinesWhereThereIsRoom() throws {
    var session = try session(size: Size(columns: 100, rows: 24))
    try session.type("/camilleri<ret>")
    #expect(
      session.effects.allSatisfy { if case .snippets = $0 { false } else { true } },
      "not in a narrow pane"
    )
    try session.type("z")
    guard case .snippets(let numbers, let query, let words, let generation)? = session.effects.last else {
      Issue.record("no snippets were asked for")
      return
    }
    #expect(numbers == session.reader.list.numbers)
    #expect("\(query)" == "camilleri")
    #expect((5...12).contains(words))
    let snippet = Snippet(text: "…Minister Rafel Camilleri said…", matches: [18..<27])
    session.send(.snippets([numbers[0]: snippet], generation: generation - 1))
    #expect(!session.screen.contains("Minister Rafel"))
    session.send(.snippets(Dictionary(numbers.map { ($0, snippet) }) { $1 }, generation: generation))
    expectScreen(session.reader.render(), named: "snippets-100x24")
    try session.type("<esc>")
    #expect(!session.screen.contains("Minister Rafel"))
  }
}
