extension Query {
  /// What the last word of a text could become, for completion by Tab: fields with their colon, the values of
  /// those that have a list of them, operators.
  ///
  /// - Parameter text: what has been typed so far.
  /// - Returns: whole texts, each beginning with `text` save for its letters' case; empty when there are
  ///   none.
  public static func completions(of text: String) -> [String] {
    let scalars = text.unicodeScalars
    // Between quotation marks stands text, whatever it looks like.
    var scanner = QueryScanner(text)
    while !scanner.isAtEnd {
      if !scanner.isAtQuote { scanner.advance() } else if !scanner.quoted().isClosed { return [] }
    }
    let start =
      scalars.lastIndex { $0 == "(" || $0.properties.isWhitespace }.map(scalars.index(after:))
      ?? text.startIndex
    let word = text[start...]
    let negation = word.prefix { $0 == "-" }
    let typed = word.dropFirst(negation.count)
    let stem = typed.lowercased()
    // Only capital letters make an operator.
    let operators = typed.isEmpty || !negation.isEmpty ? [] : ["AND ", "OR ", "NOT ", "NEAR("]
    var candidates = operators.filter { $0.hasPrefix(typed) }
    for key in Key.all {
      let name = key.name + ":"
      if name.hasPrefix(stem) { candidates.append(name) }
      if stem.hasPrefix(name) { candidates += key.values.map { name + $0 }.filter { $0.hasPrefix(stem) } }
      if key == .field(.said), !stem.isEmpty, "said(".hasPrefix(stem) { candidates.append("said(") }
    }
    return candidates.filter { $0 != stem && $0 != typed }.map { text[..<start] + negation + $0 }
  }
}
