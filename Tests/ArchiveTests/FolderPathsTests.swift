import Foundation
import Testing

@testable import Archive

@Suite struct FolderPathsTests {
  @Test func makesFoldersForAFileAlone() throws {
    let folder = try TemporaryFolder()
    try FolderPaths.makeParents(of: folder("a/b/c.sqlite"))
    try FolderPaths.makeParents(of: folder("a/b/c.sqlite"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder("a")) == ["b"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder("a/b"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
  }

  @Test func saysWhichFolderCannotBeMade() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    #expect(throws: ArchiveError.unopenable(path: folder("file/a"), text: "Not a directory")) {
      try FolderPaths.makeParents(of: folder("file/a/index.sqlite"))
    }
  }

  @Test func theFolderOfAFileAtTheTopIsTheTop() {
    #expect(FolderPaths.folder(of: "/x") == "/")
    #expect(FolderPaths.folder(of: "/") == "/")
    #expect(FolderPaths.folder(of: "x") == ".")
    #expect(FolderPaths.folder(of: "a/x") == "a" && FolderPaths.folder(of: "/a/x") == "/a")
  }

  @Test func whatCannotBeSyncedCountsAsDone() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    #expect(FolderPaths.sync(folder("file")) && FolderPaths.sync(folder.path))
    #expect(FolderPaths.sync("/dev/null"), "as a folder where the file system has no such thing")
    #expect(!FolderPaths.sync(folder("none")))
  }

  @Test func theSameFoldersHaveTheSameIndex() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a/1.txt")
    try folder.write("x", to: "b/1.txt")
    func path(_ names: String...) -> String { Archive.indexPath(for: names.map { folder($0) }, in: "/cache") }
    #expect(path("a", "b") == path("b/../b/", "a/."))
    #expect(path("a", "b") == path("a", "b", "a/1.txt"))
    #expect(path("a", "b") != path("a"))
    #expect(path("a") != path("a/1.txt"))
    #expect(path("a").hasPrefix("/cache/"))
    #expect(path("a").hasSuffix("/index.sqlite"))
  }
}
