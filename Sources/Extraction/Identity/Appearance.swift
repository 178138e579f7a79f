/// How one story names one person, place or organisation: what it adds to an identity.
public struct Appearance: Sendable, Hashable {
  /// The name, with what the story says to tell its bearer apart.
  public var name: KnownName
  /// Whether a title or the words beside the name say the country, so that it is no guess.
  public var saysCountry: Bool
  /// The titles of the offices that the story gives a person, the fullest first.
  public var titles: [String]
  /// Further names in full that the story gives the same bearer: another spelling, or the letters for a body.
  public var others: [KnownName]

  /// Makes an appearance.
  public init(_ name: KnownName, saysCountry: Bool = false, titles: [String] = [], others: [KnownName] = []) {
    self.name = name
    self.saysCountry = saysCountry
    self.titles = titles
    self.others = others
  }
}

/// How a story names all that it names, in the order of the lists of its findings.
public struct Appearances: Sendable, Hashable {
  /// One for each of `Findings.people`.
  public var people: [Appearance] = []
  /// One for each of `Findings.places`.
  public var places: [Appearance] = []
  /// One for each of `Findings.organizations`; letters that the story defines have the name that they stand for.
  public var organizations: [Appearance] = []

  /// Makes appearances of nothing.
  public init() {}
}
