import Extraction
import Foundation
import Query
import Stories
import Testing

@testable import Archive

@Suite struct ArchiveCarryingTests {
  private static let body =
    "@official Gong\nThe port and the mayor agree on grain, fish, ferries, tides and timber"

  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(index: .file(folder("cache/index.sqlite")), marks: .memory)
    try write("2023-03-31\nPort talks\nSHINE\n\(Self.body)")
  }

  private func write(_ text: String, to name: String = "a") throws {
    try folder.write(text, to: "s/\(name).txt")
    _ = try archive.index([folder("s")], from: ReadingLog().source)
  }

  private func row(_ query: String = "mayor") throws -> StoryRow {
    try #require(try archive.rows(archive.rows(matching: Query.parse(query))).first)
  }

  private func mark() throws {
    let id = try row().id
    try archive.setStarred(true, for: [id])
    try archive.setRead(true, for: [id])
    try archive.setNote("ask again", for: id)
    try archive.addTags([try #require(Tag("ports"))], to: [id])
  }

  @Test(arguments: [
    "2023-03-31\nPort talks\nSHINE\n\(body).",
    "2023-03-31\nPort talks\nSHINE\n\(body)\n\nLast updated on Monday",
    "2023-03-31\nPort talks end\nSHINE\n\(body)", "2023-04-01\nPort talks\nSHINE\n\(body)",
    "2023-03-31\nPort talks\nSHINE\nAll new, but for the mayor",
  ])
  func aStoryThatWasFetchedAgainKeepsItsMarks(text: String) throws {
    let old = try row().id
    try mark()
    try write(text)
    let row = try row()
    #expect(row.id != old)
    #expect(row.isRead && row.isStarred)
    #expect(row.annotation.note == "ask again" && row.annotation.tags.map(\.name) == ["ports"])
    #expect(try archive.marks(of: [old]).first?.isStarred == true, "the old text may stand elsewhere")
  }

  @Test func anIndexInMemoryDoesNotLockTheMarksThatItWasAskedFor() throws {
    let archive = try Archive(index: .memory, marks: .file(folder("data/marks.sqlite")))
    let log = ReadingLog()
    _ = try archive.index([folder("s")], from: log.source)
    let old = try #require(try archive.rows(archive.rows(matching: .everything)).first)
    try archive.setStarred(true, for: [old.id])
    #expect(try archive.rows(matching: Query.parse("is:starred")) == [old.number])
    try folder.write("2023-03-31\nPort talks\nSHINE\n\(Self.body), and more", to: "s/a.txt")
    _ = try archive.index([folder("s")], from: log.source)
    let new = try #require(try archive.rows(archive.rows(matching: Query.parse("is:starred"))).first)
    #expect(new.id != old.id)
  }

  @Test func anotherStoryInTheFileIsNew() throws {
    try mark()
    try write("2023-04-02\nPort talks\nSHINE\nNothing in here is as it was but for one mayor, who sings")
    let row = try row()
    #expect(!row.isRead && !row.isStarred && row.annotation == Annotation())
  }

  @Test func whatIsMarkedAlreadyGetsTheRest() throws {
    try mark()
    let first = try row().id
    try write("2023-03-31\nPort talks\nSHINE\n\(Self.body) again")
    try archive.setStarred(false, for: [try row().id])
    try archive.setNote("done", for: try row().id)
    try write("2023-03-31\nPort talks\nSHINE\n\(Self.body)")
    #expect(try row().id == first)
    #expect(try row().annotation.note.contains("ask again") && row().annotation.note.contains("done"))
  }

  @Test func aStoryThatIsLeftElsewhereIsNotCarried() throws {
    try write("2023-03-31\nPort talks\nSHINE\n\(Self.body)", to: "b")
    try mark()
    try write("2023-03-31\nPort talks\nSHINE\n\(Self.body) again")
    #expect(try archive.rows(archive.rows(matching: Query.parse("is:starred"))).count == 1)
  }

  @Test func correctionsOfTheStoryComeAlong() throws {
    let rename = Correction(.init(.person, "Gong"), .rename("Gong Zheng"))
    _ = try archive.add(CorrectionRecord(rename, story: row().id, made: 1))
    try write("2023-03-31\nPort talks\nSHINE\n\(Self.body) again")
    #expect(try archive.rows(matching: Query.parse("official:zheng")).count == 1)
    #expect(try archive.corrections(of: row().id) == [rename])
  }
}
