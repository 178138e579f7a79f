import Foundation
import GRDB
import Stories
import Synchronization
import Testing

@testable import Archive

@Suite struct MarksBackupsTests {
  private let first = CalendarDay(dayNumber: 20_000)

  @Test func theFirstChangeOfADayBacksUpWhatWasBeforeIt() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    let day = Mutex(first)
    let archive = try Archive(index: .memory, marks: .file(path), today: { day.withLock { $0 } })
    for number in 0..<10 {
      day.withLock { $0 = first.adding(days: number) }
      try archive.setRead(true, for: [StoryID(value: UInt64(2 * number))])
      try archive.setRead(true, for: [StoryID(value: UInt64(2 * number + 1))])
    }
    let days = Archive.marksBackups(of: path)
    #expect(days == (3...9).reversed().map { first.adding(days: $0) }, "seven are kept")
    for backup in days {
      let queue = try DatabaseQueue(path: folder("backups/marks-\(backup).sqlite"))
      let count = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM mark") }
      #expect(count == 2 * (backup.dayNumber - first.dayNumber))
      try queue.close()
    }
  }

  @Test func aBackupOfADayToComeTakesNoPlace() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try Archive(index: .memory, marks: .file(path), today: { first }).setRead(true, for: [StoryID(value: 1)])
    let backups = MarksBackups(of: path)
    let later = first.adding(days: 5_000)
    try backups.make(on: later)
    #expect(backups.newest(on: first) == later, "better than none")
    for number in 0..<8 { try backups.make(on: first.adding(days: number)) }
    #expect(backups.days == [later] + (1...7).reversed().map { first.adding(days: $0) })
    #expect(backups.newest(on: first.adding(days: 7)) == first.adding(days: 7))
    #expect(backups.newest(on: later) == later)
  }

  @Test func anotherReaderOfTheSameDayMakesNone() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    let id = StoryID(value: 1)
    for _ in 1...3 {
      let archive = try Archive(index: .memory, marks: .file(path), today: { CalendarDay(dayNumber: 20_000) })
      try archive.setRead(true, for: [id])
      try archive.setStarred(true, for: [id])
    }
    let queue = try DatabaseQueue(path: MarksBackups(of: path).path(of: first))
    #expect(try queue.read { try Bool.fetchOne($0, sql: "SELECT starred FROM mark") } == true)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("backups"))
    #expect(names.filter { $0.hasPrefix("marks-") && $0.hasSuffix(".sqlite") }.count == 1)
    #expect(!names.contains { $0.contains(".part") })
  }

  @Test func nobodyWhoReadsMarksHindersTheBackup() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try Archive(index: .memory, marks: .file(path), today: { first }).setRead(true, for: [StoryID(value: 1)])
    let reader = try DatabaseQueue(path: path)
    try reader.read { database in
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM mark") == 1)
      let archive = try Archive(index: .memory, marks: .file(path), today: { first.adding(days: 1) })
      try archive.setRead(true, for: [StoryID(value: 2)])
      #expect(archive.takeBackupNotice() == nil)
      #expect(Archive.marksBackups(of: path) == [first.adding(days: 1)])
    }
  }

  @Test func aBackupThatFailsIsToldOnceAndTriedAgainAfterAHundredChanges() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try Archive(index: .memory, marks: .file(path), today: { first }).setRead(true, for: [StoryID(value: 1)])
    try folder.write("in the way", to: "backups")
    let archive = try Archive(index: .memory, marks: .file(path), today: { first.adding(days: 1) })
    try archive.setRead(true, for: [StoryID(value: 2)])
    #expect(archive.takeBackupNotice() != nil)
    try archive.setRead(true, for: [StoryID(value: 3)])
    #expect(archive.takeBackupNotice() == nil, "it was told")
    try FileManager.default.removeItem(atPath: folder("backups"))
    for _ in 2...100 { try archive.setRead(true, for: [StoryID(value: 4)]) }
    #expect(Archive.marksBackups(of: path).isEmpty)
    try archive.setRead(true, for: [StoryID(value: 5)])
    #expect(Archive.marksBackups(of: path) == [first.adding(days: 1)])
  }

  @Test func whatIsLeftHalfMadeGoes() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try Archive(index: .memory, marks: .file(path)).setRead(true, for: [StoryID(value: 1)])
    try folder.write("half", to: "backups/marks-2020-01-01.sqlite.77.part")
    try folder.write("other", to: "backups/letter.txt")
    try MarksBackups(of: path).make(on: first)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("backups"))
    #expect(names.sorted() == ["letter.txt", "marks-\(first).sqlite"])
  }
}
