import Archive
import Foundation
import GRDB
import Query
import Stories
import Testing

@Suite struct ArchiveMarksTests {
  @Test func marksHoldToTheStoryAndNotToTheFile() throws {
    let folder = try TemporaryFolder()
    let text = "2023-03-31\nMayor\nSHINE\nText"
    try folder.write(text, to: "stories/a.txt")
    let marks = Archive.Location.file(folder("marks.sqlite"))
    let id = storyOfLines(text, path: "").id
    do {
      let archive = try Archive(index: .file(folder("index.sqlite")), marks: marks)
      _ = try archive.index([folder("stories")], from: ReadingLog().source)
      try archive.setRead(true, for: [id])
      try archive.setStarred(true, for: [id])
      try archive.setRead(false, for: [id])
      try archive.setRead(true, for: [id])
    }
    try folder.write(text, to: "elsewhere/b.txt")
    try folder.write(text, to: "elsewhere/copy.txt")
    let archive = try Archive(index: .memory, marks: marks)
    _ = try archive.index([folder("elsewhere")], from: ReadingLog().source)
    let rows = try archive.rows(archive.rows(matching: .everything))
    #expect(rows.count == 1, "two copies are one story")
    #expect(rows.allSatisfy { $0.isRead && $0.isStarred })
  }

  @Test func marksOfOneReaderAreSeenByAnother() throws {
    let folder = try TemporaryFolder()
    let marks = Archive.Location.file(folder("marks.sqlite"))
    let (one, other) = (try Archive(index: .memory, marks: marks), try Archive(index: .memory, marks: marks))
    let id = StoryID(value: .max)
    #expect(try other.marks(of: [id]) == [Archive.Mark()])
    try one.setStarred(true, for: [id])
    #expect(try other.marks(of: [id, StoryID(value: 1)]).map(\.isStarred) == [true, false])
  }

  @Test func theDayOfReadingIsKeptWhileAStoryIsRead() throws {
    let day = CalendarDay(dayNumber: 20_000)
    let archive = try Archive(index: .memory, marks: .memory, today: { day })
    let id = StoryID(value: .max)
    try archive.setRead(true, for: [id])
    #expect(try archive.marks(of: [id])[0].readDay == day)
    try archive.setRead(false, for: [id])
    #expect(try archive.marks(of: [id])[0] == Archive.Mark())
  }

  @Test func notesAreKeptOnOneLine() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    let id = StoryID(value: 3)
    try archive.setNote("  See the\n2021\ttalks ", for: id)
    #expect(try archive.marks(of: [id])[0].note == "See the 2021 talks")
    try archive.setNote("", for: id)
    #expect(try archive.marks(of: [id])[0].note.isEmpty)
    #expect(try archive.allMarks().isEmpty)
  }

  @Test func tagsAreAddedRemovedAndCounted() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(index: .memory, marks: .file(folder("marks.sqlite")))
    let (one, other) = (StoryID(value: 1), StoryID(value: .max))
    let (port, rail) = (try #require(Tag("port")), try #require(Tag("Rail")))
    try archive.removeTags([port], from: [one])
    #expect(!FileManager.default.fileExists(atPath: folder("marks.sqlite")), "nothing is there to remove")
    try archive.addTags([rail, port], to: [one])
    try archive.addTags([port, port], to: [one, other])
    #expect(try archive.marks(of: [one, other]).map(\.tags) == [[port, rail], [port]])
    #expect(try archive.allTags().map { "\($0.tag) \($0.count)" } == ["#port 2", "#rail 1"])
    try archive.removeTags([port], from: [one])
    #expect(
      try archive.allMarks().map { "\($0.id) \($0.mark.tags)" } == [
        "ffffffffffffffff [#port]", "0000000000000001 [#rail]",
      ]
    )
  }

  @Test func marksOfTheSecondVersionAreReadBeforeTheirFirstChange() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try DatabaseQueue(path: path).writeWithoutTransaction {
      try $0.execute(
        sql: """
          CREATE TABLE mark (id INTEGER PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL);
          CREATE TABLE correction (
            number INTEGER PRIMARY KEY AUTOINCREMENT, story INTEGER, headline TEXT NOT NULL, kind TEXT NOT NULL,
            name TEXT NOT NULL, change TEXT NOT NULL, value TEXT, place INTEGER, made INTEGER NOT NULL, undone INTEGER
          );
          PRAGMA user_version = 2;
          INSERT INTO mark VALUES (7, 1, 0);
          """
      )
    }
    let day = CalendarDay(dayNumber: 20_000)
    let archive = try Archive(index: .memory, marks: .file(path), today: { day })
    let (old, new) = (StoryID(value: 7), StoryID(value: 8))
    #expect(try archive.marks(of: [old])[0].isRead)
    #expect(try archive.allTags().isEmpty)
    #expect(try archive.savedViews().isEmpty)
    #expect(try archive.allMarks().map(\.id) == [old])
    try archive.setNote("New", for: new)
    #expect(try archive.marks(of: [old, new]).map(\.isRead) == [true, false])
    #expect(try archive.marks(of: [old, new]).map(\.readDay) == [nil, nil])
    #expect(Archive.marksBackups(of: path) == [day])
  }
}
