/// One term of a query's text, cut into its parts.
struct QueryToken {
  /// The value of a term, or the words of one without a field.
  struct Value {
    var text: String
    /// Where it is, quotation marks included, in bytes.
    var range: Range<Int>
    /// Whether a closing quotation mark ends it.
    var isClosed: Bool
    /// Whether a star follows it.
    var hasStar: Bool
  }

  var isNegated: Bool
  var key: Query.Key?
  var value: Value
  /// The whole term, in bytes.
  var range: Range<Int>
}

/// Cuts the text of a query into terms, from left to right.
struct QueryLexer {
  private let scalars: String.UnicodeScalarView
  private var index: String.Index
  private let text: String

  init(_ text: String) {
    self.text = text
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  /// The next term, or nil at the end of the text.
  ///
  /// - Parameter isTyping: whether the last quotation mark may be open.
  mutating func next(isTyping: Bool) throws(QueryError) -> QueryToken? {
    skip { $0.properties.isWhitespace }
    guard index < scalars.endIndex else { return nil }
    let start = index
    let dashes = skip { $0 == "-" }
    guard let first = current, !first.properties.isWhitespace else {
      throw QueryError(.nothingToNegate, at: range(from: start))
    }
    let key = try key()
    let value = try value(of: key, isTyping: isTyping)
    return QueryToken(isNegated: dashes % 2 == 1, key: key, value: value, range: range(from: start))
  }

  /// The field that stands here, which is passed over; nil where a word stands.
  private mutating func key() throws(QueryError) -> Query.Key? {
    let start = index
    let length = skip { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    guard length > 0, current == ":" else {
      index = start
      return nil
    }
    let name = text[start..<index]
    index = scalars.index(after: index)
    if let key = Query.Key(name: name) {
      guard let next = current, !next.properties.isWhitespace else {
        throw QueryError(.noValue(field: key.name), at: range(from: start))
      }
      return key
    }
    let guess = Guess.nearest(to: String(name), among: Query.fieldNames)
    throw QueryError(.unknownField(String(name), guess: guess.map { $0 + ":" }), at: range(from: start))
  }

  private mutating func value(of key: Query.Key?, isTyping: Bool) throws(QueryError) -> QueryToken.Value {
    let start = index
    if current == "\"" { return try quoted(isTyping: isTyping) }
    skip { !$0.properties.isWhitespace && $0 != "\"" }
    var word = text[start..<index]
    let hasStar = word.unicodeScalars.last == "*"
    if hasStar { word = text[start..<scalars.index(before: index)] }
    return QueryToken.Value(
      text: String(word),
      range: range(from: start),
      isClosed: false,
      hasStar: hasStar
    )
  }

  /// Words in quotation marks; a mark among them is written twice.
  private mutating func quoted(isTyping: Bool) throws(QueryError) -> QueryToken.Value {
    let start = index
    var words = String.UnicodeScalarView()
    index = scalars.index(after: index)
    while let scalar = current {
      index = scalars.index(after: index)
      if scalar == "\"" {
        guard current == "\"" else {
          let end = range(from: start)
          let stars = skip(limit: 1) { $0 == "*" }
          return QueryToken.Value(text: String(words), range: end, isClosed: true, hasStar: stars == 1)
        }
        index = scalars.index(after: index)
      }
      words.append(scalar)
    }
    guard isTyping else { throw QueryError(.openQuote, at: range(from: start)) }
    return QueryToken.Value(text: String(words), range: range(from: start), isClosed: false, hasStar: false)
  }

  private var current: Unicode.Scalar? { index < scalars.endIndex ? scalars[index] : nil }

  private func range(from start: String.Index) -> Range<Int> {
    let first = text.utf8.distance(from: text.startIndex, to: start)
    return first..<first + text.utf8.distance(from: start, to: index)
  }

  /// Passes over scalars while they are wanted, at most `limit`, and says how many.
  @discardableResult
  private mutating func skip(limit: Int = .max, while isWanted: (Unicode.Scalar) -> Bool) -> Int {
    var count = 0
    while count < limit, let scalar = current, isWanted(scalar) {
      index = scalars.index(after: index)
      count += 1
    }
    return count
  }
}
