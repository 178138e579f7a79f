/// A word, a number or a mark of a story's text.
struct Token: Sendable {
  /// Where it starts, in bytes of the text.
  var start: Int32
  /// Where it ends, in bytes of the text.
  var end: Int32
  /// The word's number in the gazetteer, or -1 when it is in no table.
  var word: Int32
  /// What it looks like and what stands before it.
  var shape: Shape
  /// What the tables say the word may be.
  var classes: WordClass
  /// The hash of its letters, case and accents folded.
  var hash: UInt64

  /// Where it is, in bytes of the text.
  var range: Range<Int> { Int(start)..<Int(end) }
  /// The number of its bytes.
  var count: Int { Int(end - start) }

  /// What a token looks like.
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt16

    /// It begins with a letter.
    static let word = Shape(rawValue: 1)
    /// It begins with a digit.
    static let number = Shape(rawValue: 2)
    /// Its first letter is a capital.
    static let capital = Shape(rawValue: 4)
    /// All its letters are capitals, two at least, or one with digits (`G7`).
    static let upper = Shape(rawValue: 8)
    /// It is one capital, with or without a full stop.
    static let initial = Shape(rawValue: 16)
    /// It ends with a full stop of its own (`Mr.`, `U.S.`).
    static let dotted = Shape(rawValue: 32)
    /// It is `'s`.
    static let possessive = Shape(rawValue: 64)
    /// No white space stands before it.
    static let glued = Shape(rawValue: 128)
    /// A line break stands before it.
    static let lineStart = Shape(rawValue: 256)
    /// A blank line stands before it, or it is the first of a zone.
    static let blockStart = Shape(rawValue: 512)
    /// It is the first of a sentence, or stands first after an opening quote or a list number.
    static let sentenceStart = Shape(rawValue: 1024)
    /// It stands in a zone where most words have capitals, so that a capital says nothing.
    static let titleCase = Shape(rawValue: 2048)
    /// It stands in a zone where all letters are capitals.
    static let upperCase = Shape(rawValue: 4096)
  }
}

/// What a word may be, by the tables; many words are several things.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  /// The class of a bit.
  private init(bit: UInt64) { rawValue = 1 << bit }
  init(rawValue: UInt64) { self.rawValue = rawValue }

  static let phraseStart = WordClass(bit: 0)
  static let given = WordClass(bit: 1)
  static let surname = WordClass(bit: 2)
  static let familyFirst = WordClass(bit: 3)
  static let common = WordClass(bit: 4)
  static let abbreviation = WordClass(bit: 5)
  static let honorific = WordClass(bit: 6)
  static let particle = WordClass(bit: 7)
  static let month = WordClass(bit: 8)
  static let weekday = WordClass(bit: 9)
  static let speech = WordClass(bit: 10)
  static let stance = WordClass(bit: 11)
  static let pronoun = WordClass(bit: 12)
  static let determiner = WordClass(bit: 13)
  static let preposition = WordClass(bit: 14)
  static let conjunction = WordClass(bit: 15)
  static let auxiliary = WordClass(bit: 16)
  static let officeModifier = WordClass(bit: 18)
  static let placeHead = WordClass(bit: 19)
  static let organizationHead = WordClass(bit: 20)
  static let eventHead = WordClass(bit: 21)
  static let topicStop = WordClass(bit: 24)
  static let adverb = WordClass(bit: 25)
  static let newsVerb = WordClass(bit: 26)
  static let compass = WordClass(bit: 27)
  static let postNominal = WordClass(bit: 28)
  static let field = WordClass(bit: 29)
  static let relation = WordClass(bit: 30)
  static let adjective = WordClass(bit: 31)
  static let portfolio = WordClass(bit: 32)
  static let unit = WordClass(bit: 33)
  static let media = WordClass(bit: 34)
  static let group = WordClass(bit: 35)
  static let topicCue = WordClass(bit: 36)
  static let timeWord = WordClass(bit: 39)
  static let stateLetters = WordClass(bit: 41)
  static let verb = WordClass(bit: 42)
  static let noun = WordClass(bit: 43)
  static let topicVerb = WordClass(bit: 44)
  static let general = WordClass(bit: 45)
  static let talkCue = WordClass(bit: 46)
  static let agent = WordClass(bit: 22)
  static let conflict = WordClass(bit: 23)
  static let armed = WordClass(bit: 37)
  static let ofCue = WordClass(bit: 38)
  static let scope = WordClass(bit: 47)
  static let subjectAdjective = WordClass(bit: 48)
  static let past = WordClass(bit: 49)
  static let ambiguousName = WordClass(bit: 50)
  static let familyEither = WordClass(bit: 51)
  static let inverted = WordClass(bit: 52)
  static let sport = WordClass(bit: 53)
  static let legalForm = WordClass(bit: 54)
  static let bodyBefore = WordClass(bit: 55)
  static let bodyAfter = WordClass(bit: 56)
  static let bodyOwns = WordClass(bit: 57)
  static let bodyHolds = WordClass(bit: 58)
  static let unnamed = WordClass(bit: 59)
  static let keptHead = WordClass(bit: 60)
  static let nationalHead = WordClass(bit: 61)
  static let listHead = WordClass(bit: 62)

  /// The names by which `grammar.tsv` and `topic-words.tsv` call the classes.
  static let named: [String: WordClass] = [
    "abbreviation": .abbreviation, "honorific": .honorific, "particle": .particle, "month": .month,
    "weekday": .weekday, "speech": .speech, "stance": .stance, "pronoun": .pronoun,
    "determiner": .determiner, "preposition": .preposition, "conjunction": .conjunction,
    "auxiliary": .auxiliary, "office-modifier": .officeModifier,
    "place-head": .placeHead,
    "topic-stop": .topicStop, "kept-head": .keptHead, "national-head": .nationalHead, "list-head": .listHead,
    "adverb": .adverb, "news-verb": .newsVerb, "compass": .compass,
    "post-nominal": .postNominal, "field": .field, "relation": .relation, "adjective": .adjective,
    "portfolio": .portfolio, "unit": .unit, "media": .media, "group": .group,
    "topic-cue": .topicCue, "time": .timeWord,
    "state-letters": .stateLetters, "verb": .verb, "noun": .noun,
    "topic-verb": .topicVerb, "general": .general, "talk-cue": .talkCue, "agent": .agent,
    "conflict": .conflict, "armed": .armed, "of-cue": .ofCue, "scope": .scope,
    "subject-adjective": .subjectAdjective, "past": .past, "inverted": .inverted,
    "sport": .sport, "legal-form": .legalForm, "body-before": .bodyBefore, "body-after": .bodyAfter,
    "body-owns": .bodyOwns, "body-holds": .bodyHolds,
    "unnamed": .unnamed,
  ]
}
