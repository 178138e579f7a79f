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

  @Test func marksAreKeptAndUnreadIsFound() throws {
    let performer = try performer()
    let rows = try found(performer).rows
    #expect(events(of: .setRead(rows[0].id, true), performer).isEmpty)
    #expect(events(of: .setStarred(rows[1].id, true), performer).isEmpty)
    let again = try found(performer).rows
    #expect(again[0].isRead && !again[1].isRead && again[1].isStarred)
    guard case .unread(let unread)? = events(of: .findUnread(rows.map(\.number)), performer).first else {
      Issue.record("no answer")
      return
    }
    #expect(unread == rows[1].number)
  }

  @Test func problemsAreToldByTheirPathInTheFolder() throws {
    guard case .problems(let problems)? = events(of: .listProblems, try performer()).first else {
      Issue.record("no answer")
      return
    }
    #expect(problems.allSatisfy { !$0.contains("/news/") })
  }
}
