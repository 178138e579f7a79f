import Foundation
import GRDB
import Stories
import Testing

@testable import Archive

@Suite struct MarksBackupsRestoringTests {
  private let day = CalendarDay(dayNumber: 20_000)
  private let one = StoryID(value: 1)
  private let other = StoryID(value: 2)

  @Test func whatWasBackedUpComesBackAndWhatWasThereIsKept() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try Archive(index: .memory, marks: .file(path)).setNote("Before", for: one)
    try Archive(index: .memory, marks: .file(path), today: { day }).setNote("After", for: other)
    try folder.write("damaged", to: "marks.sqlite")
    try folder.write("of the damaged one", to: "marks.sqlite-wal")
    #expect(Archive.marksBackups(of: path).contains(day))
    let aside = try Archive.restoreMarks(at: path, from: day)
    #expect(aside == path + ".aside-1")
    #expect(try String(contentsOfFile: path + ".aside-1", encoding: .utf8) == "damaged")
    #expect(try String(contentsOfFile: path + ".aside-1-wal", encoding: .utf8) == "of the damaged one")
    let archive = try Archive(index: .memory, marks: .file(path))
    #expect(archive.notices.isEmpty)
    #expect(try archive.marks(of: [one, other]).map(\.note) == ["Before", ""])
    #expect(try Archive.restoreMarks(at: path, from: day) == path + ".aside-2")
    #expect(Archive.marksBackups(of: path).contains(day), "the backup stays")
  }

  @Test func aDamagedBackupChangesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("damaged", to: "marks.sqlite")
    try folder.write("damaged too", to: "backups/marks-\(day).sqlite")
    #expect(throws: ArchiveError.self) {
      try Archive.restoreMarks(at: folder("marks.sqlite"), from: day)
    }
    #expect(try String(contentsOfFile: folder("marks.sqlite"), encoding: .utf8) == "damaged")
  }

  @Test func withoutABackupNothingIsMade() throws {
    let folder = try TemporaryFolder()
    try folder.write("damaged", to: "marks.sqlite")
    try FileManager.default.createDirectory(atPath: folder("backups"), withIntermediateDirectories: true)
    #expect(throws: ArchiveError.self) {
      try Archive.restoreMarks(at: folder("marks.sqlite"), from: day)
    }
    #expect(Archive.marksBackups(of: folder("marks.sqlite")).isEmpty)
    #expect(try String(contentsOfFile: folder("marks.sqlite"), encoding: .utf8) == "damaged")
  }

  @Test func aLogWithoutItsMarksIsNotTakenForThatOfTheBackup() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try Archive(index: .memory, marks: .file(path)).setNote("Before", for: one)
    try Archive(index: .memory, marks: .file(path), today: { day }).setNote("After", for: other)
    try FileManager.default.removeItem(atPath: path)
    try folder.write("of others", to: "marks.sqlite-wal")
    #expect(try Archive.restoreMarks(at: path, from: day) == nil)
    #expect(try String(contentsOfFile: path + ".aside-1-wal", encoding: .utf8) == "of others")
    let archive = try Archive(index: .memory, marks: .file(path))
    #expect(try archive.marks(of: [one, other]).map(\.note) == ["Before", ""])
  }
}
