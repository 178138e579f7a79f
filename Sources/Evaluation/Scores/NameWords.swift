/// The words of a name or a title for comparing: runs of letters and digits, case folded.
struct NameWords: Sendable, Hashable, Comparable {
  let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      for folded in Self.folded(scalar) {
        if Self.isWord(folded) {
          word.append(folded)
        } else if !word.isEmpty {
          words.append(String(word))
          word = String.UnicodeScalarView()
        }
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    self.words = words
  }

  /// The words with a blank between each two.
  var text: String { words.joined(separator: " ") }

  /// The number of code points of the words with a blank between each two.
  var length: Int { words.reduce(max(0, words.count - 1)) { $0 + $1.unicodeScalars.count } }

  /// In an order that puts the people of a pair always the same way round.
  static func < (left: NameWords, right: NameWords) -> Bool {
    left.words.lexicographicallyPrecedes(right.words)
  }

  /// Whether two names are one person's: the same, or of several words each with all of one in the other.
  func isSamePerson(as other: NameWords) -> Bool {
    if words == other.words { return true }
    guard words.count > 1, other.words.count > 1 else { return false }
    let (mine, theirs) = (Set(words), Set(other.words))
    return mine.isSubset(of: theirs) || theirs.isSubset(of: mine)
  }

  /// Whether two titles share at least half of the words of each.
  func sharesHalf(with other: NameWords) -> Bool {
    let (mine, theirs) = (Set(words), Set(other.words))
    let shared = mine.intersection(theirs).count
    return shared * 2 >= mine.count && shared * 2 >= theirs.count
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// The scalar with its case folded fully, as Unicode has it: small, capital and small again.
  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII {
      let isCapital = (0x41...0x5a).contains(scalar.value)
      return [isCapital ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar]
    }
    // The dotless i is its own small letter, although its capital is that of i.
    if scalar.value == 0x131 { return [scalar] }
    return scalar.properties.lowercaseMapping.unicodeScalars
      .flatMap(\.properties.uppercaseMapping.unicodeScalars)
      .flatMap(\.properties.lowercaseMapping.unicodeScalars)
  }
}
