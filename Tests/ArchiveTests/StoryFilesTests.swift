import Archive
import Foundation
import Stories
import Testing

@Suite struct StoryFilesTests {
  @Test func theFilesOfAFolderKeepThePathThatWasGiven() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/c.txt", "a/c.ann", "a/.hidden", "README"] {
      try folder.write("x", to: "s/" + name)
    }
    try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: folder("s"))
    for name in ["s", "s/", "link"] {
      let path = folder(name)
      let prefix = path.hasSuffix("/") ? path : path + "/"
      #expect(StoryFiles(in: path).map(\.path) == ["README", "a/c.txt", "b.txt"].map { prefix + $0 })
    }
  }

  @Test func whatCannotBeReadIsTold() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: folder("out"), withDestinationPath: "/")
    let entries = Array(StoryFiles(in: folder.path))
    #expect(
      entries == [.init(path: folder("out"), problem: ReadingProblem(path: folder("out"), reason: .link))]
    )
  }
}
