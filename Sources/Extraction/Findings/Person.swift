/// One person of a story, with all that the story calls them.
public struct Person: Sendable, Hashable {
  /// The fullest form of the name in the story.
  public var name: String
  /// The mentions of the person, as indices into `Findings.mentions`, in the order of the text; never empty.
  public var mentions: [Int]
  /// The offices that the story gives the person, the fullest first; empty for a person with none.
  public var offices: [Office]
  /// The country that the person serves, as ISO 3166-1 alpha-2, or `EU` or `UN`.
  public var country: CountryCode?
  /// Why it is that country.
  public var countryReason: Reason?

  /// Makes a person.
  public init(
    name: String,
    mentions: [Int],
    offices: [Office] = [],
    country: CountryCode? = nil,
    countryReason: Reason? = nil
  ) {
    self.name = name
    self.mentions = mentions
    self.offices = offices
    self.country = country
    self.countryReason = countryReason
  }

  /// Whether the country is a guess: nothing says it but how often the story names it.
  public var isCountryGuessed: Bool { country != nil && (countryReason?.confidence ?? 1) < 0.6 }

  /// Whether the person holds an office that counts as official: not an editor's or a reporter's.
  public var isOfficial: Bool { !offices.isEmpty }
}

/// An office that a person holds.
public struct Office: Sendable, Hashable {
  /// The title as it stands in the text, on one line (`Belgian Ambassador to China`).
  public var title: String
  /// What it is an office of, by its name (`Belgium`, `Shanghai`, `Ministry of Law`), where the story says it.
  public var of: String?
  /// To or in which place the holder is sent (`China`, `Shanghai`), for envoys.
  public var host: String?
  /// The mentions of the title, as (role, holder) indices into `Findings.mentions`.
  public var holdings: [Holding]

  /// A title that stands with a mention of its holder.
  public struct Holding: Sendable, Hashable {
    /// The index of the mention of the title.
    public var role: Int
    /// The index of the mention of the person that stands nearest to it.
    public var holder: Int
    /// The rule that gave the title to the holder.
    public var rule: Rule

    /// Makes a holding.
    public init(role: Int, holder: Int, rule: Rule) {
      self.role = role
      self.holder = holder
      self.rule = rule
    }
  }

  /// Makes an office.
  public init(title: String, of: String? = nil, host: String? = nil, holdings: [Holding]) {
    self.title = title
    self.of = of
    self.host = host
    self.holdings = holdings
  }
}

/// An ISO 3166-1 alpha-2 code, or `EU` or `UN` for those bodies; always two upper-case ASCII letters.
public struct CountryCode: Sendable, Hashable, CustomStringConvertible {
  /// The two letters.
  public let letters: String

  /// The code of these letters, in either case; nil unless they are two ASCII letters.
  public init?(_ letters: some StringProtocol) {
    let bytes = Array(letters.utf8)
    guard bytes.count == 2, bytes.allSatisfy({ (0x41...0x5a).contains($0 & 0xdf) }) else { return nil }
    self.letters = letters.uppercased()
  }

  /// The two letters.
  public var description: String { letters }
}
