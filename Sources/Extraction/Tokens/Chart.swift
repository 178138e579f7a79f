/// The spans found so far in a story; those that exclude one another are claimed token by token.
struct Chart {
  /// A stretch of tokens that means something.
  struct Span {
    var kind: Mention.Kind
    var tokens: Range<Int>
    var rule: Rule
    var confidence: Double
    /// The row in the table of its kind, or -1.
    var row: Int
    /// The tokens that made the rule fire.
    var evidence: Range<Int>
  }

  private(set) var spans: [Span] = []
  private var owner: [Int32]

  /// A chart of a story with so many tokens.
  init(tokenCount: Int) {
    owner = Array(repeating: -1, count: tokenCount)
  }

  /// Claims tokens for a kind of name or date; nil when another span has one of them.
  ///
  /// Where no other tokens are the evidence for it, they are it themselves.
  @discardableResult
  mutating func claim(
    _ kind: Mention.Kind,
    _ tokens: Range<Int>,
    rule: Rule,
    confidence: Double = 1,
    row: Int = -1,
    evidence: Range<Int>? = nil
  ) -> Int? {
    guard !tokens.isEmpty, isFree(tokens) else { return nil }
    let index = spans.count
    spans.append(
      Span(
        kind: kind,
        tokens: tokens,
        rule: rule,
        confidence: confidence,
        row: row,
        evidence: evidence ?? tokens
      )
    )
    for token in tokens { owner[token] = Int32(index) }
    return index
  }

  /// Whether all of the tokens are there and no span has any of them.
  func isFree(_ tokens: Range<Int>) -> Bool {
    tokens.lowerBound >= 0 && tokens.upperBound <= owner.count && tokens.allSatisfy { owner[$0] < 0 }
  }

  /// The index of the span that has a token.
  func span(at token: Int) -> Int? {
    token >= 0 && token < owner.count && owner[token] >= 0 ? Int(owner[token]) : nil
  }

  /// The kind of the span that has a token.
  func kind(at token: Int) -> Mention.Kind? { span(at: token).map { spans[$0].kind } }

  /// The span that starts at a token.
  func span(startingAt token: Int) -> Int? {
    guard let index = span(at: token), spans[index].tokens.lowerBound == token else { return nil }
    return index
  }
}
