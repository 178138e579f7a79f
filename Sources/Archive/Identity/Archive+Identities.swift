public import Extraction
internal import GRDB
internal import Query
internal import Stories

extension Archive {
  /// The identity that a name of a story belongs to, with all its names, offices and counts; nil when no story has it.
  ///
  /// Reads the names of the stories that it is in: a few milliseconds for thousands of stories.
  public func identity(of name: KnownName) throws(ArchiveError) -> Identity? {
    try tallier.run { database in
      let lookup = IdentityLookup(database)
      guard let number = try lookup.number(of: name) else { return nil }
      let names = try lookup.names(with: number)
      var members: [Int64: Int64] = [:]
      for name in names { members[name.number] = number }
      var tally = NamingTally(members: members)
      let sql = """
        SELECT naming.number, naming.names FROM search JOIN naming ON naming.number = search.rowid
        WHERE search MATCH ?
        """
      let match = MatchExpression.forNames(names.map(\.name.name), of: name.kind)
      let rows = try Row.fetchCursor(database, sql: sql, arguments: [match])
      while let row = try rows.next() { try tally.add(row) }
      return try IdentityAssembly(database, tally: tally).identity(of: names, leading: number)
    }
  }

  /// The officials of the collection, those in most stories first.
  ///
  /// Reads the names of all stories: about half a second for a million.
  public func officials() throws(ArchiveError) -> [Identity] {
    try tallier.run { database in
      var members: [Int64: Int64] = [:]
      let sql = "SELECT name, identity FROM member"
      let rows = try Row.fetchCursor(database, sql: sql)
      while let row = try rows.next() { members[row[0]] = row[1] }
      var tally = NamingTally(members: members)
      _ = try tally.addAll(in: database)
      var groups: [Int64: [IdentityLookup.Name]] = [:]
      for (number, name) in try KnownName.all(of: .person, in: database) where tally.names[number] != nil {
        groups[members[number] ?? number, default: []].append(.init(number: number, name: name))
      }
      let assembly = IdentityAssembly(database, tally: tally)
      var officials: [Identity] = []
      for (number, names) in groups where names.contains(where: { $0.name.isOfficial }) {
        let official = try assembly.identity(of: names, leading: number)
        if let official, official.isOfficial { officials.append(official) }
      }
      return officials.sorted { left, right in
        left.stories != right.stories ? left.stories > right.stories : left.label < right.label
      }
    }
  }
}

/// Puts identities together from what stories say of their names.
struct IdentityAssembly {
  private let database: Database
  private let tally: NamingTally
  /// The titles that stories give the bearer of each name.
  private var titles: [Int64: [(title: Int64, count: NamingTally.Count)]] = [:]

  init(_ database: Database, tally: NamingTally) {
    self.database = database
    self.tally = tally
    for (pair, count) in tally.titles { titles[pair.name, default: []].append((pair.other, count)) }
  }

  /// The identity of some names, of which one number stands for all; nil when no story has them.
  func identity(of names: [IdentityLookup.Name], leading number: Int64) throws -> Identity? {
    guard let whole = tally.identities[number] else { return nil }
    var (forms, records): ([Identity.Form], [NameRecord]) = ([], [])
    var isShared = false
    for name in names {
      guard let count = tally.names[name.number] else { continue }
      let member = try Row.fetchOne(
        database.cachedStatement(
          sql:
            "SELECT identity, reason, text FROM member LEFT JOIN name ON name.name = other WHERE member.name = ?"
        ),
        arguments: [name.number]
      )
      let reason = (member?[1] as Int?).flatMap { MergeReason(rawValue: UInt8(clamping: $0)) }
      forms.append(
        Identity.Form(name.name, stories: Int(count.stories), reason: reason, comparedWith: member?[2])
      )
      records.append(
        NameRecord(
          name.name,
          stories: Int(count.stories),
          storiesThatSayCountry: Int(tally.countriesSaid[name.number] ?? 0),
          tenures: try tenures(of: name.number),
          days: count.days
        )
      )
      if reason == nil, let identity: Int64 = member?[0] {
        isShared = try IdentityLookup(database).isShared(name.name, by: identity)
      }
    }
    guard !forms.isEmpty else { return nil }
    return Identity(forms, records: records, stories: Int(whole.stories), isNameShared: isShared)
  }

  private func tenures(of number: Int64) throws -> [Tenure] {
    try (titles[number] ?? []).compactMap { title, count in
      try String.fetchOne(
        database.cachedStatement(sql: "SELECT text FROM name WHERE name = ?"),
        arguments: [title]
      ).map { Tenure($0, stories: Int(count.stories), days: count.days) }
    }
  }
}

extension IdentityLookup {
  /// Whether other identities than one have a name too.
  func isShared(_ name: KnownName, by identity: Int64) throws -> Bool {
    let match = MatchExpression.forName(Query.Phrase(name.name), isWhole: true)
    return try identities(matching: match, kind: name.kind, limit: 2).contains { $0 != identity }
  }
}
