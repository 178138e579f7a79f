internal import Extraction
internal import GRDB

/// Finds the names of identities in an index.
struct IdentityLookup {
  let database: Database

  /// A name with its number.
  struct Name: Equatable {
    var number: Int64
    var name: KnownName
  }

  init(_ database: Database) {
    self.database = database
  }

  /// The names of the identity that a name belongs to, which is that name alone where there is nothing else.
  func names(with number: Int64) throws -> [Name] {
    let identity = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT identity FROM member WHERE name = ?"),
      arguments: [number]
    )
    if let identity { return try names(ofIdentity: identity) }
    return try name(number).map { [$0] } ?? []
  }

  /// The names of an identity that `member` has.
  func names(ofIdentity identity: Int64) throws -> [Name] {
    let sql = """
      SELECT name.name, kind, text, country, office FROM member JOIN name USING (name)
      WHERE identity = ? ORDER BY name.name
      """
    return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [identity]).compactMap(Self.name)
  }

  /// The identities of which one name has a text, with that of its numbers; only those that `member` has.
  ///
  /// - Parameter match: an FTS5 query.
  func identities(matching match: String, kind: KnownName.Kind, limit: Int) throws -> [Int64] {
    let sql = """
      SELECT DISTINCT identity FROM known JOIN name ON name.name = known.rowid JOIN member USING (name)
      WHERE known MATCH ? AND kind = ? LIMIT ?
      """
    return try Int64.fetchAll(
      database.cachedStatement(sql: sql),
      arguments: [match, Int(PreparedName.Kind(kind).rawValue), limit]
    )
  }

  /// The number of a name, or nil when no story has it.
  func number(of name: KnownName) throws -> Int64? {
    try NameTable().known(PreparedName(name, role: .name), in: database)
  }

  private func name(_ number: Int64) throws -> Name? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT name, kind, text, country, office FROM name WHERE name = ?"),
      arguments: [number]
    ).flatMap(Self.name)
  }

  private static func name(_ row: Row) -> Name? {
    KnownName.Kind(rawValue: row[1]).map { Name(number: row[0], name: KnownName($0, row, from: 2)) }
  }
}
