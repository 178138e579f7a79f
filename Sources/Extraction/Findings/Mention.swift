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
  /// The rule that found it, by name.
  public var rule: Rule
  /// How sure the rule is, from 0 to 1.
  public var confidence: Double

  /// Makes a mention.
  public init(_ kind: Kind, _ range: Range<Int>, rule: Rule, confidence: Double = 1) {
    self.kind = kind
    self.range = range
    self.rule = rule
    self.confidence = confidence
  }
}

/// The name of a rule of extraction, such as `title-before-name`.
public struct Rule: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name.
  public let name: String

  /// The rule of that name.
  public init(stringLiteral name: String) {
    self.name = name
  }

  /// The name.
  public var description: String { name }
}
