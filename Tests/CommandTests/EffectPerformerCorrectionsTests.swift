import Archive
import Extraction
import Query
import Reader
import Stories
import Testing

@testable import communique

struct EffectPerformerCorrectionsTests {
  private let performer: EffectPerformer
  private let correction = Correction(.init(.person, "Jan Hoogmartens"), .rename("Jan H."))

  init() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    try archive.add(StorySource.Reading(stories: StoryCollection.samples()), from: .files)
    performer = EffectPerformer(archive: archive)
  }

  private func events(of effect: Effect) -> [Event] {
    var events: [Event] = []
    performer.perform(effect) { events.append($0) }
    return events
  }

  private func people(_ number: RowNumber) throws -> [String] {
    guard case .story(_, let loaded?)? = events(of: .load(number)).first else { return [] }
    return loaded.findings.people.map(\.name)
  }

  @Test func aCorrectionIsKeptThenFollowedAndUndone() throws {
    let query = try Query.parse("official:\"Jan H.\"")
    let number = try #require(try performer.archive.rows(matching: .parse("official:hoogmartens")).first)
    let story = try #require(try performer.archive.story(number))
    #expect(try people(number).contains("Jan Hoogmartens"))
    guard case .corrected? = events(of: .correct(correction, story: story.id, headline: story.headline)).first
    else {
      Issue.record("not kept")
      return
    }
    #expect(try people(number).contains("Jan H."))
    guard case .collectionChanged? = events(of: .followCorrections(first: number)).last else {
      Issue.record("not followed")
      return
    }
    #expect(try performer.archive.rows(matching: query) == [number])
    let made = MadeCorrection(correction, story: story.id)
    guard case .undone(let undone, let notice)? = events(of: .undoCorrection(of: [made])).first else {
      Issue.record("not undone")
      return
    }
    #expect(undone == made)
    #expect(notice.text.hasPrefix("Undone: “Jan Hoogmartens” renamed “Jan H.”, in “Shanghai Mayor"))
    _ = events(of: .followCorrections(first: nil))
    #expect(try performer.archive.rows(matching: query).isEmpty)
    #expect(try people(number).contains("Jan Hoogmartens"))
    guard case .notice(let nothing)? = events(of: .undoCorrection(of: [made])).first else {
      Issue.record("no notice")
      return
    }
    #expect(nothing.text == "There is no correction to undo.")
  }

  @Test func whatCannotBeKeptIsTold() throws {
    let folder = try Folder()
    try folder.write("no database", to: "marks.sqlite")
    let archive = try Archive(index: .memory, marks: .file(folder.path + "/marks.sqlite"))
    var events: [Event] = []
    EffectPerformer(archive: archive).perform(.correct(correction, story: nil, headline: "")) {
      events.append($0)
    }
    guard case .notCorrected(MadeCorrection(correction, story: nil), let notice)? = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(notice.isError && notice.text.contains("marks.sqlite"))
  }

  /// Makes a correction for all stories, or has it imported.
  private func make(_ name: String, _ change: Correction.Change, isImported: Bool = false) throws
    -> MadeCorrection
  {
    let made = MadeCorrection(Correction(.init(.person, name), change), story: nil)
    if isImported {
      _ = try performer.archive.merge([CorrectionRecord(made.correction, story: nil, made: 1)])
    } else {
      _ = events(of: .correct(made.correction, story: nil, headline: ""))
    }
    return made
  }

  private func undo(_ own: [MadeCorrection]) -> String {
    switch events(of: .undoCorrection(of: own)).first {
    case .undone(_, let notice)?, .notice(let notice)?: notice.text
    default: ""
    }
  }

  @Test func whatWasMadeHereIsUndoneBeforeWhatCameFromElsewhere() throws {
    let own = [try make("Ann", .dismiss), try make("Bea", .dismiss)]
    _ = try make("Cleo", .dismiss, isImported: true)
    _ = try performer.archive.undoCorrection(2, at: 1)
    #expect(undo(own.reversed()) == "Undone: person “Ann” dismissed, in all stories.")
    #expect(undo([]) == "Undone, though not made in this session: person “Cleo” dismissed, in all stories.")
    #expect(undo(own) == "There is no correction to undo.")
  }

  @Test(arguments: [("Gong Zheng", false), ("Ann Nobody", true)])
  func aNameThatNoStoryHasIsTold(name: String, isTold: Bool) throws {
    let merge = Correction(.init(.person, "Jan Hoogmartens"), .merge(into: name))
    let notices = events(of: .correct(merge, story: nil, headline: "")).compactMap {
      if case .notice(let notice) = $0 { notice.text } else { nil }
    }
    let sentence = "No story names “\(name)” so far; it is merged all the same (U undoes)."
    #expect(notices == (isTold ? [sentence] : []))
    #expect(try performer.archive.corrections().count == 1)
  }

  @Test func twoAreNotMergedEachIntoTheOther() throws {
    _ = try make("Ann", .merge(into: "Bea"))
    let back = Correction(.init(.person, "Bea"), .merge(into: "Ann"))
    guard case .notCorrected(_, let notice)? = events(of: .correct(back, story: nil, headline: "")).first
    else {
      Issue.record("it is kept")
      return
    }
    #expect(notice.text == "Not merged: “Ann” is merged into “Bea” already; undo that first.")
    #expect(try performer.archive.corrections().count == 1)
  }

  @Test func aRecordSaysWhatItIsFor() {
    var record = CorrectionRecord(correction, story: nil, made: 0)
    #expect(record.place == "in all stories")
    record.story = StoryID(value: 10)
    #expect(record.place == "in “000000000000000a”")
    record.headline = "Talks"
    #expect(record.place == "in “Talks”")
  }
}
