internal import GRDB
internal import Glibc
internal import Stories
internal import Synchronization

/// The database of the reader's marks: what was read and starred, and the corrections.
///
/// It is made when the first mark is set, so that a mere look leaves nothing behind; one of an older version is
/// brought up to date then too. One that is damaged or of a newer version is never written to.
final class Marks: Sendable {
  private static let version = 2

  /// Why there are no marks, if so.
  let problem: ArchiveError?
  /// The path of the file; nil for marks in memory.
  let path: String?
  private let connection: Connection
  private let isMade: Mutex<Bool>

  init(_ location: Archive.Location) {
    guard case .file(let path) = location else {
      self.path = nil
      problem = nil
      isMade = Mutex(false)
      connection = Connection(path: ":memory:") { try Self.made(DatabaseQueue()) }
      return
    }
    self.path = path
    connection = Connection(path: path) {
      try FolderPaths.makeParents(of: path)
      return try Self.made(DatabaseQueue(path: path, configuration: Self.configuration))
    }
    guard FolderPaths.exists(path) else {
      problem = nil
      isMade = Mutex(false)
      return
    }
    isMade = Mutex(true)
    do throws(ArchiveError) {
      try connection.run { _ in }
      problem = nil
    } catch {
      problem = error
    }
  }

  /// Whether there is a file, or a database in memory, with marks in it that can be asked.
  ///
  /// Another reader may make the file at any moment.
  var isAtHand: Bool {
    guard problem == nil else { return false }
    return isMade.withLock { isMade in
      if !isMade, let path { isMade = FolderPaths.exists(path) }
      return isMade
    }
  }

  /// Reads marks, or gives nil when there are none.
  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value? {
    isAtHand ? try connection.run(body) : nil
  }

  /// One row of the table.
  struct Row {
    var id: Int64
    var isRead: Bool
    var isStarred: Bool
  }

  /// All marks, for a database that can't see the table of this one.
  func all() throws(ArchiveError) -> [Row] {
    try read { database in
      try GRDB.Row.fetchAll(database, sql: "SELECT id, read, starred FROM mark").map { row in
        Row(id: row[0], isRead: row[1], isStarred: row[2])
      }
    } ?? []
  }

  /// Changes marks in one transaction.
  func write(_ body: (Database) throws -> Void) throws(ArchiveError) {
    if let problem { throw problem }
    try connection.run { database in
      try database.inTransaction(.immediate) {
        try Self.bringUpToDate(database)
        try body(database)
        return .commit
      }
    }
    isMade.withLock { $0 = true }
  }

  private static let configuration: Configuration = {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    return configuration
  }()

  /// The database with its tables, which are made where there are none.
  private static func made(_ queue: DatabaseQueue) throws -> DatabaseQueue {
    try queue.writeWithoutTransaction { database in
      let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard found <= version else { throw ArchiveError.newerMarks(path: queue.path, version: found) }
      // Every mark is on the disk when the function that sets it returns.
      if found > 0 { return try database.execute(sql: "PRAGMA synchronous = FULL") }
      guard try Bool.fetchOne(database, sql: "SELECT count(*) = 0 FROM sqlite_master") ?? false else {
        throw ArchiveError.damaged(path: queue.path, text: "it is not a file of marks")
      }
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      try database.inTransaction(.immediate) {
        try bringUpToDate(database)
        return .commit
      }
    }
    return queue
  }

  /// Adds what the versions after that of the file have, inside a transaction; nothing that is there changes.
  private static func bringUpToDate(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found < version else { return }
    if found < 1 {
      try database.execute(
        sql: """
          CREATE TABLE mark (id INTEGER PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL)
          """
      )
    }
    // A story of NULL stands for all; a correction that was undone keeps its row and its number.
    try database.execute(
      sql: """
        CREATE TABLE correction (
          number INTEGER PRIMARY KEY AUTOINCREMENT, story INTEGER, headline TEXT NOT NULL,
          kind TEXT NOT NULL, name TEXT NOT NULL, change TEXT NOT NULL, value TEXT, place INTEGER,
          made INTEGER NOT NULL, undone INTEGER
        );
        PRAGMA user_version = \(version);
        """
    )
  }
}
