internal import GRDB
internal import Query

/// A query as SQL with bound arguments; no text of the query is in the SQL.
///
/// What the full-text index can tell is one FTS5 query, from which stories come in the order of their numbers; the
/// rest is asked of each.
struct SearchStatement {
  private(set) var sql: String
  private(set) var arguments: [any DatabaseValueConvertible] = []

  /// Which row numbers a query asks for.
  ///
  /// - Parameters:
  ///   - query: what is asked for.
  ///   - order: in which order.
  ///   - limit: how many rows at most; nil for all.
  init(_ query: Query, order: SearchOrder, limit: Int?, _ context: SearchContext) throws {
    let (match, rest) = try Self.parts(of: query, context)
    let number = match == nil ? "story.number" : "search.rowid"
    var conditions: [String] = []
    if let match {
      conditions.append("search MATCH ?")
      arguments.append(match)
    }
    var compiler = ConditionCompiler(context)
    for part in rest { conditions.append(try compiler.condition(part, of: number, isCandidate: true)) }
    arguments += compiler.arguments
    sql = "SELECT \(number) AS number FROM \(match == nil ? "story" : "search")"
    if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
    if match != nil, order == .headline || order == .source {
      sql = "SELECT story.number FROM story WHERE story.number IN (\(sql))"
    }
    switch order {
    case .date: sql += " ORDER BY \(number) DESC"
    case .oldest: sql += " ORDER BY \(number)"
    case .headline: sql += " ORDER BY story.title COLLATE NOCASE, story.number DESC"
    case .source: sql += " ORDER BY story.source COLLATE NOCASE, story.number DESC"
    case .relevance:
      sql += (match == nil ? " ORDER BY " : " ORDER BY bm25(search, 10.0, 1.0, 0.0), ") + "\(number) DESC"
    case .matches:
      sql += """
         ORDER BY (SELECT occurrences(headline, text) FROM content WHERE content.number = \(number)) DESC, \
        \(number) DESC
        """
    }
    if let limit {
      sql += " LIMIT ?"
      arguments.append(limit)
    }
  }

  private static func conjuncts(of query: Query) -> [Query] {
    switch query {
    case .everything: []
    case .all(let parts): parts
    default: [query]
    }
  }

  /// What the full-text index can tell, and what has to be asked besides.
  private static func parts(of query: Query, _ context: SearchContext) throws -> (
    match: String?, rest: [Query]
  ) {
    let compiler = FullTextCompiler(context)
    var (required, excluded, rest): ([String], [String], [Query]) = ([], [], [])
    for part in conjuncts(of: query) {
      if case .not(let other) = part, let match = try compiler.match(other) {
        excluded.append(match)
      } else if let match = try compiler.match(part) {
        required.append(match)
      } else {
        rest.append(part)
        if case .term(let condition) = part, let match = try compiler.candidates(condition) {
          required.append(match)
        }
      }
    }
    if required.isEmpty, excluded.isEmpty { return (nil, rest) }
    return (MatchText.all(required, without: excluded), rest)
  }
}
