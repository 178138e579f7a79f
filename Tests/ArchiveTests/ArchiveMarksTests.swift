import Archive
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
    #expect(rows.count == 2)
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
}
