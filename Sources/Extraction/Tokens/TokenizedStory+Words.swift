/// What the letters of words tell, and the lines that they stand on.
extension TokenizedStory {
  /// The hash of several words, case and accents folded.
  func hash(of tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ self[$1].hash) &* 0x100_0000_01b3 }
  }

  /// Whether a word that no table has is an abstract noun or one who does something, by its ending, so that a capital
  /// makes it no name: `Commercialisation`, `Advocacy`, `Arbitrator`.
  ///
  /// It has eight letters at least: `Clement` and `Stacy` are names.
  func isDerivedNoun(_ index: Int) -> Bool {
    let token = self[index]
    guard token.word < 0, token.count >= 8, token.shape.contains(.word) else { return false }
    let word = text[token.range]
    return Self.endings.contains { ending in
      zip(word.suffix(ending.count), ending).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  private static let endings = ["tion", "sion", "ment", "ship", "logy", "ity", "acy", "ism", "ator", "bank"]
    .map {
      Array($0.utf8)
    }

  /// Whether a word of capitals in a headline is a participle that no table has, as names seldom end so.
  func isShoutedParticiple(_ index: Int) -> Bool {
    let token = self[index]
    guard token.word < 0, token.count >= 9, capitalSaysNothing(index) else { return false }
    return zip(text[token.range].suffix(3), "ing".utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  /// Whether a line ended before a word although the word had room on it: a list of lines, not text that was wrapped.
  func breaksLine(_ index: Int) -> Bool {
    // Initials end no line of a list.
    guard index > 0, self[index].shape.contains(.lineStart), !self[index - 1].shape.contains(.dotted),
      !self[index - 1].shape.contains(.initial), self[index - 1].word != Term.period.rawValue
    else { return false }
    let end = Int(self[index - 1].end)
    let reach = max(0, end - Self.wrapped)
    return end < Self.wrapped || text[reach..<end].contains(0x0a)
  }

  /// The bytes of a line that may have been wrapped.
  private static let wrapped = 45
}
