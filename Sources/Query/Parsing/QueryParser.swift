/// Makes the tree of a query from its text, by recursive descent no deeper than the brackets.
///
///     query    = all { "OR" all }
///     all      = opposite { [ "AND" ] opposite }
///     opposite = { "-" | "NOT" } term
///     term     = "(" query ")" | near | [ selector ":" ] ( value | "(" query ")" )
///
/// Each part gives nil where there is nothing yet, which is so only at the end of a text that is being typed.
struct QueryParser {
  var scanner: QueryScanner
  let isTyping: Bool
  private var termCount = 0
  private var depth = 0

  /// What a term stands in.
  struct Scope {
    /// The selector before the bracket around it.
    var selector: Query.Selector?
    /// Whether it is the opposite of the term that is asked for.
    var isNegated = false
  }

  init(_ text: String, isTyping: Bool) {
    scanner = QueryScanner(text)
    self.isTyping = isTyping
  }

  /// Whether what is missing here is forgiven, as it may be typed yet.
  var isUnfinished: Bool { isTyping && scanner.isAtEnd }

  mutating func query() throws(QueryError) -> Query {
    let query = try alternatives(Scope())
    // Only a closing bracket ends the query before the text does.
    guard scanner.isAtEnd else {
      throw QueryError(.unopenedBracket, at: scanner.offset..<scanner.offset + 1)
    }
    return query ?? .everything
  }

  /// The terms up to a closing bracket or the end of the text.
  private mutating func alternatives(_ scope: Scope) throws(QueryError) -> Query? {
    var parts: [Query] = []
    var before: Range<Int>?
    while true {
      let part = try conjunction(scope)
      if let part { parts.append(part) }
      if let operation = scanner.takeOperator(.or) {
        guard part != nil else {
          if isUnfinished { break }
          throw QueryError(.nothingBeside(operator: "OR"), at: operation)
        }
        before = operation
      } else {
        if let before, part == nil, !isUnfinished {
          throw QueryError(.nothingBeside(operator: "OR"), at: before)
        }
        break
      }
    }
    return parts.isEmpty ? nil : .any(of: parts)
  }

  private mutating func conjunction(_ scope: Scope) throws(QueryError) -> Query? {
    var parts: [Query] = []
    var before: Range<Int>?
    while true {
      scanner.skipBlanks()
      if scanner.isAtEnd || scanner.current == ")" || scanner.nextOperator == .or { break }
      if let operation = scanner.takeOperator(.and) {
        guard !parts.isEmpty, before == nil else {
          if isUnfinished { break }
          throw QueryError(.nothingBeside(operator: "AND"), at: operation)
        }
        before = operation
      } else {
        if let part = try opposite(scope) { parts.append(part) }
        before = nil
      }
    }
    if let before, !isUnfinished { throw QueryError(.nothingBeside(operator: "AND"), at: before) }
    return parts.isEmpty ? nil : .all(of: parts)
  }

  private mutating func opposite(_ scope: Scope) throws(QueryError) -> Query? {
    var isNegated = false
    while true {
      let start = scanner.offset
      let dashes = scanner.skip { $0 == "-" }.utf8.count
      let word = dashes == 0 ? scanner.takeOperator(.not) : nil
      guard dashes > 0 || word != nil else { break }
      if word != nil { scanner.skipBlanks() }
      if isUnfinished { return nil }
      let isAlone = scanner.isAtGap || scanner.nextOperator == .or || scanner.nextOperator == .and
      guard !isAlone else {
        throw QueryError(.nothingToNegate(word == nil ? "-" : "NOT"), at: word ?? start..<start + dashes)
      }
      if word != nil || !dashes.isMultiple(of: 2) { isNegated.toggle() }
    }
    let scope = Scope(selector: scope.selector, isNegated: scope.isNegated != isNegated)
    let query = try term(scope)
    return isNegated ? query?.opposite : query
  }

  private mutating func term(_ scope: Scope) throws(QueryError) -> Query? {
    let start = scanner.offset
    if scanner.current == "(" { return try group(scope, isCounted: true) }
    if scanner.isAtQuote { return try value(scope, from: start) }
    if scanner.takeOpening(of: "NEAR", isCaseSensitive: true) {
      try refuse(inside: scope, from: start)
      return try near(scope, from: start)
    }
    let isSelected = try selector()
    switch isSelected {
    case .pending: return nil
    case .none: return try value(scope, from: start)
    case .found(let selector):
      try refuse(inside: scope, from: start)
      let scope = Scope(selector: selector, isNegated: scope.isNegated)
      if isUnfinished { return nil }
      guard !scanner.isAtGap else {
        throw QueryError(.noValue(field: selector.spelling), at: start..<scanner.offset)
      }
      if scanner.current == "(" { return try group(scope, isCounted: false) }
      let inner = scanner.offset
      if scanner.takeOpening(of: "NEAR", isCaseSensitive: true) { try refuse(inside: scope, from: inner) }
      return try value(scope, from: start)
    }
  }

  /// Refuses what is no word where a field asks for words.
  private func refuse(inside scope: Scope, from start: Int) throws(QueryError) {
    guard let selector = scope.selector else { return }
    throw QueryError(.notInside("\(selector.spelling):"), at: start..<scanner.offset)
  }

  /// A query between brackets.
  private mutating func group(_ scope: Scope, isCounted: Bool) throws(QueryError) -> Query? {
    let start = scanner.offset
    scanner.advance()
    if isCounted { depth += 1 }
    defer { if isCounted { depth -= 1 } }
    guard depth <= Query.depthLimit else {
      throw QueryError(.tooDeep(limit: Query.depthLimit), at: start..<scanner.offset)
    }
    let query = try alternatives(scope)
    if scanner.take(")") {
      guard let query else { throw QueryError(.emptyBrackets, at: start..<scanner.offset) }
      return query
    }
    guard isTyping else { throw QueryError(.openBracket, at: start..<start + 1) }
    return query
  }

  /// Counts a condition, of which there may be so many.
  mutating func term(_ condition: Query.Condition, from start: Int) throws(QueryError) -> Query {
    guard termCount < Query.termLimit else {
      throw QueryError(.tooManyTerms(limit: Query.termLimit), at: start..<scanner.offset)
    }
    termCount += 1
    return .term(condition)
  }
}
