extension Query {
  /// A field whose names a term can ask for; the raw value is how the query spells it.
  public enum Field: String, Sendable, CaseIterable {
    /// A person who holds an office, by any name that the story gives the person.
    case official
    /// Any person, official or not.
    case person
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
    /// A day, month or year that the story names, as ISO 8601 writes it (`2023-03-30`, `2023-03`).
    case day
    /// Who published the story.
    case source
  }

  /// What stands before a colon: a field of names, or one of the two with values of their own.
  enum Key: Hashable {
    case field(Field)
    case date
    case state

    static let all: [Key] = Field.allCases.map(Key.field) + [.date, .state]

    var name: String {
      switch self {
      case .field(let field): field.rawValue
      case .date: "date"
      case .state: "is"
      }
    }

    init?(name: some StringProtocol) {
      let lowered = name.lowercased()
      guard let key = Key.all.first(where: { $0.name == lowered }) else { return nil }
      self = key
    }
  }

  /// The names that may stand before a colon, in the order in which help lists them.
  public static var fieldNames: [String] { Key.all.map(\.name) }

  /// What the last word of a text could become, for completion by Tab: field names with their colon, states.
  ///
  /// - Parameter text: what has been typed so far.
  /// - Returns: whole texts, each beginning with `text` save for its letters' case; empty when there are
  ///   none.
  public static func completions(of text: String) -> [String] {
    let start = text.lastIndex { $0 == " " }.map { text.index(after: $0) } ?? text.startIndex
    let word = text[start...]
    let negation = word.prefix { $0 == "-" }
    let stem = word.dropFirst(negation.count).lowercased()
    let candidates = Key.all.flatMap { key -> [String] in
      guard key == .state, stem.hasPrefix("is:") else { return [key.name + ":"] }
      return State.allCases.map { "is:\($0.rawValue)" }
    }
    return candidates.filter { $0.hasPrefix(stem) && $0 != stem }.map { text[..<start] + negation + $0 }
  }
}
