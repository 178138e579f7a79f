import GRDB
import Glibc
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
    let connection = Connection(path: "x", onDamage: { _ in .indexDamaged(asidePath: "y") }) {
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

  @Test func saysThatTheDiskIsFull() throws {
    let connection = Connection(path: "x") { try DatabaseQueue() }
    #expect(throws: ArchiveError.full(path: "x")) {
      try connection.run { database in
        try database.execute(sql: "CREATE TABLE t (x); PRAGMA max_page_count = 4")
        for _ in 0..<100 { try database.execute(sql: "INSERT INTO t VALUES (zeroblob(1000))") }
      }
    }
    #expect(try connection.run { try Int.fetchOne($0, sql: "SELECT count(*) FROM t") } ?? 0 > 0)
  }

  @Test func saysThatAnotherHoldsIt() throws {
    let folder = try TemporaryFolder()
    let path = folder("db.sqlite")
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let holder = try DatabaseQueue(path: path, configuration: configuration)
    try holder.writeWithoutTransaction { try $0.execute(sql: "CREATE TABLE t (x); BEGIN EXCLUSIVE") }
    let connection = Connection(path: path) { try DatabaseQueue(path: path) }
    #expect(throws: ArchiveError.busy(path: path)) {
      try connection.run { try $0.execute(sql: "INSERT INTO t VALUES (1)") }
    }
    try holder.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    try connection.run { try $0.execute(sql: "INSERT INTO t VALUES (1)") }
  }

  @Test func isOpenedAnew() throws {
    let folder = try TemporaryFolder()
    let path = folder("db.sqlite")
    let connection = Connection(path: path) { try DatabaseQueue(path: path) }
    #expect(connection.file == nil)
    try connection.run { try $0.execute(sql: "CREATE TABLE t (x)") }
    let first = connection.file
    #expect(first == Connection.file(at: path))
    #expect(rename(path, folder("aside")) == 0)
    #expect(try connection.run { try $0.tableExists("t") }, "what is open stays")
    connection.reopen()
    #expect(try !connection.run { try $0.tableExists("t") })
    #expect(connection.file != first)
  }
}
