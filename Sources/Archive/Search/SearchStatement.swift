internal import GRDB
internal import Query
internal import Stories

/// A query as SQL with bound arguments; no text of the query is in the SQL.
struct SearchStatement {
  private(set) var sql: String
  private(set) var arguments: [any DatabaseValueConvertible] = []

  /// Which row numbers a query asks for.
  ///
  /// - Parameters:
  ///   - query: what is asked for.
  ///   - order: in which order.
  ///   - limit: how many rows at most; nil for all.
  ///   - hasMarks: whether there is a table `mark`; without one every story is unread and none has a star.
  ///   - names: gives the names that a term finds besides its words.
  ///   - countries: gives the codes of the countries of a name.
  /// - Throws: `ArchiveError.unanswerable` for a query that is no conjunction of what the index has.
  init(
    _ query: Query,
    order: SearchOrder,
    limit: Int?,
    hasMarks: Bool,
    names: (Query.Field, Query.Phrase) throws -> NameExpansion? = { _, _ in nil },
    countries: (Query.Phrase) throws -> [String]
  ) throws {
    let match = try MatchExpression(query, names: names, countries: countries)
    sql = ""
    let isFullText = match.required != nil
    let isSorted = order == .headline || order == .source
    let number = isFullText ? "search.rowid" : "story.number"
    var conditions: [String] = []
    if let combined = match.combined {
      conditions.append("search MATCH ?")
      arguments.append(combined)
    } else if let excluded = match.excluded {
      conditions.append("\(number) NOT IN (SELECT rowid FROM search WHERE search MATCH ?)")
      arguments.append(excluded)
    }
    for check in match.checks { add(check, of: number, to: &conditions) }
    for term in try SearchTerm.all(of: query) {
      add(term, of: number, hasMarks: hasMarks, to: &conditions)
    }
    let source = isFullText ? "search" : "story"
    sql = "SELECT \(number) FROM \(source)"
    if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
    if isSorted, isFullText {
      sql = "SELECT story.number FROM story WHERE story.number IN (\(sql))"
    }
    switch order {
    case .newest: sql += " ORDER BY \(number) DESC"
    case .oldest: sql += " ORDER BY \(number)"
    case .headline: sql += " ORDER BY story.title COLLATE NOCASE, story.number DESC"
    case .source: sql += " ORDER BY story.source COLLATE NOCASE, story.number DESC"
    case .relevance:
      sql += isFullText ? " ORDER BY bm25(search, 10.0), \(number) DESC" : " ORDER BY \(number) DESC"
    }
    if let limit {
      sql += " LIMIT ?"
      arguments.append(limit)
    }
  }

  /// Adds what a term asks of the numbers of a story's names.
  private mutating func add(_ check: MatchExpression.Check, of number: String, to conditions: inout [String])
  {
    var condition = "named((SELECT names FROM naming WHERE naming.number = \(number)), ?)"
    arguments.append(NamedFunction.argument(check.numbers))
    if let words = check.words {
      condition +=
        " OR EXISTS (SELECT 1 FROM search AS own WHERE own.search MATCH ? AND own.rowid = \(number))"
      arguments.append(words)
    }
    conditions.append("\(check.isNegated ? "NOT " : "")(\(condition))")
  }

  /// Adds what a term asks of date or marks.
  private mutating func add(
    _ term: SearchTerm,
    of number: String,
    hasMarks: Bool,
    to conditions: inout [String]
  ) {
    switch term.condition {
    case .date(let days):
      // Only relative days need to know today.
      let range = days.range(today: CalendarDay(dayNumber: 0))
      let first = range.first.map { RowNumber(date: $0, sequence: 0) } ?? Self.firstDated
      arguments.append(first.value)
      if let last = range.last.map({ RowNumber(date: $0, sequence: Self.lastSequence) }) {
        arguments.append(last.value)
        conditions.append("\(number) \(term.isNegated ? "NOT " : "")BETWEEN ? AND ?")
      } else {
        conditions.append("\(number) \(term.isNegated ? "<" : ">=") ?")
      }
    case .state(let state):
      conditions.append(Self.condition(state, isNegated: term.isNegated, of: number, hasMarks: hasMarks))
    default: return
    }
  }

  /// Unread stories are asked for one by one, as nearly all are; those with a star are few.
  private static func condition(_ state: Query.State, isNegated: Bool, of number: String, hasMarks: Bool)
    -> String
  {
    guard hasMarks else { return (state == .unread) != isNegated ? "1" : "0" }
    switch state {
    case .unread:
      return """
        \(isNegated ? "" : "NOT ")EXISTS (SELECT 1 FROM story AS marked JOIN mark USING (id) \
        WHERE marked.number = \(number) AND mark.read)
        """
    case .starred:
      return """
        \(number) \(isNegated ? "NOT " : "")IN \
        (SELECT marked.number FROM story AS marked JOIN mark USING (id) WHERE mark.starred)
        """
    default: return "0"
    }
  }

  /// Before all stories that have a date and after all that have none.
  private static let firstDated = RowNumber(value: 1 << 24)
  private static let lastSequence = 0xff_ffff
}
