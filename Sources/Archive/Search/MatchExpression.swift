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

  /// Makes the text.
  ///
  /// - Parameter countries: gives the codes of the countries of a name.
  init(_ query: Query, countries: (Query.Phrase) throws -> [String]) rethrows {
    var (required, excluded): ([String], [String]) = ([], [])
    for term in query.terms {
      guard let expression = try Self.expression(for: term.condition, countries: countries) else { continue }
      if term.isNegated { excluded.append(expression) } else { required.append(expression) }
    }
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
    let phrases = query.terms.compactMap { term -> String? in
      switch term.condition {
      case .text(let phrase), .field(_, let phrase): term.isNegated ? nil : quoted(phrase)
      case .date, .state: nil
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
    case .field(.person, let phrase): return "({person official} : \(quoted(phrase)))"
    case .field(let field, let phrase): return "(\(field.rawValue) : \(quoted(phrase)))"
    case .date, .state: return nil
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
