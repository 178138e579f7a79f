import Foundation
import GRDB
import Glibc
import Query
import Stories
import Synchronization
import Testing

@testable import Archive

/// What of a collection is looked at, what is kept and what only moved.
@Suite struct ArchiveChangesTests {
  private let folder: TemporaryFolder
  private let archive: Archive
  private let log = ReadingLog()

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(index: .file(folder("cache/index.sqlite")), marks: .memory)
    for name in ["a", "m/b", "m-n", "m/sub/c"] { try write(name) }
    _ = try archive.index(roots, from: log.source)
    _ = log.taken()
  }

  private var roots: [String] { Archive.resolved([folder("s")]) }

  private func write(_ name: String, _ words: String = "Text") throws {
    try folder.write("2023-03-31\n\(name)\nSHINE\n\(words)", to: "s/\(name).txt")
  }

  private func headlines() throws -> [String] {
    try archive.rows(archive.rows(matching: .everything)).map(\.headline).sorted()
  }

  private func index(changed names: String...) throws -> IndexProgress {
    var change = FolderChange()
    change.paths = Set(names.map { "\(roots[0])/\($0)" })
    return try archive.index(roots, changed: change, from: log.source)
  }

  @Test func onlyWhatHasChangedIsLookedAt() throws {
    try write("a", "Other")
    try write("m/b", "Other")
    let done = try index(changed: "a.txt")
    #expect(done.seen == 1 && done.read == 1 && done.stage == .done)
    #expect(log.taken() == ["a.txt"])
    #expect(try headlines() == ["a", "m-n", "m/b", "m/sub/c"])
  }

  @Test func aFolderIsLookedAtWithAllThatIsInIt() throws {
    try write("m/sub/d")
    unlink(folder("s/m/b.txt"))
    unlink(folder("s/a.txt"))
    let done = try index(changed: "m", "m/sub/d.txt")
    #expect(done.seen == 2 && done.read == 1 && done.removed == 1)
    #expect(try headlines() == ["a", "m-n", "m/sub/c", "m/sub/d"])
  }

  @Test func aFolderThatIsGoneTakesItsStoriesAlong() throws {
    try FileManager.default.removeItem(atPath: folder("s/m"))
    _ = try index(changed: "m")
    #expect(try headlines() == ["a", "m-n"])
    #expect(try index(changed: "m", "nothing", ".hidden").isChange == false)
  }

  @Test func whatIsNotOfTheCollectionIsNotRead() throws {
    try folder.write("2023-03-31\nx\nSHINE\nText", to: "t/x.txt")
    var change = FolderChange()
    change.paths = [folder("t/x.txt")]
    #expect(try archive.index(roots, changed: change, from: log.source).seen == 0)
    #expect(try headlines().count == 4)
  }

  @Test func aStoryThatMovesKeepsItsNumber() throws {
    let before = try archive.rows(matching: .everything)
    #expect(rename(folder("s/m"), folder("s/z")) == 0)
    let done = try index(changed: "m", "z")
    #expect(done.removed == 0)
    #expect(log.taken() == ["b.txt", "c.txt"], "they are read again all the same")
    #expect(try archive.rows(matching: .everything) == before)
    let path = try archive.story(#require(try archive.rows(matching: Query.parse("b")).first))?.origin.path
    #expect(path?.hasSuffix("/s/z/b.txt") == true)
    #expect(try archive.index(roots, from: log.source).isChange == false)
  }

  @Test func aRootThatIsGoneKeepsItsStories() throws {
    let roots = roots
    #expect(rename(folder("s"), folder("away")) == 0)
    let done = try archive.index(roots, from: log.source)
    #expect(done.absent == roots)
    #expect(!done.isChange)
    #expect(try headlines().count == 4)
    #expect(try archive.problems().isEmpty)
    #expect(rename(folder("away"), folder("s")) == 0)
    let back = try archive.index(roots, from: log.source)
    #expect(back.absent.isEmpty && !back.isChange)
  }

  @Test func anEmptyFolderIsEmpty() throws {
    for name in ["a.txt", "m", "m-n.txt"] { try FileManager.default.removeItem(atPath: folder("s/\(name)")) }
    let done = try archive.index(roots, from: log.source)
    #expect(done.absent.isEmpty)
    #expect(try headlines().isEmpty)
  }

  @Test func anEmptyFolderOnAnotherFileSystemIsOneThatWasUnmounted() throws {
    try moveToAnotherFileSystem()
    #expect(try archive.index(roots, from: log.source).absent.isEmpty, "it is not empty")
    try moveToAnotherFileSystem()
    for name in ["a.txt", "m", "m-n.txt"] { try FileManager.default.removeItem(atPath: folder("s/\(name)")) }
    try folder.write("", to: "s/.hidden")
    for _ in 1...2 {
      #expect(try archive.index(roots, from: log.source).absent == roots)
      #expect(try headlines().count == 4)
    }
    try folder.write("2023-04-01\nNew\nSHINE\nText", to: "s/new.txt")
    #expect(try archive.index(roots, from: log.source).absent.isEmpty)
    #expect(try headlines() == ["New"])
  }

  @Test func anotherProgramKnowsTheFileSystemToo() throws {
    let index = Archive.Location.file(folder("index.sqlite"))
    _ = try Archive(index: index, marks: .memory).index(roots, from: log.source)
    for name in ["a.txt", "m", "m-n.txt"] { try FileManager.default.removeItem(atPath: folder("s/\(name)")) }
    let unmounted = try Archive(index: index, marks: .memory)
    try unmounted.writer.run { try $0.execute(sql: "UPDATE root SET device = device + 1") }
    #expect(try unmounted.index(roots, from: log.source).absent == roots)
    #expect(try unmounted.totals().stories == 4)
    try unmounted.writer.run { try $0.execute(sql: "UPDATE root SET device = device - 1") }
    let emptied = try Archive(index: index, marks: .memory)
    #expect(try emptied.index(roots, from: log.source).absent.isEmpty)
    #expect(try emptied.totals().stories == 0)
  }

  @Test func anIndexThatWasStoppedIsNotComplete() throws {
    let stopped = try Archive(index: .memory, marks: .memory)
    for number in 0..<40 { try folder.write("2023-03-31\n\(number)\nSHINE\nText", to: "s/\(number).txt") }
    _ = try stopped.index(roots, from: log.source, isCancelled: { true })
    #expect(try stopped.totals().stories > 0)
    #expect(try !stopped.isComplete())
    _ = try stopped.index(roots, from: log.source)
    #expect(try stopped.isComplete())
  }

  @Test func anIndexThatWasStoppedIsCompleteAfterAWalkThatFindsTheRootEmpty() throws {
    let stopped = try Archive(index: .memory, marks: .memory)
    let more = (0..<40).map { "s/\($0).txt" }
    for name in more { try folder.write("2023-03-31\n\(name)\nSHINE\nText", to: name) }
    _ = try stopped.index(roots, from: log.source, isCancelled: { true })
    for name in ["s/a.txt", "s/m", "s/m-n.txt"] + more {
      try FileManager.default.removeItem(atPath: folder(name))
    }
    #expect(try !stopped.isComplete())
    #expect(try stopped.index(roots, from: log.source).absent == roots)
    #expect(try stopped.isComplete())
    #expect(try stopped.totals().stories > 0, "they are kept all the same")
  }

  /// Has the index take the roots for what is on another file system.
  private func moveToAnotherFileSystem() throws {
    try archive.writer.run { try $0.execute(sql: "UPDATE root SET device = device + 1") }
  }

  @Test func aFileThatIsMovedOverAnotherHasOneRow() throws {
    try folder.write("2023-03-31\nLonger than a\nSHINE\nText", to: "s/a2.txt")
    _ = try index(changed: "a2.txt")
    #expect(rename(folder("s/a2.txt"), folder("s/a.txt")) == 0)
    _ = try index(changed: "a.txt", "a2.txt")
    let paths = try archive.reader.run { try String.fetchAll($0, sql: "SELECT path FROM file ORDER BY path") }
    #expect(paths == Set(paths).sorted())
    #expect(try headlines().contains("Longer than a"))
    #expect(try archive.index(roots, from: log.source).isChange == false)
    #expect(try archive.reader.run { try Int.fetchOne($0, sql: "SELECT count(*) FROM file") } == paths.count)
  }

  @Test func aFileThatIsGoneIsKeptWhereItIsTheCollection() throws {
    let file = Archive.resolved([folder("s/a.txt")])
    let alone = try Archive(index: .memory, marks: .memory)
    _ = try alone.index(file, from: log.source)
    unlink(folder("s/a.txt"))
    #expect(try alone.index(file, from: log.source).absent == file)
    #expect(try alone.totals() == Archive.Totals(stories: 1))
  }
}
