import GRDB
import Testing

@testable import Archive

@Suite struct FacetTablesTests {
  private func archive() throws -> Archive {
    try Archive.ofTexts([
      "2023-01-10\nOne\nSHINE\n@official/LK/President Nimal Kumara Dissanayake\n@org World Bank",
      "2023-02-10\nTwo\nSHINE\n@official/LK/President Nimal Kumara Disanayake",
    ])
  }

  private func number(of text: String, in database: Database) throws -> Int {
    try #require(try Int.fetchOne(database, sql: "SELECT name FROM name WHERE text = ?", arguments: [text]))
  }

  @Test func eachNameHasItsKindAndAtFirstStandsForItself() throws {
    try archive().reader.run { database in
      let tables = try FacetTables(database)
      #expect(tables.kinds[try number(of: "World Bank", in: database)] == NameKind.organization.rawValue)
      #expect(tables.kinds[try number(of: "SHINE", in: database)] == NameKind.source.rawValue)
      #expect(tables.kinds[0] == .max, "no name has this number")
      #expect(tables.identities == tables.kinds.indices.map { Int32($0) })
    }
  }

  @Test func namesOfOneIdentityHaveOneNumber() throws {
    let archive = try archive()
    try archive.resolveIdentities()
    try archive.reader.run { database in
      let identities = try FacetTables(database).identities
      let first = try number(of: "Nimal Kumara Dissanayake", in: database)
      let second = try number(of: "Nimal Kumara Disanayake", in: database)
      let leader = try #require(
        try Int32.fetchOne(database, sql: "SELECT identity FROM member WHERE name = ?", arguments: [first])
      )
      #expect(identities[first] == leader && identities[second] == leader)
    }
  }

  @Test func theyHoldUntilStoriesOrIdentitiesChange() throws {
    let archive = try archive()
    func tables() throws -> FacetTables { try archive.reader.run { try FacetTables($0) } }
    func holds(_ tables: FacetTables) throws -> Bool { try archive.reader.run { try tables.isUpToDate($0) } }
    let first = try tables()
    #expect(try holds(first))
    try archive.resolveIdentities()
    #expect(try !holds(first))
    let second = try tables()
    #expect(try holds(second))
    let more = storyOfLines("2023-03-10\nThree\nSHINE\n", path: "3")
    try archive.add(.init(stories: [more]), from: ReadingLog().source)
    #expect(try !holds(second))
  }

  @Test func anEmptyIndexHasNone() throws {
    try Archive(index: .memory, marks: .memory).reader.run { database in
      let tables = try FacetTables(database)
      #expect(tables.kinds == [.max] && tables.identities == [0])
    }
  }
}
