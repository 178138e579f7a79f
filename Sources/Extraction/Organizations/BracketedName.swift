/// A short form that a story gives in brackets after a name: `(GCF)`, `(the “GCF Talks”)`, `’s (MinPorts)`.
struct BracketedName {
  /// The token behind the full name: the bracket, or the `’s` before it.
  var end: Int
  /// The short form, without its quotes and article.
  var tokens: Range<Int>
}

extension TokenizedStory {
  /// The short form in the bracket that opens at a token, or nil where something else stands in it.
  func bracketedName(at bracket: Int) -> BracketedName? {
    guard bracket > 0, self.is(bracket, .openBracket), !startsBlock(bracket) else { return nil }
    var start = bracket + 1
    if self.is(start, .the) { start += 1 }
    let isQuoted = isAny(start, .openQuote, .quote)
    if isQuoted { start += 1 }
    if isQuoted, self.is(start, .the) { start += 1 }
    var end = start
    while end < start + Self.longestShortForm,
      self[end].shape.contains(.word) || self[end].shape.contains(.number) || self.is(end, .hyphen)
    { end += 1 }
    let close = isQuoted ? end + 1 : end
    guard end > start, !isQuoted || isAny(end, .closeQuote, .quote), self.is(close, .closeBracket),
      isShortForm(start..<end, isQuoted: isQuoted)
    else { return nil }
    let isOwner = self[bracket - 1].shape.contains(.possessive)
    return BracketedName(end: isOwner ? bracket - 1 : bracket, tokens: start..<end)
  }

  /// The tokens that a short form may have: `Vallmar JSC`, `PHC 2030`.
  private static let longestShortForm = 5

  /// Whether words in brackets may be a name: letters in capitals, one word with capitals within, or such as quotes say.
  private func isShortForm(_ tokens: Range<Int>, isQuoted: Bool) -> Bool {
    guard isCapital(tokens.lowerBound), match(.place, at: tokens.lowerBound)?.tokens != tokens,
      match(.nationality, at: tokens.lowerBound)?.tokens != tokens
    else { return false }
    if tokens.contains(where: { self[$0].shape.contains(.upper) && self[$0].count > 1 }) { return true }
    if tokens.count == 1, capitals(of: tokens.lowerBound) > 1 { return true }
    return isQuoted && tokens.allSatisfy { isCapital($0) || self[$0].shape.contains(.number) }
      && !tokens.allSatisfy { has($0, .common) }
  }

  /// Whether the letters of a short form stand in the words of a full name in their order from one of its words on, or
  /// whether it has letters and a word of the name (`ICC Court`).
  func spells(_ full: Range<Int>, short: Range<Int>) -> Bool {
    let hasWord =
      short.count > 1 && self[short.lowerBound].shape.contains(.upper)
      && short.contains { own in
        isCapital(own) && !self[own].shape.contains(.upper)
          && full.contains { self[$0].hash == self[own].hash }
      }
    if hasWord { return true }
    let letters = text[bytes(short)].map { $0 | 0x20 }.filter { $0 >= 0x61 }
    return full.contains { start in
      guard isCapital(start), text[Int(self[start].start)] | 0x20 == letters.first else { return false }
      var next = letters.startIndex
      for letter in text[bytes(start..<full.upperBound)]
      where next < letters.endIndex && letter | 0x20 == letters[next] { next += 1 }
      return next == letters.endIndex
    }
  }

  /// The number of a word's capitals of the first 128 characters.
  private func capitals(of index: Int) -> Int {
    text[self[index].range].count { (0x41...0x5a).contains($0) }
  }
}
