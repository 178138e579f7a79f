/// The well-known leaders by row: whom they serve, and their names word by word, for finding one that a story spells a
/// letter apart.
///
/// A class, so that a gazetteer, which is copied often, holds one reference.
final class LeaderNames: Sendable {
  /// The country that a leader serves or served, and the tokens of the name, which stands at a place in the names of
  /// all tables.
  typealias Leader = (country: CountryCode, tokens: [Token], place: Int)

  private struct Word {
    var hash: UInt64
    /// Where its letters are in the names of all tables.
    var letters: Range<Int32>
  }

  /// The name of a row, and the rows before it whose first or last word falls in the same bucket, or -1.
  private struct Name {
    var row: Int32
    var words: Range<Int32>
    var sameFirst: Int32
    var sameLast: Int32
  }

  private let countries: [CountryCode]
  private let words: [Word]
  private let names: [Name]
  /// The last name in each bucket of first words, then of last words.
  private let buckets: [Int32]

  private static let width = 1024

  /// Some leaders; names of one word say too little when they are misspelt, and are not compared.
  init(_ leaders: [Leader]) {
    var words: [Word] = []
    var names: [Name] = []
    var buckets = [Int32](repeating: -1, count: leaders.isEmpty ? 0 : 2 * Self.width)
    for (row, leader) in leaders.enumerated() where leader.tokens.count > 1 {
      let start = Int32(words.count)
      for token in leader.tokens {
        let place = Int32(leader.place)
        words.append(Word(hash: token.hash, letters: place + token.start..<place + token.end))
      }
      let head = Self.bucket(words[Int(start)].hash)
      let tail = Self.bucket(words[words.count - 1].hash) + Self.width
      names.append(
        Name(
          row: Int32(row),
          words: start..<Int32(words.count),
          sameFirst: buckets[head],
          sameLast: buckets[tail]
        )
      )
      buckets[head] = Int32(names.count - 1)
      buckets[tail] = Int32(names.count - 1)
    }
    countries = leaders.map(\.country)
    (self.words, self.names, self.buckets) = (words, names, buckets)
  }

  /// The country that a row's leader serves or served.
  subscript(row: Int) -> CountryCode { countries[row] }

  private static func bucket(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash % UInt64(width)) }

  /// The row of the leader whose name is another, but for one letter of one word of five letters or more.
  ///
  /// Looks at some ten names, those that may share the first or the last word.
  func row(near name: ArraySlice<Token>, of text: [UInt8], in tables: [UInt8]) -> Int? {
    guard !names.isEmpty, name.count > 1, let first = name.first?.hash, let last = name.last?.hash else {
      return nil
    }
    var index = buckets[Self.bucket(first)]
    while index >= 0 {
      let known = names[Int(index)]
      if isNear(known.words, name, of: text, in: tables) { return Int(known.row) }
      index = known.sameFirst
    }
    index = buckets[Self.bucket(last) + Self.width]
    while index >= 0 {
      let known = names[Int(index)]
      if isNear(known.words, name, of: text, in: tables) { return Int(known.row) }
      index = known.sameLast
    }
    return nil
  }

  private func isNear(
    _ known: Range<Int32>,
    _ name: ArraySlice<Token>,
    of text: [UInt8],
    in tables: [UInt8]
  ) -> Bool {
    guard known.count == name.count else { return false }
    var differing: (word: Word, token: Token)?
    for (word, token) in zip(words[Int(known.lowerBound)..<Int(known.upperBound)], name)
    where word.hash != token.hash {
      guard differing == nil else { return false }
      differing = (word, token)
    }
    guard let (word, token) = differing else { return false }
    let other = tables[Int(word.letters.lowerBound)..<Int(word.letters.upperBound)].map { $0 | 0x20 }
    let own = text[token.range].map { $0 | 0x20 }
    // The first letter is the same: `Warner` is no slip for `Garner`.
    return own.first == other.first && NameForm.differByOne(own, other)
  }
}
