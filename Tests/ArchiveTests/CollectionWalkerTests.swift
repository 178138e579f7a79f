import Foundation
import Glibc
import Stories
import Testing

@testable import Archive

@Suite struct CollectionWalkerTests {
  private func walk(_ folder: TemporaryFolder, _ names: String...) -> [String] {
    let prefix = FolderPaths.resolved(folder.path).map { $0 + "/" } ?? ""
    return CollectionWalker(names.isEmpty ? [folder.path] : names.map { folder($0) }).map { entry in
      let name = entry.path.hasPrefix(prefix) ? String(entry.path.dropFirst(prefix.count)) : entry.path
      return entry.problem.map { "\(name): \($0)" } ?? name
    }
  }

  @Test func givesPathsInTheOrderOfTheirBytes() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b/2.txt", "b.txt", "b-c.txt", "a", "é.txt", "b/1.text", "z/y/x/w.txt", ".hidden/x.txt", ".x.txt",
    ] {
      try folder.write("text", to: name)
    }
    let found = walk(folder)
    #expect(found == ["a", "b-c.txt", "b.txt", "b/1.text", "b/2.txt", "z/y/x/w.txt", "é.txt"])
    #expect(found == found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(walk(folder) == found)
  }

  @Test func tellsSizeAndTimeOfChange() throws {
    let folder = try TemporaryFolder()
    try folder.write("12345", to: "a.txt")
    let entry = try #require(Array(CollectionWalker([folder.path])).first)
    #expect(entry.size == 5)
    #expect(entry.modified > 1_600_000_000_000_000_000)
    #expect(entry.problem == nil)
  }

  @Test func tellsOtherFormats() throws {
    let folder = try TemporaryFolder()
    for name in ["a.md", "b.HTML", "c.TXT", "Mr. Smith meets", "README", "v1.2.3.txt", "end."] {
      try folder.write("text", to: name)
    }
    #expect(
      walk(folder) == [
        "Mr. Smith meets", "README", "a.md: format(\"md\")", "b.HTML: format(\"html\")", "c.TXT", "end.",
        "v1.2.3.txt",
      ]
    )
  }

  @Test func linksDoNotLeadAnywhere() throws {
    let (folder, outside) = (try TemporaryFolder(), try TemporaryFolder())
    try folder.write("text", to: "a/real.txt")
    try outside.write("text", to: "secret.txt")
    for (name, target) in [
      ("a/loop", "."), ("a/up", ".."), ("a/self", "self"), ("b-out", outside.path), ("c-nowhere", "nothing"),
      ("d-inside", "a/real.txt"), ("e-root", "/"), ("f-inside", "a"),
    ] {
      try FileManager.default.createSymbolicLink(atPath: folder(name), withDestinationPath: target)
    }
    #expect(
      walk(folder) == [
        "a/loop: link", "a/real.txt", "a/self: link", "a/up: link", "b-out: link", "c-nowhere: link",
        "e-root: link",
      ]
    )
  }

  @Test func pipesAndSocketsAreNotOpened() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder("pipe.txt"), 0o600) == 0)
    #expect(walk(folder) == ["pipe.txt: notAFile"])
    #expect(walk(folder, "pipe.txt") == ["pipe.txt: notAFile"])
    #expect(CollectionWalker(["/dev/null"]).map(\.problem) == [.notAFile])
  }

  @Test(.enabled(if: getuid() != 0)) func closedFoldersAreTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "closed/a.txt")
    try folder.write("text", to: "open/a.txt")
    chmod(folder("closed"), 0)
    defer { chmod(folder("closed"), 0o700) }
    #expect(walk(folder) == ["closed/: denied", "open/a.txt"])
  }

  @Test func namesThatAreNotTextAreTold() throws {
    let folder = try TemporaryFolder()
    let bytes = Array(folder.path.utf8) + Array("/a\u{1}.txt".utf8).map { $0 == 1 ? 0xff : $0 }
    let file = try #require(fopen(bytes.map { CChar(bitPattern: $0) } + [0], "w"))
    fclose(file)
    #expect(walk(folder) == ["a\u{fffd}.txt: system(\"its name is not UTF-8\")"])
  }

  /// The names look alike, but for the system they are two; a mark on a slash is part of the name behind it.
  @Test func foldersAreToldApartByTheirBytes() throws {
    let folder = try TemporaryFolder()
    let names = ["Cafe\u{301}", "Caf\u{e9}", "port/\u{301}quay"]
    for name in names { try folder.write("text", to: name + "/a.txt") }
    #expect(CollectionWalker(names.map { folder($0) }).map(\.path).count == 3)
    #expect(CollectionWalker(["port", names[2]].map { folder($0) }).map(\.path).count == 1)
    #expect(FolderPaths.folder(of: "/port/\u{301}quay") == "/port")
  }

  @Test func severalRootsAreWalkedOnce() throws {
    let folder = try TemporaryFolder()
    for name in ["a/1.txt", "a/b/2.txt", "a.txt", "c/3.txt"] { try folder.write("text", to: name) }
    #expect(walk(folder, "c", "a", "a/b", "a.txt", "a") == ["a.txt", "a/1.txt", "a/b/2.txt", "c/3.txt"])
    #expect(walk(folder, "missing", "a.txt").sorted() == [folder("missing") + ": missing", "a.txt"].sorted())
  }

  @Test func aLinkThatIsGivenIsFollowed() throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    try other.write("text", to: "x.txt")
    try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: other.path)
    #expect(
      CollectionWalker([folder("link")]).map(\.path) == [(FolderPaths.resolved(other.path) ?? "") + "/x.txt"]
    )
  }
}
