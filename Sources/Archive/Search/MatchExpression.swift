internal import Extraction
internal import Query

/// Makes the text of an FTS5 query from the terms of a query that ask for words.
///
/// Each phrase stands in quotation marks, without any inside, so that nothing in it can be taken for syntax
/// (https://www.sqlite.org/fts5.html, section 3); the whole is bound as one parameter.
struct MatchExpression {
  /// What must be found, or nil when no term asks for words.
  let required: String?
  /// What must not be found, or nil.
  let excluded: String?
  /// What has to be looked at in each story that is found, as names do not say it.
  let checks: [Check]

  /// A term that holds for a story by the numbers of its names, or by words.
  struct Check {
    /// The numbers.
    var numbers: [Int64]
    /// What finds the words; nil when they do not count.
    var words: String?
    var isNegated: Bool
  }

  /// Makes the text.
  ///
  /// - Parameters:
  ///   - names: gives the names that a term finds besides its words.
  ///   - countries: gives the codes of the countries of a name.
  init(
    _ query: Query,
    names: (Query.Field, Query.Phrase) throws -> NameExpansion? = { _, _ in nil },
    countries: (Query.Phrase) throws -> [String]
  ) throws {
    var (required, excluded, checks): ([String], [String], [Check]) = ([], [], [])
    for term in try SearchTerm.all(of: query) {
      guard let words = try Self.expression(for: term.condition, countries: countries) else { continue }
      var expression = words
      if case .field(let field, let phrase) = term.condition, let expansion = try names(field, phrase) {
        let whole = Self.wholeNames(expansion.names, in: field)
        expression = expansion.isExact ? whole : "(\(words) OR \(whole))"
        if expansion.isShared {
          checks.append(
            Check(
              numbers: expansion.numbers,
              words: expansion.isExact ? nil : words,
              isNegated: term.isNegated
            )
          )
          // Not every story with the names is meant, so they do not exclude it.
          if term.isNegated { continue }
        }
      }
      if term.isNegated { excluded.append(expression) } else { required.append(expression) }
    }
    self.checks = checks
    self.required = required.isEmpty ? nil : required.joined(separator: " AND ")
    self.excluded = excluded.isEmpty ? nil : excluded.joined(separator: " OR ")
  }

  /// Both in one, when something is required.
  var combined: String? {
    guard let required, let excluded else { return required }
    return "(\(required)) NOT (\(excluded))"
  }

  /// Finds in the body whatever the query asks for by words or names, for a snippet; nil without any.
  static func forSnippet(_ query: Query) -> String? {
    let phrases = query.conditions.compactMap { condition, isNegated -> String? in
      switch condition {
      case .text(let phrase), .field(_, let phrase): isNegated ? nil : quoted(phrase)
      default: nil
      }
    }
    return phrases.isEmpty ? nil : "body : (\(phrases.joined(separator: " OR ")))"
  }

  /// Finds in `nation` the countries of which this is a whole name, or the beginning of one.
  static func forCountry(_ phrase: Query.Phrase) -> String {
    "names : \(quoted(phrase, isWholeName: true))"
  }

  /// Finds in columns of names the stories that have one under just this name, case and accents aside.
  static func forName(_ name: String, in columns: [String]) -> String {
    "{\(columns.joined(separator: " "))} : \(quoted(Query.Phrase(name), isWholeName: true))"
  }

  /// Finds in `known` the names that have a phrase, or are it.
  static func forName(_ phrase: Query.Phrase, isWhole: Bool = false) -> String {
    quoted(phrase, isWholeName: isWhole)
  }

  /// Finds the stories that have one of some whole names.
  static func forNames(_ names: [String], of kind: KnownName.Kind) -> String {
    let field: Query.Field =
      switch kind {
      case .person: .person
      case .place: .place
      case .organization: .org
      }
    return wholeNames(Array(Set(names)).sorted(), in: field)
  }

  /// Finds whole names in a field; officials are named without their office too.
  private static func wholeNames(_ names: [String], in field: Query.Field) -> String {
    let columns = field == .official ? "{person official}" : Self.columns(of: field)
    let phrases = names.map { quoted(Query.Phrase($0), isWholeName: true) }
    return "(\(columns) : (\(phrases.joined(separator: " OR "))))"
  }

  private static func columns(of field: Query.Field) -> String {
    field == .person ? "{person official}" : field.rawValue
  }

  private static func expression(
    for condition: Query.Condition,
    countries: (Query.Phrase) throws -> [String]
  ) rethrows -> String? {
    switch condition {
    case .text(let phrase): return "({headline body} : \(quoted(phrase)))"
    case .field(.country, let phrase):
      let codes = try countries(phrase)
      // No story has the mark for a country, so a name that is none finds nothing.
      let names = (codes.isEmpty ? [Schema.nameMark] : codes).map { quoted(Query.Phrase($0)) }
      return "(country : (\(names.joined(separator: " OR "))))"
    case .field(let field, let phrase): return "(\(columns(of: field)) : \(quoted(phrase)))"
    default: return nil
    }
  }

  /// A phrase as FTS5 writes it; `isWholeName` asks that a name begins and, unless the phrase goes on, ends
  /// with it.
  private static func quoted(_ phrase: Query.Phrase, isWholeName: Bool = false) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append("\"")
    if isWholeName { scalars.append(contentsOf: "\(Schema.nameMark) ".unicodeScalars) }
    for scalar in phrase.text.unicodeScalars {
      scalars.append(scalar == "\"" || scalar.value < 0x20 ? " " : scalar)
    }
    if isWholeName, !phrase.isPrefix { scalars.append(contentsOf: " \(Schema.nameMark)".unicodeScalars) }
    scalars.append("\"")
    if phrase.isPrefix { scalars.append(contentsOf: " *".unicodeScalars) }
    return String(scalars)
  }
}
