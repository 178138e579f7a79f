extension QueryParser {
  /// A word, words in quotation marks, a date or the like, or a pattern.
  mutating func value(_ scope: Scope, from start: Int) throws(QueryError) -> Query? {
    let patternField = scope.selector.map(\.patternField) ?? .text
    if scanner.current == "/", let patternField { return try pattern(in: patternField, from: start) }
    let isWhole = scope.selector?.hasNames == true && scanner.take("=")
    let value = try value(joinsDates: scope.selector == .key(.date) || scope.selector == .key(.read))
    switch scope.selector {
    case nil:
      guard let phrase = try phrase(of: value, isNegated: scope.isNegated) else { return nil }
      return try term(.text(phrase), from: start)
    case .key(.field(let field)):
      guard var phrase = try phrase(of: value, isNegated: scope.isNegated) else { return nil }
      phrase.isWhole = isWhole
      return try term(.field(field, phrase), from: start)
    case .said(let speaker):
      guard let phrase = try phrase(of: value, isNegated: scope.isNegated) else { return nil }
      return try term(.said(by: speaker, phrase), from: start)
    case .key(.date):
      guard let days = try days(of: value) else { return nil }
      return try term(.date(days), from: start)
    case .key(.read):
      guard let days = try days(of: value) else { return nil }
      return try term(.read(days), from: start)
    case .key(.state):
      guard let state = try named(Query.State.self, of: .state, by: value, from: start) else { return nil }
      return try term(.state(state), from: start)
    case .key(.feature):
      guard let feature = try named(Query.Feature.self, of: .feature, by: value, from: start) else {
        return nil
      }
      return try term(.feature(feature), from: start)
    }
  }

  /// - Parameter joinsDates: whether `last month` is one value.
  private mutating func value(joinsDates: Bool) throws(QueryError) -> QueryValue {
    if scanner.isAtQuote { return try quoted() }
    var value = scanner.unquoted()
    guard joinsDates, ["this", "last"].contains(value.text.lowercased()), !value.hasStar else { return value }
    var ahead = scanner
    ahead.skipBlanks()
    let next = ahead.unquoted()
    let isTyped = isTyping && ahead.isAtEnd
    let isUnit = Query.Period.Unit.calendar.contains { unit in
      unit.rawValue == next.text.lowercased() || (isTyped && unit.rawValue.hasPrefix(next.text.lowercased()))
    }
    guard isUnit, !next.hasStar else { return value }
    scanner = ahead
    value.text += " " + next.text
    value.range = value.range.lowerBound..<next.range.upperBound
    return value
  }

  /// Words in quotation marks, the last of which may be missing while they are typed.
  mutating func quoted() throws(QueryError) -> QueryValue {
    let value = scanner.quoted()
    guard value.isClosed || isTyping else { throw QueryError(.openQuote, at: value.range) }
    return value
  }

  /// A phrase; nil where there is nothing to look for yet.
  ///
  /// A negated word is not taken as a beginning: `-a` on the way to `-asean` would hide nearly everything.
  mutating func phrase(of value: QueryValue, isNegated: Bool) throws(QueryError) -> Query.Phrase? {
    let goesOn = isUnfinished && !value.isClosed
    let phrase = Query.Phrase(value.text, isPrefix: value.hasStar || (goesOn && !isNegated))
    if phrase.isSearchable { return phrase }
    if goesOn, !value.hasStar { return nil }
    throw QueryError(.nothingToFind(value.text), at: value.range)
  }

  private func days(of value: QueryValue) throws(QueryError) -> Query.Days? {
    let text = value.hasStar ? value.text + "*" : value.text
    do throws(Query.Days.Mistake) {
      return try Query.Days(parsing: text)
    } catch {
      if isUnfinished, !value.isClosed, !value.hasStar, Query.Days.isBeginning(text) { return nil }
      let reason: QueryError.Reason =
        switch error {
        case .unreadable: .notADate(text)
        case .reversed: .emptyRange(text)
        case .afterToday: .afterToday(text)
        }
      throw QueryError(reason, at: value.range)
    }
  }

  private func named<Name: RawRepresentable<String>>(
    _ names: Name.Type,
    of key: Query.Key,
    by value: QueryValue,
    from start: Int
  ) throws(QueryError) -> Name? {
    let text = value.hasStar ? value.text + "*" : value.text
    let lowered = text.lowercased()
    if let name = Name(rawValue: lowered) { return name }
    if isUnfinished, !value.isClosed, key.values.contains(where: { $0.hasPrefix(lowered) }) { return nil }
    let guess = Guess.nearest(to: text, among: key.values).map { "\(key.name):\($0)" }
    throw QueryError(
      .unknownValue("\(key.name):\(text)", guess: guess, known: key.values.map { "\(key.name):\($0)" }),
      at: start..<scanner.offset
    )
  }

  /// A pattern between slashes.
  private mutating func pattern(
    in field: Query.PatternField,
    from start: Int
  ) throws(QueryError) -> Query? {
    let written = scanner.pattern()
    guard written.isClosed || isTyping else { throw QueryError(.openPattern, at: written.range) }
    // What stands right behind the slash was hardly meant as a word of its own.
    guard scanner.isAtGap || scanner.current == "(" else {
      throw QueryError(.textAfterPattern, at: scanner.offset..<scanner.offset + 1)
    }
    let pattern: Pattern
    do throws(PatternError) {
      pattern = try Pattern(written.source)
    } catch {
      if !written.isClosed { return nil }
      let first = written.place(error.range.lowerBound)
      let last = max(written.place(error.range.upperBound), first + 1)
      throw QueryError(.badPattern(error.reason), at: first..<last)
    }
    return try term(.pattern(pattern, in: field), from: start)
  }
}
