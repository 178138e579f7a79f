internal import Extraction
internal import GRDB
internal import Query
internal import Stories

/// Finds names and their identities in an index.
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

  /// The numbers with those of all names of the same identities.
  func expanded(_ numbers: [Int64]) throws -> [Int64] {
    let sql = """
      SELECT value FROM json_each(?1)
      UNION
      SELECT name FROM member
      WHERE identity IN (SELECT identity FROM member WHERE name IN (SELECT value FROM json_each(?1)))
      """
    return try Int64.fetchAll(database.cachedStatement(sql: sql), arguments: [Self.list(numbers)])
  }

  /// The numbers of the names of some kinds that have a phrase, or are it, in their order.
  func numbers(of phrase: Query.Phrase, kinds: [NameKind]) throws -> [Int64] {
    if phrase.isWhole { return try numbers(whole: phrase.text, isBeginning: phrase.isPrefix, kinds: kinds) }
    let sql = """
      SELECT word.rowid FROM word JOIN name ON name.name = word.rowid
      WHERE word MATCH ? AND kind IN (SELECT value FROM json_each(?))
      """
    return try Int64.fetchAll(
      database.cachedStatement(sql: sql),
      arguments: [MatchText.phrase(phrase), Self.list(kinds.map { Int64($0.rawValue) })]
    )
  }

  /// The numbers of the names of some kinds that are just this, or begin with it, case, accents and punctuation aside.
  func numbers(whole text: String, isBeginning: Bool = false, kinds: [NameKind]) throws -> [Int64] {
    let words = WordScanner.words(of: text)
    guard !words.isEmpty else { return [] }
    guard isBeginning else {
      let find = try database.cachedStatement(sql: "SELECT name, text FROM name WHERE key = ? AND kind = ?")
      return try kinds.flatMap { kind in
        try Row.fetchAll(find, arguments: [PreparedName.wordKey(of: kind, text), kind.rawValue]).compactMap {
          row in
          WordScanner.words(of: row[1]) == words ? row[0] as Int64 : nil
        }
      }.sorted()
    }
    let sql = """
      SELECT name.name FROM word JOIN name ON name.name = word.rowid
      WHERE word MATCH ? AND kind IN (SELECT value FROM json_each(?))
      """
    return try Int64.fetchAll(
      database.cachedStatement(sql: sql),
      arguments: [
        "^ " + MatchText.phrase(Query.Phrase(text, isPrefix: true)),
        Self.list(kinds.map { Int64($0.rawValue) }),
      ]
    )
  }

  /// The numbers of the names of the one identity that has a name and a country, or the name and no country.
  func numbers(labelled name: KnownName) throws -> [Int64] {
    var found: [Int64] = []
    var seen: Set<Int64> = []
    for number in try numbers(whole: name.name, kinds: [NameKind(name.kind)]) where !seen.contains(number) {
      let names = try self.names(with: number)
      // The country of a label is that of the name which stands for all, or else one of the others'.
      let identity = try identity(of: number)
      let own = names.first { $0.number == identity }?.name.country
      let countries = own.map { [$0] } ?? names.compactMap(\.name.country)
      guard name.country.map(countries.contains) ?? countries.isEmpty else { continue }
      found += names.map(\.number)
      seen.formUnion(names.map(\.number))
    }
    // It may be a name of one who is known by another country.
    if found.isEmpty, let number = try number(of: name) { found = try names(with: number).map(\.number) }
    return found
  }

  /// The number of the name that stands for the identity of a name.
  func identity(of number: Int64) throws -> Int64 {
    let sql = "SELECT identity FROM member WHERE name = ?"
    return try Int64.fetchOne(database.cachedStatement(sql: sql), arguments: [number]) ?? number
  }

  /// Whether other identities than one have a name too.
  func isShared(_ name: KnownName, by identity: Int64) throws -> Bool {
    try numbers(whole: name.name, kinds: [NameKind(name.kind)]).contains {
      try self.identity(of: $0) != identity
    }
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

  /// Numbers as SQL takes a list of them in one argument.
  static func list(_ numbers: [Int64]) -> String {
    "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }
}
