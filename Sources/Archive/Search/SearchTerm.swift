internal import Query
internal import Stories

/// One of the conditions that must all hold, of the kinds that the index answers.
struct SearchTerm {
  var condition: Query.Condition
  /// Whether it is the opposite that must hold.
  var isNegated: Bool

  /// The fields for which the index has a column.
  static let fields: [Query.Field] = [
    .official, .person, .country, .place, .org, .event, .topic, .day, .source,
  ]

  /// The terms of a query, all of which must hold.
  ///
  /// - Throws: `ArchiveError.unanswerable` for a query that asks for anything else.
  static func all(of query: Query) throws(ArchiveError) -> [SearchTerm] {
    switch query {
    case .everything: return []
    case .all(let parts):
      var terms: [SearchTerm] = []
      for part in parts { terms += try all(of: part) }
      return terms
    case .term(let condition): return [try SearchTerm(condition, isNegated: false)]
    case .not(.term(let condition)): return [try SearchTerm(condition, isNegated: true)]
    case .any, .not: throw .unanswerable("\(query)")
    }
  }

  private init(_ condition: Query.Condition, isNegated: Bool) throws(ArchiveError) {
    switch condition {
    case .text, .state(.unread), .state(.starred): break
    case .field(let field, _) where Self.fields.contains(field): break
    case .date(let days) where !days.isRelative: break
    default: throw .unanswerable("\(condition)")
    }
    self.condition = condition
    self.isNegated = isNegated
  }
}
