/// A stretch of a story's text that means something.
public struct Mention: Sendable, Hashable {
  /// What a mention is of; the raw value is the type's name in brat files.
  public enum Kind: String, Sendable, CaseIterable {
    /// A named person, name only.
    case person = "Person"
    /// A title of office that stands with a named person.
    case role = "Role"
    /// A country, city, region, sea, or named building or site.
    case place = "Place"
    /// The adjective or noun of a country or city.
    case nationality = "Nationality"
    /// A named body.
    case organization = "Organization"
    /// A named forum, platform, initiative, treaty or law.
    case event = "Event"
    /// An expression that resolves to days, a month or a year.
    case date = "Date"
    /// A subject on which the parties cooperate, talk, ask or offer.
    case topic = "Topic"
  }

  /// What it is of.
  public var kind: Kind
  /// Where it is, in bytes of the story's text.
  public var range: Range<Int>
  /// Why it was found; where its own words are the evidence, they are given as such.
  public var reason: Reason
  /// Why a person's mention is that person's, the evidence being the fullest form of the name.
  ///
  /// Nil for a person whom the story names once, and for the other kinds.
  public var identity: Reason?

  /// Makes a mention; without other evidence its own words are the evidence.
  public init(
    _ kind: Kind,
    _ range: Range<Int>,
    rule: Rule,
    confidence: Double = 1,
    evidence: Range<Int>? = nil
  ) {
    self.kind = kind
    self.range = range
    reason = Reason(rule, evidence: evidence ?? range, confidence: confidence)
  }
}
