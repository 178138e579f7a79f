import Archive
import Testing

@Suite struct ArchiveErrorTests {
  @Test(arguments: [
    ArchiveError.unopenable(path: "/x/index.sqlite", text: "Permission denied"),
    .damaged(path: "/x/marks.sqlite", text: "file is not a database"),
    .indexDamaged(asidePath: "/x/index.sqlite.damaged"),
    .newerMarks(path: "/x/marks.sqlite", version: 9),
    .failed(path: "/x/index.sqlite", text: "database or disk is full"),
  ])
  func eachIsOneSentenceWithItsPath(error: ArchiveError) {
    #expect(error.description.contains("/x/"))
    #expect(error.description.last == ".")
    #expect(!error.description.contains("\n"))
    #expect(ArchiveNotice.noMarks(error).description.contains(error.description))
    #expect(ArchiveNotice.indexInMemory(error).description.contains(error.description))
  }
}
