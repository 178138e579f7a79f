internal import GRDB

/// The tables of the marks and how those of older versions become those of this one.
enum MarksSchema {
  /// The version that this program writes.
  static let version = 3

  /// Which version a database of marks has; 0 for none.
  static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// Whether a database of marks has notes, tags and saved views, which one that was not yet changed may not.
  static func hasNotes(_ database: Database) throws -> Bool {
    try version(of: database) >= Marks.versionWithNotes
  }

  /// The database with its tables, which are made where there are none.
  static func made(_ queue: DatabaseQueue) throws -> DatabaseQueue {
    try queue.writeWithoutTransaction { database in
      // Both as they are at one moment: another program may be making the tables.
      let (found, isEmpty) = try database.answering {
        let isEmpty = try Bool.fetchOne(database, sql: "SELECT count(*) = 0 FROM sqlite_master")
        return (try version(of: database), isEmpty ?? false)
      }
      guard found <= version else { throw ArchiveError.newerMarks(path: queue.path, version: found) }
      // Every mark is on the disk when the function that sets it returns.
      if found > 0 { return try database.execute(sql: "PRAGMA synchronous = FULL") }
      guard isEmpty else {
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
  static func bringUpToDate(_ database: Database) throws {
    let found = try version(of: database)
    guard found < version else { return }
    for step in steps[max(0, found)...] { try database.execute(sql: step) }
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// What each version has that the one before had not.
  private static let steps = [
    "CREATE TABLE mark (id INTEGER PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL)",
    // A story of NULL stands for all; a correction that was undone keeps its row and its number.
    """
    CREATE TABLE correction (
      number INTEGER PRIMARY KEY AUTOINCREMENT, story INTEGER, headline TEXT NOT NULL,
      kind TEXT NOT NULL, name TEXT NOT NULL, change TEXT NOT NULL, value TEXT, place INTEGER,
      made INTEGER NOT NULL, undone INTEGER
    )
    """,
    // A day is counted from the beginning of 1970; a story that has a tag has a row among the marks too.
    """
    ALTER TABLE mark ADD COLUMN readDay INTEGER;
    ALTER TABLE mark ADD COLUMN note TEXT NOT NULL DEFAULT '';
    CREATE TABLE tag (id INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (id, tag)) WITHOUT ROWID;
    CREATE TABLE "view" (name TEXT PRIMARY KEY, query TEXT NOT NULL, place INTEGER NOT NULL);
    """,
  ]
}
