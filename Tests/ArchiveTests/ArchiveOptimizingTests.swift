import GRDB
import Query
import Testing

@testable import Archive

@Suite struct ArchiveOptimizingTests {
  /// Whether the full-text index is of parts that can be put together.
  private func hasParts(_ archive: Archive) throws -> Bool {
    try archive.writer.run { database in
      let before = database.totalChangesCount
      try database.execute(sql: "INSERT INTO search (search, rank) VALUES ('merge', -1)")
      return database.totalChangesCount - before > 1
    }
  }

  private func write(_ numbers: Range<Int>, in folder: TemporaryFolder) throws {
    for number in numbers {
      try folder.write(
        "2023-03-31\nQuay \(number)\nSHINE\nThe harbour opened quay \(number).",
        to: "s/\(number).txt"
      )
    }
  }

  private func archive(in folder: TemporaryFolder) throws -> Archive {
    try Archive(index: .file(folder("cache/index.sqlite")), marks: .memory)
  }

  @Test func whatManyTransactionsHaveWrittenIsPutTogether() throws {
    let folder = try TemporaryFolder()
    // The first transaction has 32 files.
    try write(0..<100, in: folder)
    let archive = try archive(in: folder)
    _ = try archive.index([folder("s")], from: ReadingLog().source)
    #expect(try !hasParts(archive))
    #expect(try archive.count(matching: Query.parse("harbour")) == 100)
    #expect(try archive.count(matching: Query.parse("\"quay 57\"")) == 1)
  }

  @Test func aFewNewStoriesAreLeftApart() throws {
    let folder = try TemporaryFolder()
    try write(0..<100, in: folder)
    let (archive, log) = (try archive(in: folder), ReadingLog())
    _ = try archive.index([folder("s")], from: log.source)
    try write(100..<120, in: folder)
    _ = try archive.index([folder("s")], from: log.source)
    #expect(try hasParts(archive))
  }

  @Test func whenStoppedItGoesOnTheNextTime() throws {
    let folder = try TemporaryFolder()
    try write(0..<100, in: folder)
    let archive = try archive(in: folder)
    let done = try archive.index([folder("s")], from: ReadingLog().source, isCancelled: { false })
    var state = done
    state.read = 0
    try write(100..<120, in: folder)
    _ = try archive.index([folder("s")], from: ReadingLog().source)
    try archive.optimize(after: state, isCancelled: { false })
    #expect(try archive.count(matching: Query.parse("harbour")) == 120, "little was read")
    try archive.optimize(after: done, isCancelled: { true })
    try archive.optimize(after: done, isCancelled: { false })
    #expect(try !hasParts(archive))
    #expect(try archive.count(matching: Query.parse("harbour")) == 120)
  }
}
