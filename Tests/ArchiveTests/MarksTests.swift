import Archive
import Foundation
import GRDB
import Query
import Stories
import Testing

@Suite struct MarksTests {
  private let id = StoryID(value: 7)

  @Test func newerMarksAreRefusedAndLeftAsTheyAre() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "CREATE TABLE future (x); PRAGMA user_version = 9")
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let archive = try Archive(index: .memory, marks: .file(path))
    let error = ArchiveError.newerMarks(path: path, version: 9)
    #expect(archive.notices == [.noMarks(error)])
    #expect(throws: error) { try archive.setRead(true, for: [id]) }
    #expect(try archive.marks(of: [id]) == [Archive.Mark()])
    #expect(try archive.rows(matching: Query.parse("is:unread")).isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test(arguments: [String(repeating: "no database ", count: 500), "short"])
  func damagedMarksAreNeverOverwritten(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "marks.sqlite")
    let archive = try Archive(index: .memory, marks: .file(folder("marks.sqlite")))
    guard case .noMarks(.damaged) = archive.notices.first else {
      Issue.record("\(archive.notices)")
      return
    }
    #expect(throws: ArchiveError.self) { try archive.setStarred(true, for: [id]) }
    #expect(try String(contentsOfFile: folder("marks.sqlite"), encoding: .utf8) == text)
  }

  @Test func anotherDatabaseIsNotTakenForMarks() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
    let archive = try Archive(index: .memory, marks: .file(path))
    #expect(archive.notices == [.noMarks(.damaged(path: path, text: "it is not a file of marks"))])
  }

  @Test func aFolderThatCannotBeMadeIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", to: "data")
    let archive = try Archive(index: .memory, marks: .file(folder("data/marks.sqlite")))
    #expect(archive.notices.isEmpty)
    #expect(throws: ArchiveError.self) { try archive.setRead(true, for: [id]) }
  }
}
