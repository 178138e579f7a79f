import Archive
import Dispatch
import Extraction
import Query
import Reader
import Stories
import Synchronization
import Testing

@testable import communique

struct BackgroundRunnerTests {
  private func archive() throws -> Archive {
    let archive = try Archive(index: .memory, marks: .memory)
    try archive.add(StorySource.Reading(stories: StoryCollection.samples()), from: .files)
    return archive
  }

  @Test func whatWasMarkedIsKeptWhenItHasFinished() throws {
    let archive = try archive()
    let runner = BackgroundRunner(performer: EffectPerformer(archive: archive), mailbox: Mailbox())
    let rows = try archive.rows(archive.rows(matching: .everything))
    for row in rows { runner.run(.setRead(row.id, true)) }
    runner.finish()
    #expect(try archive.marks(of: rows.map(\.id)).allSatisfy(\.isRead))
  }

  @Test func ofLoadsThatWaitOnlyTheLatestIsDone() throws {
    let archive = try archive()
    let numbers = try archive.rows(matching: .everything, limit: 3)
    let (begun, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let extracted = ExtractedStories()
    let source = StorySource(
      read: { _ in StorySource.Reading(stories: []) },
      extract: { story in
        extracted.add(story.id)
        begun.signal()
        goOn.wait()
        return Findings()
      }
    )
    let runner = BackgroundRunner(
      performer: EffectPerformer(archive: archive, source: source),
      mailbox: Mailbox()
    )
    runner.run(.load(numbers[0]))
    begun.wait()
    runner.run(.load(numbers[1]))
    runner.run(.load(numbers[2]))
    goOn.signal()
    begun.wait()
    goOn.signal()
    #expect(try extracted.all == archive.rows([numbers[0], numbers[2]]).map(\.id))
  }

  @Test func finishingWaitsForTheFollowingOfCorrections() throws {
    let archive = try archive()
    let correction = Correction(.init(.person, "Gong Zheng"), .rename("Gong"))
    _ = try archive.add(CorrectionRecord(correction, story: nil, made: 1))
    let (begun, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let source = StorySource(
      read: { _ in StorySource.Reading(stories: []) },
      extract: { _ in
        begun.signal()
        goOn.wait()
        return Findings()
      }
    )
    let mailbox = Mailbox()
    let runner = BackgroundRunner(
      performer: EffectPerformer(archive: archive, source: source),
      mailbox: mailbox
    )
    runner.run(.followCorrections(first: nil))
    begun.wait()
    for _ in 0..<StoryCollection.samples().count { goOn.signal() }
    runner.finish()
    #expect(mailbox.take().contains { if case .collectionChanged = $0 { true } else { false } })
  }
}

/// Which stories were looked at, in their order.
private final class ExtractedStories: Sendable {
  private let ids = Mutex<[StoryID]>([])

  func add(_ id: StoryID) { ids.withLock { $0.append(id) } }

  var all: [StoryID] { ids.withLock { $0 } }
}
