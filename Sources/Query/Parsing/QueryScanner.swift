/// Goes over the text of a query from left to right, and knows where a word ends.
///
/// A copy of it is a place to go back to; each step costs the same, however long the text is.
struct QueryScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// Where it is, in bytes of the text.
  private(set) var offset = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The scalar that comes next; nil at the end of the text.
  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  var isAtEnd: Bool { index == scalars.count }

  /// Whether a quotation mark comes next that opens words.
  var isAtQuote: Bool { current?.isQuote ?? false }

  /// Whether a term can't begin or go on here: at the end, before a blank or a closing bracket.
  var isAtGap: Bool { current.map { $0 == ")" || $0.properties.isWhitespace } ?? true }

  /// Whether two slashes come next.
  var isAtSlashes: Bool { scalars[index...].starts(with: ["/", "/"]) }

  /// Passes over one scalar and gives it.
  @discardableResult
  mutating func advance() -> Unicode.Scalar? {
    guard let scalar = current else { return nil }
    index += 1
    offset += UTF8.width(scalar)
    return scalar
  }

  /// Passes over a scalar if it comes next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    advance()
    return true
  }

  /// Passes over scalars while they are wanted, and gives them.
  @discardableResult
  mutating func skip(while isWanted: (Unicode.Scalar) -> Bool) -> String {
    var passed = String.UnicodeScalarView()
    while let scalar = current, isWanted(scalar) {
      passed.append(scalar)
      advance()
    }
    return String(passed)
  }

  mutating func skipBlanks() {
    skip(while: \.properties.isWhitespace)
  }

  /// Passes over the scalars of a word and gives them; `AND` is one too.
  ///
  /// - Parameter endsAtComma: whether a comma ends it, as between the brackets of `NEAR(…)`.
  mutating func word(endsAtComma: Bool = false) -> String {
    skip { !$0.endsWord && !(endsAtComma && $0 == ",") }
  }

  /// The operator that comes next, which is passed over.
  mutating func takeOperator(_ operators: Query.Operator...) -> Range<Int>? {
    guard let next = nextOperator, operators.contains(next) else { return nil }
    let start = offset
    _ = word()
    return start..<offset
  }

  /// The operator that comes next: one of them in capital letters, with nothing of a word behind it.
  var nextOperator: Query.Operator? {
    var ahead = self
    return Query.Operator(rawValue: ahead.word())
  }

  /// Passes over a word and a bracket right after it; says whether they came next.
  mutating func takeOpening(of function: String, isCaseSensitive: Bool) -> Bool {
    var ahead = self
    let word = ahead.word()
    guard word == function || (!isCaseSensitive && word.lowercased() == function), ahead.take("(") else {
      return false
    }
    self = ahead
    return true
  }

  /// Passes over letters and a colon right after them, and gives the letters; nil where another thing stands.
  mutating func takeKey() -> String? {
    var ahead = self
    let name = ahead.skip(while: \.isKeyLetter)
    guard !name.isEmpty, ahead.take(":") else { return nil }
    self = ahead
    return name
  }

  /// Passes over words in quotation marks, a straight mark among them being written twice.
  ///
  /// Behind a straight mark only that ends them, as text may quote others; behind any other each does, as marks open in
  /// one language that close in another.
  mutating func quoted() -> QueryValue {
    let start = offset
    var words = String.UnicodeScalarView()
    let isStraight = advance() == "\""
    while let scalar = advance() {
      if isStraight ? scalar == "\"" && !take("\"") : scalar.isQuote {
        let range = start..<offset
        return QueryValue(text: String(words), range: range, isClosed: true, hasStar: take("*"))
      }
      words.append(scalar)
    }
    return QueryValue(text: String(words), range: start..<offset)
  }

  /// Passes over a word, of which a star at the end is no part.
  mutating func unquoted(endsAtComma: Bool = false) -> QueryValue {
    let start = offset
    var word = word(endsAtComma: endsAtComma)
    let hasStar = word.unicodeScalars.last == "*"
    if hasStar { word.unicodeScalars.removeLast() }
    return QueryValue(text: word, range: start..<offset, hasStar: hasStar)
  }

  /// Passes over the words up to a bracket, quotation marks among them, of which a star at the end is no part.
  mutating func wordsBeforeBracket() -> QueryValue {
    let start = offset
    let passed = skip { $0 != "(" && $0 != ")" }
    let words = passed.split(whereSeparator: \.isWhitespace)
    let end = words.last.map { start + passed.utf8.distance(from: passed.startIndex, to: $0.endIndex) }
    var text = words.joined(separator: " ")
    let hasStar = text.unicodeScalars.last == "*"
    if hasStar { text.unicodeScalars.removeLast() }
    return QueryValue(text: text, range: start..<(end ?? start), hasStar: hasStar)
  }

  /// Passes over a pattern between slashes, of which `\/` is one that does not end it.
  mutating func pattern() -> QueryPattern {
    let start = offset
    var source = String.UnicodeScalarView()
    var escapes: [Int] = []
    advance()
    let first = offset
    while let scalar = advance() {
      if scalar == "/" {
        return QueryPattern(
          source: String(source),
          start: first,
          escapes: escapes,
          range: start..<offset,
          isClosed: true
        )
      }
      if scalar == "\\", take("/") {
        escapes.append(offset - first - 2 - escapes.count)
        source.append("/")
        continue
      }
      source.append(scalar)
      if scalar == "\\", let escaped = advance() { source.append(escaped) }
    }
    return QueryPattern(
      source: String(source),
      start: first,
      escapes: escapes,
      range: start..<offset,
      isClosed: false
    )
  }
}

/// A word or words in quotation marks.
struct QueryValue {
  var text: String
  /// Where it is, quotation marks included, in bytes of the query's text.
  var range: Range<Int>
  /// Whether a closing quotation mark ends it.
  var isClosed = false
  /// Whether a star follows it.
  var hasStar = false
}

/// The source of a pattern between slashes.
struct QueryPattern {
  var source: String
  /// Where the source begins, in bytes of the query's text.
  var start: Int
  /// The places in the source of the slashes that are written `\/`, in bytes.
  var escapes: [Int]
  /// Where it is, slashes included, in bytes of the query's text.
  var range: Range<Int>
  /// Whether a slash ends it.
  var isClosed: Bool

  /// A place of the source in the text of the query.
  func place(_ offset: Int) -> Int {
    start + offset + escapes.count { $0 < offset }
  }
}

extension Query {
  /// A word that is no term but stands between terms or before one.
  enum Operator: String {
    case and = "AND"
    case or = "OR"
    case not = "NOT"
  }
}

extension Unicode.Scalar {
  /// Whether a word ends before it.
  var endsWord: Bool {
    switch self {
    case "(", ")": true
    default: isQuote || properties.isWhitespace
    }
  }

  /// Whether it is a quotation mark, straight, curly or pointed, which no word of a query has in it.
  public var isQuote: Bool {
    switch self {
    case "\"", "“", "”", "„", "‟", "«", "»": true
    default: false
    }
  }

  /// Whether it may stand in the name of a field.
  var isKeyLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
