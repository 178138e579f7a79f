internal import Extraction
internal import GRDB

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
