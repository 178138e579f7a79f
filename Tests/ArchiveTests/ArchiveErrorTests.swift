import Archive
import Stories
import Testing

@Suite struct ArchiveErrorTests {
  @Test(arguments: [
    ArchiveError.unopenable(path: "/x/index.sqlite", text: "Permission denied"),
    .damaged(path: "/x/marks.sqlite", text: "file is not a database"),
    .indexDamaged(asidePath: "/x/index.sqlite.damaged"),
    .marksDamaged(path: "/x/marks.sqlite", text: "a page is lost", backup: nil),
    .marksDamaged(path: "/x/marks.sqlite", text: "a page is lost", backup: CalendarDay(dayNumber: 0)),
    .newerMarks(path: "/x/marks.sqlite", version: 9),
    .marksOpenElsewhere(path: "/x/marks.sqlite"),
    .marksGone(path: "/x/marks.sqlite"),
    .full(path: "/x/index.sqlite"),
    .busy(path: "/x/index.sqlite"),
    .failed(path: "/x/index.sqlite", text: "a page is lost"),
  ])
  func eachIsOneSentenceWithItsPath(error: ArchiveError) {
    #expect(error.description.contains("/x/"))
    #expect(error.description.last == ".")
    #expect(!error.description.contains("\n"))
    #expect(ArchiveNotice.noMarks(error).description.contains(error.description))
    #expect(ArchiveNotice.noBackup(error).description.contains(error.description))
    #expect(ArchiveNotice.indexInMemory(error).description.contains(error.description))
  }
}
