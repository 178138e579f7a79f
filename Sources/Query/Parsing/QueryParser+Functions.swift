extension QueryParser {
  /// What `selector` finds.
  enum Selection {
    /// Another thing stands there.
    case none
    /// It is being typed still.
    case pending
    /// A field or whoever said something, with the colon.
    case found(Query.Selector)
  }

  /// The field or speaker that stands here, which is passed over with the colon.
  mutating func selector() throws(QueryError) -> Selection {
    let start = scanner.offset
    if scanner.takeOpening(of: "said", isCaseSensitive: false) { return try speaker(from: start) }
    let before = scanner
    guard let name = scanner.takeKey() else { return .none }
    if let key = Query.Key(name: name) { return .found(.key(key)) }
    // A web address is words.
    if scanner.isAtSlashes {
      scanner = before
      return .none
    }
    let guess = Guess.nearest(to: name, among: Query.fieldNames)
    throw QueryError(.unknownField(name, guess: guess.map { $0 + ":" }), at: start..<scanner.offset)
  }

  /// Whoever said something: a name up to the closing bracket, and a colon.
  private mutating func speaker(from start: Int) throws(QueryError) -> Selection {
    scanner.skipBlanks()
    // Names have blanks; no quotation marks are needed where a bracket ends the name.
    var name = scanner.isAtQuote ? try quoted() : scanner.wordsBeforeBracket()
    scanner.skipBlanks()
    if isUnfinished { return .pending }
    guard scanner.take(")") else {
      throw scanner.isAtEnd
        ? QueryError(.openBracket, at: start..<start + 5)
        : QueryError(.notInside("said(…)"), at: scanner.offset..<scanner.offset + 1)
    }
    if name.range.isEmpty { name.range = start..<scanner.offset }
    guard let phrase = try phrase(of: name, isNegated: true) else { return .pending }
    if isUnfinished { return .pending }
    guard scanner.take(":") else {
      throw QueryError(.noValue(field: Query.Selector.said(by: phrase).spelling), at: start..<scanner.offset)
    }
    return .found(.said(by: phrase))
  }

  /// What stands between the brackets of `NEAR(…)`, of which the first has been passed over.
  mutating func near(_ scope: Scope, from start: Int) throws(QueryError) -> Query? {
    let opening = start..<scanner.offset
    var phrases: [Query.Phrase] = []
    var distance = Query.usualDistance
    while true {
      scanner.skipBlanks()
      if scanner.isAtEnd || scanner.current == ")" { break }
      if scanner.take(",") {
        distance = try self.distance()
        break
      }
      if let phrase = try nearPhrase(scope) { phrases.append(phrase) }
    }
    let isClosed = scanner.take(")")
    guard isClosed || isTyping else { throw QueryError(.openBracket, at: opening) }
    if phrases.count < 2, !isClosed {
      guard let phrase = phrases.first else { return nil }
      return try term(.text(phrase), from: start)
    }
    guard (2...Query.nearLimit).contains(phrases.count) else {
      throw QueryError(.nearCount(limit: Query.nearLimit), at: start..<scanner.offset)
    }
    return try term(.near(phrases, distance: distance), from: start)
  }

  private mutating func nearPhrase(_ scope: Scope) throws(QueryError) -> Query.Phrase? {
    let start = scanner.offset
    if scanner.isAtQuote {
      let value = try quoted()
      return try phrase(of: value, isNegated: scope.isNegated)
    }
    let isOther =
      scanner.current == "-" || scanner.current == "/" || scanner.current == "("
      || scanner.nextOperator != nil
    let value = isOther || scanner.takeKey() != nil ? nil : scanner.unquoted(endsAtComma: true)
    guard let value else {
      if isOther, scanner.advance() != "-" { scanner.skip { !$0.endsWord } }
      throw QueryError(.notInside("NEAR(…)"), at: start..<scanner.offset)
    }
    return try phrase(of: value, isNegated: scope.isNegated)
  }

  /// The number behind the comma, up to the closing bracket.
  private mutating func distance() throws(QueryError) -> Int {
    let comma = scanner.offset - 1
    scanner.skipBlanks()
    let start = scanner.offset
    let text = scanner.skip { $0 != ")" && $0 != "(" }
    if text.isEmpty, isUnfinished { return Query.usualDistance }
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count == 1, words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let distance = Int(words[0]), (1...Query.distanceLimit).contains(distance), scanner.current != "("
    {
      return distance
    }
    throw QueryError(
      .badDistance(words.joined(separator: " "), limit: Query.distanceLimit),
      at: words.isEmpty ? comma..<comma + 1 : start..<scanner.offset
    )
  }
}
