import Foundation
import GRDB
import Glibc
import Query
import Stories
import Testing

@testable import Archive

/// Two readers on one collection, and an index that is taken away from under one.
@Suite struct ArchiveWatchingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("2023-03-31\na\nSHINE\nText", to: "s/a.txt")
  }

  private func archive(rules: Int = 0) throws -> Archive {
    try Archive(
      index: .file(folder("cache/index.sqlite")),
      marks: .file(folder("marks.sqlite")),
      rules: rules
    )
  }

  private func index(_ archive: Archive) throws -> IndexProgress {
    try archive.index([folder("s")], from: ReadingLog().source)
  }

  @Test func eachSeesWhatTheOtherWrites() throws {
    let (one, other) = (try archive(), try archive())
    #expect(try !one.hasChanged())
    _ = try index(one)
    #expect(try other.hasChanged())
    #expect(try !other.hasChanged())
    #expect(try one.hasChanged())
    let story = try #require(try other.rows(other.rows(matching: .everything)).first)
    try other.setStarred(true, for: [story.id])
    #expect(try one.hasChanged(), "there are marks now")
    _ = try other.hasChanged()
    try other.setRead(true, for: [story.id])
    #expect(try !other.hasChanged(), "it has set that itself")
    #expect(try one.hasChanged())
    #expect(try one.rows([story.number]).first?.isRead == true)
    #expect(try !one.hasChanged())
  }

  @Test func aWatcherIsToldOfWhatTheOtherWrites() throws {
    let (one, other) = (try archive(), try archive())
    let watcher = FolderWatcher()
    other.watchDatabases(with: watcher)
    _ = try index(one)
    #expect(watcher.next(interval: .seconds(20))?.isDatabase == true)
  }

  @Test func aWatcherIsToldOfTheFirstMark() throws {
    let elsewhere = try Archive(index: .memory, marks: .file(folder("data/deep/marks.sqlite")))
    let watcher = FolderWatcher()
    elsewhere.watchDatabases(with: watcher)
    #expect(mkdir(folder("data"), 0o700) == 0)
    #expect(
      watcher.next(interval: .seconds(20))?.isEverything == true,
      "the folder of the marks may be in it"
    )
    elsewhere.watchDatabases(with: watcher)
    #expect(mkdir(folder("data/deep"), 0o700) == 0)
    #expect(watcher.next(interval: .seconds(20))?.isEverything == true)
    elsewhere.watchDatabases(with: watcher)
    try elsewhere.setRead(true, for: [StoryID(value: 7)])
    #expect(watcher.next(interval: .seconds(20))?.isDatabase == true)
  }

  @Test func anIndexThatWasTakenAwayIsMadeAnew() throws {
    let archive = try archive()
    _ = try index(archive)
    #expect(!archive.isReplaced)
    try FileManager.default.removeItem(atPath: folder("cache"))
    #expect(archive.isReplaced)
    #expect(try archive.totals().stories == 1, "what is open stays until then")
    var nothing = FolderChange()
    nothing.isDatabase = true
    let done = try archive.index([folder("s")], changed: nothing, from: ReadingLog().source)
    #expect(done.read == 1, "of a new index nothing is known")
    #expect(!archive.isReplaced)
    #expect(try self.archive().totals().stories == 1)
  }

  @Test func damageIsFollowedByANewIndex() throws {
    let archive = try archive()
    _ = try index(archive)
    let path = folder("cache/index.sqlite")
    _ = try archive.writer.run { try $0.checkpoint(.truncate) }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in 0..<bytes.count { bytes[offset] = 0x5a }
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: bytes)
    try handle.close()
    #expect(throws: ArchiveError.indexDamaged(asidePath: path + ".damaged")) {
      try archive.rows(matching: .everything)
    }
    #expect(archive.isReplaced)
    #expect(try index(archive).read == 1)
    #expect(try archive.totals().stories == 1)
  }

  @Test func anIndexOfAnotherVersionIsLeftToThat() throws {
    let old = try archive(rules: 1)
    _ = try index(old)
    let new = try archive(rules: 2)
    _ = try index(new)
    #expect(!old.isReplaced)
    #expect(try index(old).read == 0)
    #expect(try old.totals().stories == 1)
  }

  @Test func anIndexInMemoryIsNeverAnother() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    #expect(!archive.isReplaced)
    _ = try index(archive)
    #expect(try !archive.hasChanged())
  }

  @Test func namesOfAnIndexThatWasTakenAwayAreMadeAnew() throws {
    let archive = try archive()
    _ = try index(archive)
    let text = "2023-03-31\nPort\nSHINE\n@official Gong Zheng\n"
    try archive.add(.init(stories: [storyOfLines(text, path: "added")]), from: ReadingLog().source)
    #expect(try archive.rows(matching: Query.parse("official:zheng por*")).count == 1)
    try FileManager.default.removeItem(atPath: folder("cache"))
    try folder.write(text, to: "s/other.txt")
    _ = try index(archive)
    #expect(try archive.rows(matching: Query.parse("official:zheng por*")).count == 1)
  }
}
