/// Finds the phrases of the tables among the tokens of a story.
struct PhraseFinder {
  let tokens: [Token]
  let text: [UInt8]
  let phrases: PhraseTrie

  /// The tokens that a phrase of the tables may have: a state's full name has some, an article and hyphens are tokens too.
  static let longestPhrase = 14

  /// The phrases in the order of their places, and the first that starts at each token, or -1.
  func matches() -> ([TokenizedStory.Match], firstAtToken: [Int32]) {
    var matches: [TokenizedStory.Match] = []
    var firstMatch: [Int32] = Array(repeating: -1, count: tokens.count)
    for start in tokens.indices where tokens[start].classes.contains(.phraseStart) {
      var node: Int32 = 0
      var end = start
      let first = matches.count
      while end < tokens.count, end - start < Self.longestPhrase, tokens[end].word >= 0 {
        if end > start, tokens[end].shape.contains(.blockStart) { break }
        node = phrases.child(of: node, word: tokens[end].word)
        if node == 0 { break }
        end += 1
        var entry = phrases.entry(at: node)
        while entry >= 0 {
          let found = phrases.entries[Int(entry)]
          entry = found.next
          guard accepts(found, start..<end) else { continue }
          let match = TokenizedStory.Match(kind: found.kind, row: Int(found.row), tokens: start..<end)
          if let shorter = matches[first...].firstIndex(where: { $0.kind == found.kind }) {
            matches[shorter] = match
          } else {
            matches.append(match)
          }
        }
      }
      if matches.count > first { firstMatch[start] = Int32(first) }
    }
    return (matches, firstMatch)
  }

  /// Whether the capitals of the text allow a phrase.
  private func accepts(_ entry: PhraseTrie.Entry, _ range: Range<Int>) -> Bool {
    let first = tokens[range.lowerBound].shape
    let last = tokens[range.upperBound - 1].shape
    if entry.needsUpper {
      return range.allSatisfy {
        !tokens[$0].shape.contains(.word) || !tokens[$0].shape.isDisjoint(with: [.upper, .initial, .dotted])
      }
    }
    switch entry.kind {
    case .title, .officePrefix, .topic, .subject, .stance, .noSubject, .fieldModifier: return true
    case .honorific, .postNominal, .portfolio:
      return !first.contains(.word) || first.contains(.capital)
    default:
      return (first.contains(.capital) || !first.contains(.word))
        && (last.contains(.capital) || !last.contains(.word) || range.count == 1
          || tokens[range.upperBound - 1].classes.contains(.preposition)
          || hasElision(tokens[range.upperBound - 1]))
    }
  }

  /// Whether a word is a name behind one letter and an apostrophe: `d’Ivoire`.
  private func hasElision(_ token: Token) -> Bool {
    let bytes = text[token.range].dropFirst()
    let length = bytes.first == 0x27 ? 1 : bytes.starts(with: [0xe2, 0x80, 0x99]) ? 3 : 0
    return length > 0 && bytes.dropFirst(length).first.map { (0x41...0x5a).contains($0) } ?? false
  }
}
