import Stories
import Testing

@testable import Archive

@Suite struct FileScanTests {
  private let file = StoredFile(file: 1, path: "/a.txt", size: 5, modified: 9, problem: nil)

  @Test func sizeAndTimeTellWhetherAFileIsAsItWas() {
    #expect(file.isStill(CollectionWalker.Entry(path: "/a.txt", size: 5, modified: 9)))
    #expect(!file.isStill(CollectionWalker.Entry(path: "/a.txt", size: 6, modified: 9)))
    #expect(!file.isStill(CollectionWalker.Entry(path: "/a.txt", size: 5, modified: 10)))
    #expect(!file.isStill(CollectionWalker.Entry(path: "/a.txt", problem: .notAFile)))
  }

  @Test func problemsAreTriedAgainOnlyWhenTheyMayPass() {
    let entry = CollectionWalker.Entry(path: "/a.txt", size: 5, modified: 9)
    var stored = file
    stored.problem = "empty"
    #expect(stored.isStill(entry))
    stored.problem = "denied"
    #expect(!stored.isStill(entry))
    stored.problem = "link"
    #expect(stored.isStill(CollectionWalker.Entry(path: "/a.txt", problem: .link)))
    #expect(!stored.isStill(CollectionWalker.Entry(path: "/a.txt", problem: .notAFile)))
  }

  @Test func stopsAfterItsSteps() throws {
    let folder = try TemporaryFolder()
    for number in 0..<30 { try folder.write("2023-03-31\nA\nB\nC", to: "\(number).txt") }
    let archive = try Archive(index: .memory, marks: .memory)
    _ = try archive.index([folder.path], from: ReadingLog().source)
    var scan = FileScan(CollectionWalker([folder.path]), index: archive.reader)
    #expect(try scan.next(steps: 10) == nil)
    #expect(!scan.isAtEnd)
    #expect(try scan.next(steps: 100) == nil)
    #expect(scan.isAtEnd)
    #expect(scan.seen == 30)
  }
}
