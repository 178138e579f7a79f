import Archive
import Dispatch
import Foundation
import Query
import Stories
import Testing

@Suite struct IndexFileTests {
  @Test func damageFoundInUseSetsTheIndexAside() throws {
    let folder = try TemporaryFolder()
    for number in 0..<300 {
      try folder.write("2023-03-31\nStory \(number)\nSHINE\nText", to: "s/\(number).txt")
    }
    let path = folder("index.sqlite")
    _ = try Archive(index: .file(path), marks: .memory).index([folder("s")], from: ReadingLog().source)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in 16_384..<bytes.count { bytes[offset] = 0x5a }
    try bytes.write(to: URL(fileURLWithPath: path))
    let error = ArchiveError.indexDamaged(asidePath: path + ".damaged")
    do {
      let archive = try Archive(index: .file(path), marks: .memory)
      #expect(throws: error) { try archive.rows(matching: .everything) }
      #expect(throws: (any Error).self) { try archive.rows(matching: Query.parse("text")) }
    }
    #expect(FileManager.default.fileExists(atPath: path + ".damaged"))
    let archive = try Archive(index: .file(path), marks: .memory)
    #expect(archive.notices.isEmpty)
    _ = try archive.index([folder("s")], from: ReadingLog().source)
    #expect(try archive.totals().stories == 300)
  }

  @Test func anIndexOfAnEarlierVersionIsMadeAnew() throws {
    let folder = try TemporaryFolder()
    let path = folder("index.sqlite")
    let old = try Archive(index: .file(path), marks: .memory, rules: 41)
    let story = storyOfLines("2023-03-31\nA\nB\nC", path: "-")
    try old.add(.init(stories: [story]), from: ReadingLog().source)
    let archive = try Archive(index: .file(path), marks: .memory, rules: 42)
    #expect(try archive.totals() == Archive.Totals())
    // The other reader, which is still open, goes on with what it has.
    #expect(try old.totals().stories == 1)
  }

  /// What one program writes is not in a file that another removes.
  @Test func programsThatFindAnOldIndexAtOnceMakeOneNewOne() throws {
    let folder = try TemporaryFolder()
    for round in 0..<10 {
      let path = folder("\(round)/index.sqlite")
      try Archive(index: .file(path), marks: .memory, rules: 41).add(
        .init(stories: [storyOfLines("2023-03-31\nOld\nB\nC", path: "-")]),
        from: ReadingLog().source
      )
      DispatchQueue.concurrentPerform(iterations: 6) { number in
        let story = storyOfLines("2023-03-31\nNew \(number)\nB\nC", path: "\(number)")
        #expect(throws: Never.self) {
          try Archive(index: .file(path), marks: .memory, rules: 42).add(
            .init(stories: [story]),
            from: ReadingLog().source
          )
        }
      }
      let archive = try Archive(index: .file(path), marks: .memory, rules: 42)
      #expect(try archive.totals().stories == 6, "round \(round)")
    }
  }

  @Test func aFolderInTheWayIsNoIndex() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "index.sqlite/file")
    let archive = try Archive(index: .file(folder("index.sqlite")), marks: .memory)
    guard case .indexInMemory(.unopenable) = archive.notices.first else {
      Issue.record("\(archive.notices)")
      return
    }
    #expect(FileManager.default.fileExists(atPath: folder("index.sqlite/file")))
  }
}
