import Archive
import Extraction
import Query
import Reader
import Stories
import Testing

@testable import communique

/// What the archive answers to the reader's effects.
struct EffectPerformerTests {
  private func performer(isForFirstScreen: Bool = false) throws -> EffectPerformer {
    let archive = try Archive(index: .memory, marks: .memory)
    let samples = StoryCollection.samples()
    let problem = ReadingProblem(path: "/news/a/b.pdf", reason: .format("pdf"))
    try archive.add(StorySource.Reading(stories: samples, problem: problem), from: .files)
    return EffectPerformer(archive: archive, folders: ["/news"], isForFirstScreen: isForFirstScreen)
  }

  private func events(of effect: Effect, _ performer: EffectPerformer) -> [Event] {
    var events: [Event] = []
    performer.perform(effect) { events.append($0) }
    return events
  }

  private func found(_ performer: EffectPerformer, _ query: String = "") throws -> Found {
    let effect = Effect.search(try Query.parse(query), .date, generation: 7)
    guard case .found(let found)? = events(of: effect, performer).last else { throw Missing() }
    return found
  }

  private struct Missing: Error {}

  @Test func aSearchIsAnsweredWithRows() throws {
    let found = try found(performer())
    #expect(found.generation == 7)
    #expect(found.isComplete)
    #expect(found.numbers.count == StoryCollection.samples().count)
    #expect(found.numbers == found.numbers.sorted(by: >))
    #expect(found.rows.map(\.number) == Array(found.numbers.prefix(EffectPerformer.firstRows)))
  }

  @Test func aStoryComesWithItsFindings() throws {
    let performer = try performer()
    let number = try #require(try found(performer, "official:hoogmartens").numbers.first)
    guard case .story(let answered, let loaded?)? = events(of: .load(number), performer).first else {
      Issue.record("no story")
      return
    }
    #expect(answered == number)
    #expect(loaded.isComplete)
    #expect(loaded.findings.people.contains { $0.name == "Jan Hoogmartens" })
    guard case .story(_, nil)? = events(of: .load(RowNumber(value: 1)), performer).first else {
      Issue.record("a story that is not there")
      return
    }
  }

  @Test func aFirstScreenDoesNotWaitForFindings() throws {
    let performer = try performer(isForFirstScreen: true)
    let number = try #require(try found(performer).numbers.first)
    guard case .story(_, let loaded?)? = events(of: .load(number), performer).first else {
      Issue.record("no story")
      return
    }
    #expect(!loaded.isComplete && loaded.findings.mentions.isEmpty)
  }

  /// The stories of which a mark was kept; nil for anything else that was said.
  private func kept(_ events: [Event]) -> [StoryID?] {
    events.map { if case .marked(let story) = $0 { story } else { nil } }
  }

  @Test func marksAreKeptAndUnreadIsFound() throws {
    let performer = try performer()
    let rows = try found(performer).rows
    #expect(kept(events(of: .setRead(rows[0].id, true), performer)) == [rows[0].id])
    #expect(kept(events(of: .setStarred(rows[1].id, true), performer)) == [rows[1].id])
    let again = try found(performer).rows
    #expect(again[0].isRead && !again[1].isRead && again[1].isStarred)
    guard case .unread(let unread)? = events(of: .findUnread(rows.map(\.number)), performer).first else {
      Issue.record("no answer")
      return
    }
    #expect(unread == rows[1].number)
  }

  @Test func facetsAreCounted() throws {
    let performer = try performer()
    let effect = Effect.facets(try Query.parse("energy"), generation: 3)
    guard case .facets(let facets, 3, true)? = events(of: effect, performer).last else {
      Issue.record("no counts")
      return
    }
    let found = try found(performer, "energy").numbers.count
    #expect(facets.map(\.kind) == Facet.Kind.allCases)
    #expect(facets.last?.values.map(\.count).reduce(0, +) == found, "each story is of one month")
  }

  @Test func facetsThatAreStoppedAreNotTold() throws {
    var performer = try performer()
    performer.isCancelled = { true }
    #expect(events(of: .snippets([], .everything, words: 3, generation: 1), performer).count == 1)
    for event in events(of: .facets(.everything, generation: 1), performer) {
      if case .notice(let notice) = event { Issue.record("\(notice.text)") }
    }
  }

  @Test func snippetsShowTheWords() throws {
    let performer = try performer()
    let number = try #require(try found(performer, "microelectronics").numbers.first)
    let effect = Effect.snippets([number], try Query.parse("microelectronics"), words: 6, generation: 4)
    guard case .snippets(let snippets, 4)? = events(of: effect, performer).last else {
      Issue.record("no snippets")
      return
    }
    #expect(snippets[number]?.pieces.first(where: \.isMatch)?.text == "microelectronics")
  }

  @Test func aStoryTellsOfItsCopies() throws {
    let performer = try performer()
    var sample = try #require(StoryCollection.samples().first)
    sample.origin = Origin(path: "/news/b/copy.txt")
    try performer.archive.add(StorySource.Reading(stories: [sample]), from: .files)
    let title = try Query.parse("title:\"\(sample.headline)\"")
    let number = try #require(try archiveNumbers(performer, title).first)
    guard case .story(_, let loaded?)? = events(of: .load(number), performer).last else {
      Issue.record("no story")
      return
    }
    #expect(loaded.copies == ["b/copy.txt"])
  }

  private func archiveNumbers(_ performer: EffectPerformer, _ query: Query) throws -> [RowNumber] {
    try performer.archive.rows(matching: query)
  }

  @Test func problemsAreToldByTheirPathInTheFolder() throws {
    guard case .problems(let problems)? = events(of: .listProblems, try performer()).first else {
      Issue.record("no answer")
      return
    }
    #expect(problems.allSatisfy { !$0.contains("/news/") })
  }
}
