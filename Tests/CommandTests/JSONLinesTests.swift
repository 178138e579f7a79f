import Foundation
import Testing

@testable import communique

struct JSONLinesTests {
  @Test func whatCannotBeReadIsTold() throws {
    let folder = try Folder()
    #expect(try JSONLines.read(folder.write("text", to: "a")) == Data("text".utf8))
    for (path, status) in [(folder.path + "/none", EX_NOINPUT), (folder.path, EX_NOINPUT)] {
      let failure = #expect(throws: Failure.self) { try JSONLines.read(path) }
      #expect(failure?.status == status && failure?.sentence.hasPrefix(path) == true)
    }
  }

  @Test func linesAreNumberedAndTheirErrorsTold() throws {
    var read: [Int] = []
    let problems = JSONLines.forEach(in: Data("{}\n\n \r\n[]\n{\"b\":1,\"a\":2}".utf8)) { line, number in
      read.append(number)
      let keys = try JSONLines.keys(of: line)
      if !keys.isEmpty { throw JSONLineError.text(keys.joined(separator: " ")) }
    }
    #expect(read == [1, 4, 5])
    #expect(problems.map(\.line) == [4, 5])
    #expect(problems.map(\.text) == ["it is not an object of JSON.", "a b"])
  }

  @Test func aFileWithProblemsIsRefused() throws {
    try JSONLines.refuse("a", for: [])
    #expect(throws: (any Error).self) { try JSONLines.refuse("a", for: [(1, "It is wrong.")]) }
  }
}
