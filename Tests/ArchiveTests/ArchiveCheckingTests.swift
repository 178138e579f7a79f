import Foundation
import GRDB
import Glibc
import Testing

@testable import Archive

@Suite struct ArchiveCheckingTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder("index.sqlite")
    for number in 0..<200 {
      try folder.write(
        "2023-03-31\nStory \(number)\nSHINE\nText\n@official Ann Stone\n",
        to: "s/\(number).txt"
      )
    }
    let archive = try Archive(index: .file(path), marks: .memory, rules: 3)
    _ = try archive.index([folder("s")], from: ReadingLog().source)
    try archive.resolveIdentities()
    _ = try archive.writer.run { try $0.checkpoint(.truncate) }
  }

  private func check() throws -> Archive.IndexState { try Archive.check(indexAt: path, rules: 3) }

  private func isDamaged() throws -> Bool {
    if case .damaged = try check() { true } else { false }
  }

  private func change(_ sql: String) throws {
    _ = try Archive(index: .file(path), marks: .memory, rules: 3).writer.run { try $0.execute(sql: sql) }
  }

  @Test func aGoodIndexIsGood() throws {
    #expect(try check() == .good(stories: 200))
    #expect(try check() == .good(stories: 200), "the check changes nothing")
  }

  @Test func saysWhatThereIsElse() throws {
    #expect(try Archive.check(indexAt: folder("none.sqlite"), rules: 3) == .missing)
    #expect(!FileManager.default.fileExists(atPath: folder("none.sqlite")))
    #expect(try Archive.check(indexAt: path, rules: 4) == .ofAnotherVersion)
    try change("DELETE FROM root")
    #expect(try check() == .unfinished(stories: 200))
    try Data().write(to: URL(fileURLWithPath: folder("nothing.sqlite")))
    #expect(try Archive.check(indexAt: folder("nothing.sqlite"), rules: 3) == .empty)
  }

  @Test func findsGarbageAndOverwrittenPages() throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let middle = bytes.count / 16_384 / 2 * 16_384
    bytes.replaceSubrange(middle..<middle + 16_384, with: Data(repeating: 0x5a, count: 16_384))
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(try isDamaged())
    try Data("garbage".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try isDamaged())
  }

  @Test(arguments: [
    "DELETE FROM content WHERE number = (SELECT max(number) FROM content)",
    "DELETE FROM story WHERE number = (SELECT min(number) FROM story)",
    "DELETE FROM search_docsize WHERE id = (SELECT max(id) FROM search_docsize)",
    "DELETE FROM file WHERE file = (SELECT max(file) FROM file)",
    "INSERT INTO naming VALUES (17, x'00')",
  ])
  func findsTablesThatDoNotAgree(sql: String) throws {
    try change(sql)
    #expect(try isDamaged())
  }

  @Test func setsAnIndexAside() throws {
    #expect(try Archive.setIndexAside(at: path) == path + ".damaged")
    #expect(try check() == .missing)
    #expect(try Archive.setIndexAside(at: path) == nil)
  }
}
