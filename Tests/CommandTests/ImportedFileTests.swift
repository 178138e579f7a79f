import Foundation
import Testing

@testable import communique

struct ImportedFileTests {
  @Test func whatCannotBeReadIsTold() throws {
    let folder = try Folder()
    #expect(try ImportedFile.read(folder.write("text", to: "a")) == Data("text".utf8))
    for (path, status) in [(folder.path + "/none", EX_NOINPUT), (folder.path, EX_NOINPUT)] {
      let failure = #expect(throws: Failure.self) { try ImportedFile.read(path) }
      #expect(failure?.status == status && failure?.sentence.hasPrefix(path) == true)
    }
  }

  @Test func aFileWithProblemsIsRefused() throws {
    try ImportedFile.refuse("a", for: [])
    #expect(throws: (any Error).self) { try ImportedFile.refuse("a", for: [(1, "It is wrong.")]) }
  }
}
