import Extraction
import GRDB
import Testing

@testable import Archive

@Suite struct NameTableTests {
  private func database() throws -> DatabaseQueue { try IndexFile.openInMemory(rules: 1) }

  private func prepared(_ name: String, _ country: String = "", office: String = "") -> PreparedName {
    PreparedName(KnownName(.person, name, country: CountryCode(country), office: office), role: .name)
  }

  @Test func eachNameHasOneNumber() throws {
    let names = [
      prepared("Ann Stone"), prepared("Ann Stone", "NO"), prepared("Ann Stone", "NO", office: "mayor"),
      prepared("Bo Stone"), PreparedName(.title, "Ann Stone", role: .title),
      PreparedName(KnownName(.place, "Ann Stone"), role: .name),
    ]
    try database().write { database in
      var table = NameTable()
      let numbers = try names.map { try table.number(of: $0, in: database) }
      #expect(Set(numbers).count == names.count)
      #expect(try names.map { try table.number(of: $0, in: database) } == numbers)
      var another = table.taken()
      #expect(try names.map { try another.number(of: $0, in: database) } == numbers)
      #expect(try names.map { try table.number(of: $0, in: database) } == numbers, "the index has them")
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM name") == names.count)
      #expect(try NameTable().known(prepared("Cy Stone"), in: database) == nil)
    }
  }

  @Test func namesWithTheSameWordKeyAreTwo() throws {
    try database().write { database in
      var table = NameTable()
      let (first, second) = (prepared("Ann Stone"), prepared("Bo Stone"))
      let number = try table.number(of: first, in: database)
      // As if both had the same hash.
      try database.execute(sql: "UPDATE name SET key = ?", arguments: [second.wordKey])
      table = NameTable()
      #expect(try table.number(of: second, in: database) != number)
    }
  }

  @Test func namesThatAnotherProcessWroteAreFound() throws {
    try database().write { database in
      var (table, other) = (NameTable(), NameTable())
      try table.begin(in: database)
      let first = try table.number(of: prepared("Ann Stone"), in: database)
      try database.execute(sql: "UPDATE resolution SET changes = changes + 1")
      try table.end(in: database)
      // Another process writes meanwhile.
      try other.begin(in: database)
      #expect(try other.number(of: prepared("Ann Stone"), in: database) == first)
      let second = try other.number(of: prepared("Bo Stone"), in: database)
      try database.execute(sql: "UPDATE resolution SET changes = changes + 1")
      try other.end(in: database)
      try table.begin(in: database)
      #expect(try table.number(of: prepared("Bo Stone"), in: database) == second)
      #expect(try table.number(of: prepared("Cy Stone"), in: database) != second)
    }
  }

  @Test func namesAreFoundByTheirWordsAndCountriesByOthers() throws {
    try database().write { database in
      var table = NameTable()
      let number = try table.number(of: prepared("Ann Stone"), in: database)
      _ = try table.number(of: PreparedName(.country, "BE", role: .fact), in: database)
      #expect(
        try Int64.fetchAll(database, sql: "SELECT rowid FROM word WHERE word MATCH 'stone'") == [number]
      )
      #expect(try Int64.fetchAll(database, sql: "SELECT rowid FROM word WHERE word MATCH 'be'").isEmpty)
    }
  }
}
