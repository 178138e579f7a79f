internal import Query
internal import Stories

/// Compiles queries to the text of one FTS5 query, as far as the full-text index can answer them.
struct FullTextCompiler {
  private let context: SearchContext

  init(_ context: SearchContext) {
    self.context = context
  }

  /// The stories that a query asks for, no more and no fewer; nil where the full-text index does not know.
  func match(_ query: Query) throws -> String? {
    switch query {
    case .everything: return MatchText.keys([NamingKey(.story)])
    case .term(let condition): return try match(condition)
    case .not(let other): return try match(other).map { MatchText.all([], without: [$0]) }
    case .any(let parts):
      let found = try parts.compactMap(match)
      return found.count == parts.count ? MatchText.any(found) : nil
    case .all(let parts):
      var (required, excluded): ([String], [String]) = ([], [])
      for part in parts {
        if case .not(let other) = part, let match = try match(other) {
          excluded.append(match)
        } else if let match = try match(part) {
          required.append(match)
        } else {
          return nil
        }
      }
      return MatchText.all(required, without: excluded)
    }
  }

  /// Stories among which are all that a condition asks for, where it has words that they must have; else nil.
  func candidates(_ condition: Query.Condition) throws -> String? {
    switch condition {
    case .field(.said, let phrase), .field(.quote, let phrase): return try self.phrase(phrase, in: "body")
    case .said(_, let phrase):
      guard let words = try self.phrase(phrase, in: "body") else { return nil }
      guard let keys = try context.names(condition)?.keys else { return words }
      return MatchText.all([words, MatchText.keys(keys)], without: [])
    case .text(let phrase): return earlierWords(of: phrase).map { MatchText.columns("{headline body}", [$0]) }
    case .field(.title, let phrase):
      return earlierWords(of: phrase).map { MatchText.columns("headline", [$0]) }
    case .field(.body, let phrase): return earlierWords(of: phrase).map { MatchText.columns("body", [$0]) }
    default: return nil
    }
  }

  /// The words of a phrase before the one that may go on; nil when there are none.
  private func earlierWords(of phrase: Query.Phrase) -> Query.Phrase? {
    let words = WordScanner.words(of: phrase.text).dropLast()
    return words.isEmpty ? nil : Query.Phrase(words.joined(separator: " "))
  }

  private func match(_ condition: Query.Condition) throws -> String? {
    switch condition {
    case .text(let phrase):
      return WordBeginnings(asked: phrase) == nil ? try self.phrase(phrase, in: "{headline body}") : nil
    case .near(let phrases, let distance): return MatchText.near(phrases, distance: distance)
    case .field(.title, let phrase): return try self.phrase(phrase, in: "headline")
    case .field(.body, let phrase): return try self.phrase(phrase, in: "body")
    case .field(.said, _), .field(.quote, _), .field(.tag, _), .field(.note, _), .field(.path, _),
      .field(.like, _):
      return nil
    case .field: return try context.names(condition)?.keys.map(MatchText.keys)
    case .feature(.meeting): return MatchText.keys([NamingKey(.meeting)])
    case .feature(.link): return MatchText.keys([NamingKey(.link)])
    case .said, .pattern, .date, .read, .state, .feature: return nil
    }
  }

  /// A phrase in some columns; nil when its last word may become too many.
  ///
  /// FTS5 puts all stories with a beginning together before it gives the first, and can't be stopped meanwhile, so it
  /// is asked for the words that there are.
  private func phrase(_ phrase: Query.Phrase, in columns: String) throws -> String? {
    guard phrase.isPrefix, let start = WordScanner.words(of: phrase.text).last else {
      return MatchText.columns(columns, [phrase])
    }
    guard let words = try context.beginnings(start) else { return nil }
    let earlier = earlierWords(of: phrase).map { $0.text + " " } ?? ""
    return words.isEmpty
      ? MatchText.keys([]) : MatchText.columns(columns, words.map { Query.Phrase(earlier + $0) })
  }
}
