internal import Extraction
internal import GRDB
internal import Query

/// The names that a condition asks for, and the parts that they must play in a story.
struct NameMatch: Equatable {
  var parts: [NamingKey.Part]
  var numbers: [Int64]

  /// So many words at most are asked of the full-text index at once; each takes it some microseconds to look up.
  private static let keyLimit = 1000

  /// The words that stand for them, or nil when they are too many.
  var keys: [NamingKey]? {
    guard parts.count * numbers.count <= Self.keyLimit else { return nil }
    return numbers.flatMap { number in parts.map { NamingKey($0, number) } }
  }
}

extension NameMatch {
  /// The names that a field asks for; nil for a field that is none of names.
  ///
  /// A few hundred microseconds.
  init?(_ field: Query.Field, _ phrase: Query.Phrase, in database: Database) throws {
    let lookup = IdentityLookup(database)
    func bearers(_ kind: KnownName.Kind) throws -> [Int64] {
      if !phrase.isPrefix, let (name, country) = Identity.parts(ofLabel: phrase.text) {
        let labelled = try lookup.numbers(labelled: KnownName(kind, name, country: country))
        if !labelled.isEmpty { return labelled }
      }
      let own = NameKind(kind)
      return try lookup.expanded(lookup.numbers(of: phrase, kinds: [own] + (own.alias.map { [$0] } ?? [])))
    }
    func others(_ kinds: NameKind...) throws -> [Int64] { try lookup.numbers(of: phrase, kinds: kinds) }
    switch field {
    case .official: self.init(parts: [.official], numbers: try bearers(.person))
    case .person: self.init(parts: [.name, .official], numbers: try bearers(.person))
    case .met: self.init(parts: [.met], numbers: try bearers(.person) + others(.title))
    case .place: self.init(parts: [.name], numbers: try bearers(.place))
    case .org: self.init(parts: [.name], numbers: try bearers(.organization))
    case .role: self.init(parts: [.name], numbers: try others(.title))
    case .event: self.init(parts: [.name], numbers: try others(.event, .eventAlias))
    case .topic: self.init(parts: [.name], numbers: try others(.topic, .topicAlias))
    case .field: self.init(parts: [.name], numbers: try others(.field))
    case .source: self.init(parts: [.name], numbers: try others(.source))
    case .author: self.init(parts: [.name], numbers: try others(.author))
    case .day: self.init(parts: [.name], numbers: try others(.day))
    case .country: self.init(parts: [.name], numbers: try Self.countries(phrase, in: database))
    case .lang:
      self.init(parts: [.flag], numbers: [StoryFlag.language(phrase.text.lowercased()).number])
    case .title, .body, .said, .quote, .tag, .note, .path, .like: return nil
    }
  }

  /// The names of whoever somebody is that said something.
  init(speaker phrase: Query.Phrase, in database: Database) throws {
    let person = try NameMatch(.person, phrase, in: database)
    self.init(parts: [.speaker], numbers: person?.numbers ?? [])
  }

  private static func countries(_ phrase: Query.Phrase, in database: Database) throws -> [Int64] {
    let codes = try String.fetchAll(
      database,
      sql: "SELECT code FROM nation WHERE nation MATCH ?",
      arguments: [MatchText.country(phrase)]
    )
    return try codes.compactMap {
      try NameTable().known(PreparedName(.country, $0, role: .fact), in: database)
    }
  }
}
