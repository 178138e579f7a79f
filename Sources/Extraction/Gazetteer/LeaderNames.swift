/// The names of well-known leaders, word by word, for finding one that a story spells a letter apart.
struct LeaderNames: Sendable {
  private struct Word {
    var hash: UInt64
    var letters: Range<Int>
  }

  /// The words of each name of two words at least; none for others.
  private var words: [Range<Int>] = []
  private var firsts: [UInt64] = []
  private var lasts: [UInt64] = []
  private var allWords: [Word] = []
  private var letters: [UInt8] = []

  /// Adds the name of the next row, as tokens of its text.
  mutating func add(_ tokens: [Token], in name: ArraySlice<UInt8>) {
    let start = allWords.count
    if tokens.count > 1 {
      for token in tokens {
        let first = letters.count
        letters.append(contentsOf: name.dropFirst(Int(token.start)).prefix(token.count).map { $0 | 0x20 })
        allWords.append(Word(hash: token.hash, letters: first..<letters.count))
      }
    }
    words.append(start..<allWords.count)
    firsts.append(start < allWords.count ? allWords[start].hash : 0)
    lasts.append(allWords.count > start ? allWords[allWords.count - 1].hash : 0)
  }

  /// The row of the leader whose name is another, but for one letter of one word of five letters or more.
  ///
  /// One step a row, and a comparison for those that share the first or the last word.
  func row(near name: [Token], of text: [UInt8]) -> Int? {
    guard name.count > 1, let first = name.first?.hash, let last = name.last?.hash else { return nil }
    for row in firsts.indices
    where (firsts[row] == first) != (lasts[row] == last) || (firsts[row] == first && name.count > 2) {
      if isNear(words[row], name, of: text) { return row }
    }
    return nil
  }

  private func isNear(_ known: Range<Int>, _ name: [Token], of text: [UInt8]) -> Bool {
    guard known.count == name.count else { return false }
    var differing: Int?
    for (place, token) in name.enumerated() where allWords[known.lowerBound + place].hash != token.hash {
      guard differing == nil else { return false }
      differing = place
    }
    guard let differing, name[differing].count > 4 else { return false }
    let other = letters[allWords[known.lowerBound + differing].letters]
    let own = text[name[differing].range].map { $0 | 0x20 }
    // The first letter is the same: `Warner` is no slip for `Garner`.
    return own.first == other.first && NameForm.differByOne(own, Array(other))
  }
}
