/// What a person asks of a collection: conditions, all or any of which must hold, or the opposite.
///
/// The language is one line of text: `official:"Gong Zheng" ("clean energy" OR wind) date:2023-03.. -is:unread`.
/// An empty query asks for every story. Printing a parsed query with `description` and parsing the text gives
/// the same query.
///
/// The cases are for looking at a query; `all(of:)`, `any(of:)` and `opposite` make one, and keep it in the
/// form in which queries that say the same in the same order are equal.
public indirect enum Query: Sendable, Hashable {
  /// Every story.
  case everything
  /// The stories for which a condition holds.
  case term(Condition)
  /// The stories for which all of these hold: two or more, none of them `all` or `everything`.
  case all([Query])
  /// The stories for which one of these holds: two or more, none of them `any` or `everything`.
  case any([Query])
  /// The stories for which this does not hold: neither `not` nor `everything`.
  case not(Query)
}

extension Query {
  /// The query for a field that bears a name (`official:"Gong Zheng"`).
  public init(_ field: Field, _ name: String) {
    self = .term(.field(field, Phrase(name)))
  }

  /// The query that asks for all that each of some queries asks for; of none, for everything.
  public static func all(of queries: some Sequence<Query>) -> Query {
    let parts = queries.flatMap { query -> [Query] in
      switch query {
      case .everything: []
      case .all(let parts): parts
      default: [query]
      }
    }
    return parts.count > 1 ? .all(parts) : parts.first ?? .everything
  }

  /// The query for which it is enough that one of some queries holds; of none, it asks for everything.
  public static func any(of queries: some Sequence<Query>) -> Query {
    let parts = queries.flatMap { query -> [Query] in
      if case .any(let parts) = query { parts } else { [query] }
    }
    if parts.contains(.everything) { return .everything }
    return parts.count > 1 ? .any(parts) : parts.first ?? .everything
  }

  /// The query that asks for all other stories; of `everything`, whose opposite nobody wants, itself.
  public var opposite: Query {
    switch self {
    case .everything: .everything
    case .not(let query): query
    default: .not(self)
    }
  }

  /// Whether the query asks for every story.
  public var isEmpty: Bool { self == .everything }
}

extension Query {
  /// The conditions from left to right, and whether it is the opposite of each that is asked for.
  ///
  /// One under two negations is not negated.
  public var conditions: [(condition: Condition, isNegated: Bool)] {
    var found: [(condition: Condition, isNegated: Bool)] = []
    collect(into: &found, isNegated: false)
    return found
  }

  private func collect(into found: inout [(condition: Condition, isNegated: Bool)], isNegated: Bool) {
    switch self {
    case .everything: break
    case .term(let condition): found.append((condition, isNegated))
    case .all(let parts), .any(let parts):
      for part in parts { part.collect(into: &found, isNegated: isNegated) }
    case .not(let query): query.collect(into: &found, isNegated: !isNegated)
    }
  }

  /// The query with another in the place of each condition.
  ///
  /// - Parameter replacement: gives what stands for a condition; where it gives nil the condition is left out,
  ///   and with it a negation or a group of which nothing is left.
  /// - Returns: nil when nothing is left of a query that asked for something.
  public func replacing(_ replacement: (Condition) throws -> Query?) rethrows -> Query? {
    func replaced(_ parts: [Query]) throws -> [Query]? {
      let left = try parts.compactMap { try $0.replacing(replacement) }
      return left.isEmpty ? nil : left
    }
    return switch self {
    case .everything: self
    case .term(let condition): try replacement(condition)
    case .all(let parts): try replaced(parts).map { .all(of: $0) }
    case .any(let parts): try replaced(parts).map { .any(of: $0) }
    case .not(let query): try query.replacing(replacement)?.opposite
    }
  }
}
