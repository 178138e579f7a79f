import Archive
import Query
import Testing

@Suite struct ArchiveCountingTests {
  @Test func storiesAreCounted() throws {
    let archive = try Archive.ofTexts(["2023-03-31\nMayor\nSHINE\nText", "2023-03-30\nPort\nSHINE\nText"])
    #expect(try archive.count(matching: .everything) == 2)
    #expect(try archive.count(matching: Query.parse("mayor")) == 1)
    #expect(try archive.count(matching: Query.parse("nothing")) == 0)
  }
}
