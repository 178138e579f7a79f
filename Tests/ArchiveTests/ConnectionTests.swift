import GRDB
import Synchronization
import Testing

@testable import Archive

@Suite struct ConnectionTests {
  @Test func opensOnceAndOnlyWhenUsed() throws {
    let opened = Mutex(0)
    let connection = Connection(path: "x") {
      opened.withLock { $0 += 1 }
      return try DatabaseQueue()
    }
    #expect(opened.withLock { $0 } == 0)
    #expect(try connection.run { try Int.fetchOne($0, sql: "SELECT 3") } == 3)
    #expect(try connection.run { try Int.fetchOne($0, sql: "SELECT 4") } == 4)
    #expect(opened.withLock { $0 } == 1)
  }

  @Test func saysWhatTheDatabaseSays() throws {
    let connection = Connection(path: "x") { try DatabaseQueue() }
    #expect(throws: ArchiveError.failed(path: "x", text: "no such table: y")) {
      try connection.run { try $0.execute(sql: "SELECT * FROM y") }
    }
  }

  @Test func damageIsHandledOnce() throws {
    let connection = Connection(path: "x", onDamage: { .indexDamaged(asidePath: "y") }) {
      try DatabaseQueue()
    }
    #expect(throws: ArchiveError.indexDamaged(asidePath: "y")) {
      try connection.run { _ in throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    }
  }

  @Test func aLongStatementCanBeStopped() throws {
    let connection = Connection(path: "x") {
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        database.add(function: DatabaseFunction("stopped", argumentCount: 0) { _ in nil })
      }
      return try DatabaseQueue(configuration: configuration)
    }
    let stopping = DatabaseFunction("stopped", argumentCount: 0) { _ in
      connection.interrupt()
      return 1
    }
    #expect(throws: ArchiveError.interrupted) {
      try connection.run { database in
        database.add(function: stopping)
        let endless =
          "WITH RECURSIVE n(x) AS (SELECT stopped() UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
        _ = try Int.fetchOne(database, sql: endless)
      }
    }
  }
}
