extension Query {
  /// The longest text of a query that is parsed, in bytes.
  public static let lengthLimit = 4096
  /// The greatest number of terms in one query.
  public static let termLimit = 64

  /// The query that a text asks for.
  ///
  /// Linear in the length of the text, which is refused beyond `lengthLimit` bytes.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - isTyping: whether the text is being typed still: its last word, where no space follows it, is then
  ///     taken as the beginning of a word (`hoog` finds `Hoogmartens`), and a quotation mark may be open.
  /// - Throws: the first mistake, with its place.
  public static func parse(_ text: String, isTyping: Bool = false) throws(QueryError) -> Query {
    let count = text.utf8.count
    guard count <= lengthLimit else { throw QueryError(.tooLong(limit: lengthLimit), at: 0..<count) }
    var lexer = QueryLexer(text)
    var terms: [Term] = []
    while let token = try lexer.next(isTyping: isTyping) {
      guard terms.count < termLimit else {
        throw QueryError(.tooManyTerms(limit: termLimit), at: token.range)
      }
      terms.append(try term(of: token, isUnfinished: isTyping && token.range.upperBound == count))
    }
    return Query(terms)
  }

  /// - Parameter isUnfinished: whether the token's last word is being typed still.
  private static func term(of token: QueryToken, isUnfinished: Bool) throws(QueryError) -> Term {
    switch token.key {
    case nil:
      let phrase = try phrase(of: token.value, isNegated: token.isNegated, isUnfinished: isUnfinished)
      return Term(.text(phrase), isNegated: token.isNegated)
    case .field(let field):
      let phrase = try phrase(of: token.value, isNegated: token.isNegated, isUnfinished: isUnfinished)
      return Term(.field(field, phrase), isNegated: token.isNegated)
    case .date:
      do throws(DateRange.Mistake) {
        return Term(.date(try DateRange(parsing: token.value.text)), isNegated: token.isNegated)
      } catch {
        let reason: QueryError.Reason =
          error == .reversed ? .emptyRange(token.value.text) : .notADate(token.value.text)
        throw QueryError(reason, at: token.value.range)
      }
    case .state:
      guard let state = State(rawValue: token.value.text.lowercased()) else {
        let guess = Guess.nearest(to: token.value.text, among: State.allCases.map(\.rawValue))
        let reason = QueryError.Reason.unknownState(token.value.text, guess: guess.map { "is:" + $0 })
        throw QueryError(reason, at: token.range)
      }
      return Term(.state(state), isNegated: token.isNegated)
    }
  }

  /// A negated word is not taken as a beginning: `-a` on the way to `-asean` would hide nearly everything.
  private static func phrase(
    of value: QueryToken.Value,
    isNegated: Bool,
    isUnfinished: Bool
  ) throws(QueryError) -> Phrase {
    let goesOn = isUnfinished && !isNegated && !value.isClosed
    let phrase = Phrase(value.text, isPrefix: value.hasStar || goesOn)
    guard phrase.isSearchable else { throw QueryError(.nothingToFind(value.text), at: value.range) }
    return phrase
  }
}
