extension Query {
  /// A field whose words or names a condition can ask for; the raw value is how the query spells it.
  public enum Field: String, Sendable, CaseIterable {
    /// The headline.
    case title
    /// The text below the headline.
    case body
    /// A person who holds an office, by any name that the story gives the person.
    case official
    /// Any person, official or not.
    case person
    /// An office (`role:ambassador`).
    case role
    /// A country, by its name, its adjective or its two-letter code; the whole name must match.
    case country
    /// A place.
    case place
    /// An organisation.
    case org
    /// A forum, platform, initiative, treaty or law.
    case event
    /// A subject of cooperation.
    case topic
    /// The field of a topic.
    case field
    /// Who published the story.
    case source
    /// Who wrote the story, as its byline says.
    case author
    /// Somebody who took part in a meeting.
    case met
    /// What anybody said.
    case said
    /// What stands in quotation marks.
    case quote
    /// A tag of the reader's.
    case tag
    /// The words of a note of the reader's.
    case note
    /// The language of the story, by its code.
    case lang
    /// Where the file of the story is.
    case path
    /// A day, month or year that the story names, as ISO 8601 writes it (`2023-03-30`, `2023-03`).
    case day
    /// A story by its identity, and those that are nearly the same.
    case like

    /// Whether it is one of names, of which a whole one can be asked for.
    var hasNames: Bool {
      switch self {
      case .official, .person, .role, .place, .org, .event, .topic, .field, .source, .author, .met: true
      case .title, .body, .country, .said, .quote, .tag, .note, .lang, .path, .day, .like: false
      }
    }

    /// Where a regular expression is matched that stands behind the field; nil when none may.
    var patternField: PatternField? {
      switch self {
      case .title: .title
      case .body: .body
      default: nil
      }
    }
  }

  /// What stands before a colon: a field of words, or one that has values of its own.
  enum Key: Hashable {
    case field(Field)
    case date
    case read
    case state
    case feature

    static let all: [Key] = Field.allCases.map(Key.field) + [.date, .read, .state, .feature]

    var name: String {
      switch self {
      case .field(let field): field.rawValue
      case .date: "date"
      case .read: "read"
      case .state: "is"
      case .feature: "has"
      }
    }

    init?(name: some StringProtocol) {
      let lowered = name.lowercased()
      guard let key = Key.all.first(where: { $0.name == lowered }) else { return nil }
      self = key
    }

    /// The values that can be listed; those of dates are not all that there are.
    var values: [String] {
      switch self {
      case .field: []
      case .date, .read: Days.names
      case .state: State.allCases.map(\.rawValue)
      case .feature: Feature.allCases.map(\.rawValue)
      }
    }
  }

  /// What says of a term which words it asks for: a key, or whoever said them (`said("Gong Zheng"):`).
  enum Selector: Hashable {
    case key(Key)
    case said(by: Phrase)

    /// How it is written, without the colon.
    var spelling: String {
      switch self {
      case .key(let key): key.name
      case .said(let speaker): "said(\(speaker))"
      }
    }

    /// Whether a whole name can be asked for behind it.
    var hasNames: Bool {
      if case .key(.field(let field)) = self { field.hasNames } else { false }
    }

    /// Where a regular expression behind it is matched; nil when none may stand there.
    var patternField: PatternField? {
      if case .key(.field(let field)) = self { field.patternField } else { nil }
    }
  }

  /// The names that may stand before a colon, in the order in which help lists them.
  public static var fieldNames: [String] { Key.all.map(\.name) }
}
