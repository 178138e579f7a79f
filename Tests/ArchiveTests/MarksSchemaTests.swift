import GRDB
import Testing

@testable import Archive

@Suite struct MarksSchemaTests {
  private func tables(_ database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: "SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    )
  }

  @Test func everyVersionBecomesThisOne() throws {
    let whole = try MarksSchema.made(DatabaseQueue()).read(tables)
    #expect(whole.count == 4)
    let queue = try DatabaseQueue()
    try queue.write {
      try $0.execute(
        sql: """
          CREATE TABLE mark (id INTEGER PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL);
          PRAGMA user_version = 1;
          """
      )
      #expect(try !MarksSchema.hasNotes($0))
      try MarksSchema.bringUpToDate($0)
      #expect(try MarksSchema.hasNotes($0))
      #expect(try tables($0) == whole)
      try MarksSchema.bringUpToDate($0)
      #expect(try tables($0) == whole, "once is enough")
    }
  }
}
