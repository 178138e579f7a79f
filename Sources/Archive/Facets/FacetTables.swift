internal import GRDB

/// What is known of the numbers of names, for counting: an array each, with the number as index.
struct FacetTables: Sendable {
  /// The kinds, as `NameKind` has them.
  let kinds: [UInt8]
  /// The number of the name that stands for the identity.
  let identities: [Int32]
  /// What tells whether they still hold: the changes of the index, and those that identities were made for.
  private let version: [Int64]

  /// Reads the tables: about a tenth of a microsecond a name.
  init(_ database: Database) throws {
    version = try Self.version(database)
    let count = Int(try Int64.fetchOne(database, sql: "SELECT max(name) FROM name") ?? 0) + 1
    var kinds = [UInt8](repeating: .max, count: count)
    var identities = (0..<Int32(clamping: count)).map { $0 }
    let names = try Row.fetchCursor(
      database,
      sql: "SELECT name, kind FROM name WHERE name < ?",
      arguments: [count]
    )
    while let row = try names.next() { kinds[row[0] as Int] = UInt8(clamping: row[1] as Int) }
    let members = try Row.fetchCursor(
      database,
      sql: "SELECT name, identity FROM member WHERE name < ?1 AND identity < ?1",
      arguments: [count]
    )
    while let row = try members.next() { identities[row[0] as Int] = row[1] }
    self.kinds = kinds
    self.identities = identities
  }

  /// Whether the index is still as the tables say.
  func isUpToDate(_ database: Database) throws -> Bool { try version == Self.version(database) }

  private static func version(_ database: Database) throws -> [Int64] {
    let row = try Row.fetchOne(database, sql: "SELECT changes, resolved FROM resolution")
    return row.map { [$0[0], $0[1]] } ?? []
  }
}
