internal import Query
internal import Stories

/// Which of the commonest beginnings of words a story has: a bit each.
///
/// These are the letters and digits of ASCII and the pairs of letters that most words of English begin with. So many
/// words in so many stories have one that the full-text index can't be asked for them all, and a look into each story
/// takes seconds among a million; a number beside each headline tells it at once.
struct WordBeginnings: OptionSet, Sendable {
  var rawValue: UInt64

  /// What of these a folded word begins with.
  init(of word: UnsafeBufferPointer<UInt8>) {
    guard let letter = word.first.map({ Self.places[Int($0)] }), letter < Self.none else {
      rawValue = 0
      return
    }
    rawValue = 1 << UInt64(letter)
    guard word.count > 1, letter < 26, (0x61...0x7a).contains(word[1]) else { return }
    let pair = Self.pairPlaces[Int(letter) * 26 + Int(word[1] - 0x61)]
    if pair < Self.none { rawValue |= 1 << UInt64(pair) }
  }

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The beginning that a phrase asks for, when it asks for no more than one of these.
  init?(asked phrase: Query.Phrase) {
    guard phrase.isPrefix else { return nil }
    let words = WordScanner.words(of: phrase.text)
    guard words.count == 1, let start = words.first.map({ Array($0.utf8) }), start.count <= 2 else {
      return nil
    }
    let found = start.withUnsafeBufferPointer { WordBeginnings(of: $0) }
    // The pair alone: with it every story has the letter too.
    let asked =
      start.count == 1 ? found : found.subtracting(start[..<1].withUnsafeBufferPointer(WordBeginnings.init))
    guard !asked.isEmpty else { return nil }
    self = asked
  }

  private static let none: UInt8 = 64

  /// The bit of each letter and digit, by its byte.
  private static let places: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x61...0x7a: byte - 0x61
    case 0x30...0x39: byte - 0x30 + 26
    default: none
    }
  }

  /// The bit of each pair of letters.
  private static let pairPlaces: [UInt8] = {
    var places = [UInt8](repeating: none, count: 26 * 26)
    for (place, pair) in pairs.split(separator: " ").enumerated() {
      let letters = Array(pair.utf8)
      places[Int(letters[0] - 0x61) * 26 + Int(letters[1] - 0x61)] = UInt8(36 + place)
    }
    return places
  }()

  /// Those that most words begin with in Reuters-21578, and `th`; with the letters and digits they fill 64 bits.
  ///
  /// The index holds the bits, so other pairs need another `Schema.version`.
  private static let pairs =
    "ba be br ca ch co de di ex ha in ma me mi mo pa pe pr re sa se sh st su te th tr un"
}
