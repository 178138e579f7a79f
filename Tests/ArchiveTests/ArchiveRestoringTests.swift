import Archive
import Stories
import Testing

@Suite struct ArchiveRestoringTests {
  @Test func marksThatAreGoneComeBack() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    let day = CalendarDay(dayNumber: 20_000)
    #expect(Archive.marksBackups(of: path).isEmpty)
    #expect(throws: ArchiveError.self) { try Archive.restoreMarks(at: path, from: day) }
    try Archive(index: .memory, marks: .file(path)).setStarred(true, for: [StoryID(value: 1)])
    try Archive(index: .memory, marks: .file(path), today: { day }).setRead(true, for: [StoryID(value: 1)])
    #expect(try Archive.restoreMarks(at: path, from: day) != nil)
    let mark = try Archive(index: .memory, marks: .file(path)).marks(of: [StoryID(value: 1)])[0]
    #expect(mark.isStarred && !mark.isRead)
  }
}
