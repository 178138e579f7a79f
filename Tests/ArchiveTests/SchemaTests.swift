import GRDB
import Testing

@testable import Archive

@Suite struct SchemaTests {
  @Test func tablesAreMadeOnce() throws {
    let queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { database in
      database.add(tokenizer: WordTokenizer.self)
      try Schema.create(in: database, rules: 3)
      try Schema.create(in: database, rules: 3)
      #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == Schema.userVersion(rules: 3))
    }
  }

  @Test func versionsDifferByRules() {
    #expect(Schema.userVersion(rules: 1) != Schema.userVersion(rules: 2))
    #expect(Schema.userVersion(rules: 0) > 0)
    #expect(Schema.userVersion(rules: .max) <= Int(Int32.max))
  }

  @Test func theFullTextIndexHasItsColumnsInTheirOrder() throws {
    let queue = try IndexFile.openInMemory(rules: 0)
    try queue.writeWithoutTransaction { database in
      let columns = try String.fetchAll(database, sql: "SELECT name FROM pragma_table_info('search')")
      #expect(columns == ["headline", "body", "keys"])
    }
  }
}
