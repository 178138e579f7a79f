import Archive
import Extraction
import Foundation
import GRDB
import Stories
import Testing

@Suite struct ArchiveCorrectionsTests {
  private let one = StoryID(value: .max)
  private let other = StoryID(value: 1)

  private func record(_ name: String, _ change: Correction.Change, story: StoryID? = nil) -> CorrectionRecord
  {
    CorrectionRecord(
      Correction(.init(.person, name), change),
      story: story,
      headline: "Talks",
      made: 1_700_000_000
    )
  }

  @Test func everyChangeIsKeptFromRunToRun() throws {
    let folder = try TemporaryFolder()
    let marks = Archive.Location.file(folder("marks.sqlite"))
    let changes: [Correction.Change] = [
      .rename("Odd"), .merge(into: "Odd"), .split(at: 12, name: "Odd"), .retype(.event), .setOffice("Mayor"),
      .setOffice(nil), .setCountry(CountryCode("MT")), .setCountry(nil), .dismiss,
    ]
    var kept: [CorrectionRecord] = []
    do {
      let archive = try Archive(index: .memory, marks: marks)
      for (index, change) in changes.enumerated() {
        kept.append(try archive.add(record("Tove’s “x”; --", change, story: index % 2 == 0 ? one : nil)))
      }
    }
    #expect(kept.map(\.number) == Array(1...9))
    #expect(try Archive(index: .memory, marks: marks).corrections() == kept)
  }

  @Test func aStoryHasItsOwnCorrectionsAndThoseForAll() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    #expect(try archive.corrections().isEmpty)
    #expect(try archive.corrections(of: one).isEmpty)
    _ = try archive.add(record("A", .dismiss, story: one))
    _ = try archive.add(record("B", .dismiss))
    _ = try archive.add(record("C", .dismiss, story: other))
    #expect(try archive.corrections(of: one).map(\.subject.name) == ["A", "B"])
    #expect(try archive.corrections(of: other).map(\.subject.name) == ["B", "C"])
  }

  @Test func undoTakesTheLastOrTheOneOfANumberAndLosesNothing() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    #expect(try archive.undoCorrection(at: 5) == nil)
    for name in ["A", "B", "C"] { _ = try archive.add(record(name, .dismiss)) }
    #expect(try archive.undoCorrection(at: 5)?.correction.subject.name == "C")
    #expect(try archive.undoCorrection(1, at: 6)?.correction.subject.name == "A")
    #expect(try archive.undoCorrection(1, at: 7) == nil, "it was undone already")
    #expect(try archive.undoCorrection(99, at: 7) == nil)
    #expect(try archive.corrections().map(\.number) == [2])
    let all = try archive.corrections(withUndone: true)
    #expect(all.map(\.number) == [1, 2, 3])
    #expect(all.map(\.undone) == [6, nil, 5])
    #expect(try archive.add(record("D", .dismiss)).number == 4, "no number is given twice")
  }

  @Test func whatCannotBeReadIsKeptAndTold() throws {
    let folder = try TemporaryFolder()
    let marks = Archive.Location.file(folder("marks.sqlite"))
    let archive = try Archive(index: .memory, marks: marks)
    #expect(try archive.unreadableCorrections().isEmpty)
    for name in ["A", "B", "C"] { _ = try archive.add(record(name, .dismiss)) }
    #expect(try archive.unreadableCorrections().isEmpty)
    let queue = try DatabaseQueue(path: folder("marks.sqlite"))
    try queue.write { try $0.execute(sql: "UPDATE correction SET change = 'enlarge' WHERE number <> 2") }
    #expect(try archive.unreadableCorrections() == [1, 3])
    #expect(try archive.corrections().map(\.number) == [2])
    _ = try archive.undoCorrection(2, at: 5)
    #expect(try archive.unreadableCorrections() == [1, 3])
    let rows = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM correction") }
    #expect(rows == 3)
  }

  @Test func whatComesFromElsewhereIsAddedOnce() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    let ping = [record("A", .rename("B")), record("B", .rename("A")), record("A", .rename("B"))]
    #expect(try archive.merge(ping).map(\.number) == [1, 2, 3], "the same correction twice is two")
    #expect(try archive.merge(ping).isEmpty)
    var later = ping[0]
    later.made = 9
    later.headline = ""
    later.number = 44
    #expect(try archive.merge([later]).isEmpty, "when and where it was made does not count")
    #expect(try archive.merge([record("A", .rename("B"), story: one)]).map(\.number) == [4])
    _ = try archive.undoCorrection(2, at: 1)
    #expect(try archive.merge([ping[1]]).map(\.number) == [5], "one that was undone is new")
    #expect(try archive.merge([]).isEmpty)
  }

  @Test func marksThatCannotBeUsedRefuseCorrections() throws {
    let folder = try TemporaryFolder()
    try folder.write("no database", to: "marks.sqlite")
    let archive = try Archive(index: .memory, marks: .file(folder("marks.sqlite")))
    #expect(throws: ArchiveError.self) { try archive.add(record("A", .dismiss)) }
    #expect(throws: ArchiveError.self) { try archive.undoCorrection(at: 1) }
    #expect(try archive.corrections().isEmpty)
  }
}
