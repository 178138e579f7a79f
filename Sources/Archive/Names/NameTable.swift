internal import Extraction
internal import GRDB

/// The numbers of names, which stories have in place of the names.
///
/// Names that no story has any more keep their numbers; nothing shows them.
struct NameTable {
  /// So many numbers are kept in mind, about 20 MB; after that it begins anew.
  private static let limit = 400_000

  private var numbers: [Int64: Int64] = [:]
  /// Whether it has all names of the index, so that one that it lacks is new.
  private var isWhole = false
  /// The number of changes of the index when a transaction that used the table ended.
  private var changes: Int64?

  /// The table, leaving an empty one in its place.
  mutating func taken() -> NameTable {
    defer { self = NameTable() }
    return self
  }

  /// Begins a transaction, in which no other process writes.
  mutating func begin(in database: Database) throws {
    let now = try Resolution.changes(database)
    // Another process may have written names that the table lacks.
    if now != changes { isWhole = try Int64.fetchOne(database, sql: "SELECT max(name) FROM name") == nil }
  }

  /// Ends a transaction, after which the index has this many changes.
  mutating func end(in database: Database) throws {
    changes = try Resolution.changes(database)
  }

  /// The number of a name, which is written to the index when it is new.
  mutating func number(of name: PreparedName, in database: Database) throws -> Int64 {
    if let number = numbers[name.key] { return number }
    let number = try (isWhole ? nil : known(name, in: database)) ?? add(name, to: database)
    if numbers.count >= Self.limit {
      numbers.removeAll(keepingCapacity: true)
      isWhole = false
    }
    numbers[name.key] = number
    return number
  }

  /// The number of a name that the index has, or nil.
  func known(_ name: PreparedName, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(
        sql: "SELECT name FROM name WHERE key = ? AND kind = ? AND text = ? AND country IS ? AND office IS ?"
      ),
      arguments: [
        name.wordKey, Int(name.kind.rawValue), name.text, name.country?.letters, name.storedOffice,
      ]
    )
  }

  private func add(_ name: PreparedName, to database: Database) throws -> Int64 {
    try database.cachedStatement(
      sql: "INSERT INTO name (key, kind, country, office, text) VALUES (?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        name.wordKey, Int(name.kind.rawValue), name.country?.letters, name.storedOffice, name.text,
      ]
    )
    let number = database.lastInsertedRowID
    // Countries are found by the names that the program knows of them.
    if name.kind != .country {
      try database.cachedStatement(sql: "INSERT INTO word (rowid, text) VALUES (?, ?)")
        .execute(arguments: [number, name.text])
    }
    return number
  }
}
