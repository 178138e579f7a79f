extension Query {
  /// The longest text of a query that is parsed, in bytes.
  public static let lengthLimit = 4096
  /// The greatest number of terms in one query.
  public static let termLimit = 64
  /// How deep brackets may stand in brackets; those right behind a field do not count, as they hold no other.
  public static let depthLimit = 8

  /// The query that a text asks for.
  ///
  /// Linear in the length of the text, which is refused beyond `lengthLimit` bytes, as is one that would be
  /// longer when written out.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - isTyping: whether the text is being typed still: its last word, where no space follows it, is then
  ///     taken as the beginning of a word (`hoog` finds `Hoogmartens`), and what is not finished at its end
  ///     (a field without a value, an operator, an open bracket or quotation mark) is forgiven.
  /// - Throws: the first mistake, with its place.
  public static func parse(_ text: String, isTyping: Bool = false) throws(QueryError) -> Query {
    let count = text.utf8.count
    guard count <= lengthLimit else {
      throw QueryError(.tooLong(limit: lengthLimit), at: lengthLimit..<count)
    }
    var parser = QueryParser(text, isTyping: isTyping)
    let query = try parser.query()
    // A field before a bracket is written for each word in it.
    guard query.description.utf8.count <= lengthLimit else {
      throw QueryError(.tooLong(limit: lengthLimit), at: 0..<count)
    }
    return query
  }
}
