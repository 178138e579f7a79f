public import Stories

/// A place, organisation, event or topic of a story, with all its mentions.
public struct Entity: Sendable, Hashable {
  /// The name that stands for all mentions: for a country its common English name (`Belgium` also for `Belgian`).
  public var name: String
  /// The country code, for a country and its nationality, and for a city or region in the tables its country's.
  public var country: CountryCode?
  /// The mentions, as indices into `Findings.mentions`, in the order of the text; never empty.
  public var mentions: [Int]

  /// Makes an entity.
  public init(name: String, country: CountryCode? = nil, mentions: [Int]) {
    self.name = name
    self.country = country
    self.mentions = mentions
  }
}

/// A date of a story with its value.
public struct DatedExpression: Sendable, Hashable {
  /// The index of the mention in `Findings.mentions`.
  public var mention: Int
  /// What it resolves to.
  public var value: DateValue
  /// The day from which the value was counted, where the words alone do not give it: the story's date.
  public var base: CalendarDay?

  /// Makes a dated expression.
  public init(mention: Int, value: DateValue, base: CalendarDay? = nil) {
    self.mention = mention
    self.value = value
    self.base = base
  }
}

/// A statement: a whole sentence whose content is attributed to a speaker.
public struct Statement: Sendable, Hashable {
  /// The sentence, in bytes of the story's text.
  public var range: Range<Int>
  /// The speaker, as an index into `Findings.people`.
  public var speaker: Int
  /// Why it is the speaker's; the evidence is the cue (`said`, `according to`), be it in a sentence near by.
  public var reason: Reason
  /// Where the speaker stands; nil where the words do not say it.
  public var stance: Stance?
  /// The words that tell the stance (`urged`, `readiness`), in bytes of the story's text.
  public var stanceEvidence: Range<Int>?

  /// Makes a statement.
  public init(
    range: Range<Int>,
    speaker: Int,
    reason: Reason,
    stance: Stance? = nil,
    stanceEvidence: Range<Int>? = nil
  ) {
    self.range = range
    self.speaker = speaker
    self.reason = reason
    self.stance = stance
    self.stanceEvidence = stanceEvidence
  }
}

/// A subject of cooperation, with its place and who raised it.
public struct Topic: Sendable, Hashable {
  /// The subject in lower case on one line, save for names (`clean energy`).
  public var name: String
  /// Its mentions, as indices into `Findings.mentions`, in the order of the text; never empty.
  public var mentions: [Int]
  /// Who raised it in a statement, as indices into `Findings.people`.
  public var speakers: [Int]
  /// The field of the table of topics that it belongs to (`energy and climate`), where the table knows it.
  public var field: String?

  /// Makes a topic.
  public init(name: String, mentions: [Int], speakers: [Int] = [], field: String? = nil) {
    self.field = field
    self.name = name
    self.mentions = mentions
    self.speakers = speakers
  }
}
