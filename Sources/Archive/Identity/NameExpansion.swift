internal import Extraction
internal import GRDB
internal import Query

/// The names by which a term for an official, person, place or organisation finds more than the words that it has.
struct NameExpansion: Equatable {
  /// The names, whole.
  var names: [String] = []
  /// Their numbers.
  var numbers: [Int64] = []
  /// Whether only these are asked for, and not the words of the term.
  var isExact = false
  /// Whether others may bear the names too, so that the numbers of a story's names must be looked at.
  var isShared = false
}

extension IdentityLookup {
  /// So many identities at most are expanded; a beginning that fits more is found by its words alone.
  private static let identityLimit = 64
  /// So many names at most are asked for.
  private static let nameLimit = 256

  /// What a term finds besides its words; nil when that is nothing.
  ///
  /// A few hundred microseconds.
  func expansion(of phrase: Query.Phrase, in field: Query.Field) throws -> NameExpansion? {
    guard let kind = Self.kind(of: field) else { return nil }
    if !phrase.isPrefix, let (name, country) = Identity.parts(ofLabel: phrase.text),
      let exact = try exactly(KnownName(kind, name, country: country))
    {
      return exact
    }
    // A beginning of one or two letters fits too many names to be of use.
    if phrase.isPrefix, phrase.text.unicodeScalars.count < 3 { return nil }
    let match = MatchExpression.forName(phrase)
    let identities = try identities(matching: match, kind: kind, limit: Self.identityLimit)
    guard !identities.isEmpty, identities.count < Self.identityLimit else { return nil }
    var expansion = NameExpansion()
    for identity in identities {
      let names = try self.names(ofIdentity: identity)
      guard field != .official || names.contains(where: { $0.name.isOfficial }) else { continue }
      expansion.add(names)
    }
    guard !expansion.names.isEmpty, expansion.names.count <= Self.nameLimit else { return nil }
    expansion.isShared = try expansion.names.contains { name in
      // A surname alone is in many stories the short name of somebody else.
      guard kind != .person || name.utf8.contains(0x20) else { return true }
      return try self.identities(
        matching: MatchExpression.forName(Query.Phrase(name), isWhole: true),
        kind: kind,
        limit: identities.count + 1
      ).contains { !identities.contains($0) }
    }
    return expansion
  }

  /// The names of the one identity that has a name and a country, or the name and no country.
  private func exactly(_ name: KnownName) throws -> NameExpansion? {
    let match = MatchExpression.forName(Query.Phrase(name.name), isWhole: true)
    var expansion = NameExpansion()
    for identity in try identities(matching: match, kind: name.kind, limit: Self.identityLimit) {
      let names = try self.names(ofIdentity: identity)
      // The country of a label is that of the name which stands for all, or else one of the others'.
      let own = names.first { $0.number == identity }?.name.country
      let countries = own.map { [$0] } ?? names.compactMap(\.name.country)
      guard name.country.map(countries.contains) ?? countries.isEmpty else { continue }
      expansion.add(names)
    }
    if expansion.names.isEmpty, let number = try number(of: name) { expansion.add(try names(with: number)) }
    guard !expansion.names.isEmpty else { return nil }
    expansion.isExact = true
    expansion.isShared = true
    return expansion
  }

  private static func kind(of field: Query.Field) -> KnownName.Kind? {
    switch field {
    case .official, .person: .person
    case .place: .place
    case .org: .organization
    default: nil
    }
  }
}

extension NameExpansion {
  fileprivate mutating func add(_ names: [IdentityLookup.Name]) {
    for name in names {
      numbers.append(name.number)
      if !self.names.contains(name.name.name) { self.names.append(name.name.name) }
    }
  }
}

extension KnownName {
  /// Whether a story gives its bearer an office: only then has a person a country, or an office to be told by.
  var isOfficial: Bool { kind == .person && (country != nil || !office.isEmpty) }
}
