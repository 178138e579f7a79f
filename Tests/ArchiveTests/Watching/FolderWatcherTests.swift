import Foundation
import Testing

@testable import Archive

/// The watcher through real folders: each test waits for the event, and fails at the end of a long wait.
@Suite struct FolderWatcherTests {
  private let folder: TemporaryFolder
  private let root: String
  private let watcher = FolderWatcher()

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("text", to: "s/a.txt")
    try folder.write("text", to: "s/sub/b.txt")
    root = try #require(Archive.resolved([folder("s")]).first)
    watch()
  }

  private func watch() {
    watcher.watch(rootsAt: [root])
    for _ in CollectionWalker([root], entering: { watcher.watch(folder: $0) }) {}
  }

  private func next() -> FolderChange? { watcher.next(interval: .seconds(20)) }

  /// The paths of the next change, from the folder of the collection on.
  private func nextPaths() -> [String] {
    (next()?.paths ?? []).map { $0 == root ? "." : String($0.dropFirst(root.count + 1)) }.sorted()
  }

  @Test func tellsOfFilesThatComeChangeAndGo() throws {
    try folder.write("new", to: "s/new.txt")
    #expect(nextPaths() == ["new.txt"])
    try folder.write("changed", to: "s/sub/b.txt")
    #expect(nextPaths() == ["sub/b.txt"])
    try FileManager.default.removeItem(atPath: folder("s/a.txt"))
    #expect(nextPaths() == ["a.txt"])
  }

  @Test func tellsOfBothEndsOfAMove() throws {
    #expect(rename(folder("s/a.txt"), folder("s/sub/c.txt")) == 0)
    #expect(nextPaths() == ["a.txt", "sub/c.txt"])
  }

  @Test func takesManyEventsTogether() throws {
    for number in 0..<100 { try folder.write("x", to: "s/many/\(number).txt") }
    // The folder comes first; what came into it before it was watched is found by the walk.
    #expect(nextPaths() == ["many"])
    for number in 0..<50 { try folder.write("x", to: "s/sub/\(number).txt") }
    #expect(nextPaths().count == 50)
  }

  @Test func watchesAFolderFromTheTimeThatItIsWalked() throws {
    try folder.write("x", to: "s/later/x.txt")
    #expect(nextPaths() == ["later"])
    watch()
    try folder.write("x", to: "s/later/y.txt")
    #expect(nextPaths() == ["later/y.txt"])
  }

  @Test func followsAFolderThatIsMovedAndForgetsOneThatLeaves() throws {
    #expect(rename(folder("s/sub"), folder("s/moved")) == 0)
    #expect(nextPaths() == ["moved", "sub"])
    watch()
    try folder.write("x", to: "s/moved/x.txt")
    #expect(nextPaths() == ["moved/x.txt"])
    #expect(rename(folder("s/moved"), folder("out")) == 0)
    #expect(nextPaths() == ["moved"])
    try folder.write("x", to: "out/y.txt")
    try folder.write("x", to: "s/z.txt")
    #expect(nextPaths() == ["z.txt"])
  }

  @Test func passesOverHiddenFilesAndThoseOnlyBegun() throws {
    try folder.write("x", to: "s/.hidden.txt")
    let open = try #require(fopen(folder("s/begun.txt"), "w"))
    try folder.write("x", to: "s/whole.txt")
    #expect(nextPaths() == ["whole.txt"])
    fclose(open)
    #expect(nextPaths() == ["begun.txt"])
    #expect(link(folder("s/whole.txt"), folder("s/linked.txt")) == 0)
    #expect(nextPaths().contains("linked.txt"))
  }

  @Test func seesTheRootGoAndComeBack() throws {
    #expect(rename(folder("s"), folder("away")) == 0)
    #expect(next()?.isEverything == true)
    try folder.write("x", to: "away/n.txt")
    #expect(rename(folder("away"), folder("s")) == 0)
    let back = try #require(next())
    #expect(back.isEverything)
    #expect(back.paths.isEmpty, "what happened while it was away is not known by its path")
  }

  @Test func seesAFolderAboveTheRootGo() throws {
    try folder.write("x", to: "above/inner/s/a.txt")
    let deep = FolderWatcher()
    let root = try #require(Archive.resolved([folder("above/inner/s")]).first)
    deep.watch(rootsAt: [root])
    #expect(rename(folder("above"), folder("other")) == 0)
    #expect(deep.next(interval: .seconds(20))?.isEverything == true)
  }

  @Test func seesAFileThatIsARoot() throws {
    let alone = FolderWatcher()
    alone.watch(rootsAt: Archive.resolved([folder("s/a.txt")]))
    try folder.write("another", to: "s/other.txt")
    try folder.write("new text", to: "s/a.txt")
    #expect(alone.next(interval: .seconds(20))?.isEverything == true)
  }

  @Test func seesWritesToDatabases() throws {
    watcher.watch(databases: [folder("db.sqlite")])
    let log = try #require(fopen(folder("db.sqlite-wal"), "w"))
    defer { fclose(log) }
    fputs("x", log)
    fflush(log)
    let change = try #require(next())
    #expect(change.isDatabase)
    #expect(!change.isEverything)
    #expect(change.paths.isEmpty)
  }

  @Test func comesBackAfterTheInterval() {
    #expect(watcher.next(interval: .milliseconds(1)) == .everything)
  }

  @Test func isStoppedFromAnotherThread() async {
    let watcher = watcher
    async let change = Task.detached { watcher.next() }.value
    watcher.stop()
    #expect(await change == nil)
    #expect(watcher.next() == nil, "it stays stopped")
  }
}
