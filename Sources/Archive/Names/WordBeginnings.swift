import Query
import Stories

/// Which of the commonest beginnings of words a story has: a bit each.
///
/// These are the letters and digits of ASCII and the two or three of them that most words of English news begin with. So
/// many words in so many stories have one that the full-text index can't be asked for them all, and a look into each
/// story takes seconds among a million; two numbers beside each headline tell it at once.
struct WordBeginnings: OptionSet, Sendable {
  var rawValue: UInt128

  /// What of these a folded word begins with.
  init(of word: UnsafeBufferPointer<UInt8>) {
    rawValue = 0
    var code = 0
    for length in 0..<min(Self.longest, word.count) {
      let letter = Int(Self.letters[Int(word[length])])
      guard letter < Self.base else { return }
      code = code * Self.base + letter
      let place = Self.places[length][code]
      if place < Self.none { rawValue |= 1 << UInt128(place) }
    }
  }

  init(rawValue: UInt128) {
    self.rawValue = rawValue
  }

  /// The beginning that a phrase asks for, when it asks for no more than one of these.
  init?(asked phrase: Query.Phrase) {
    guard phrase.isPrefix else { return nil }
    let words = WordScanner.words(of: phrase.text)
    guard words.count == 1, let start = words.first.map({ Array($0.utf8) }) else { return nil }
    // The whole of it alone: every story that has it has its first letters too.
    guard let place = Self.place(of: start) else { return nil }
    rawValue = 1 << UInt128(place)
  }

  /// The bits as two numbers that SQLite can hold.
  var halves: (low: Int64, high: Int64) {
    (Int64(truncatingIfNeeded: rawValue), Int64(truncatingIfNeeded: rawValue >> 64))
  }

  private static let longest = 3
  /// The number of letters and digits.
  private static let base = 36
  private static let none: UInt8 = 128

  /// The letter or digit of each byte; `base` for every other.
  private static let letters: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x61...0x7a: byte - 0x61
    case 0x30...0x39: byte - 0x30 + 26
    default: UInt8(base)
    }
  }

  /// The bit of each beginning, by its length less one and its letters as a number.
  private static let places: [[UInt8]] = {
    var places = [base, base * base, base * base * base].map { [UInt8](repeating: none, count: $0) }
    for letter in 0..<base { places[0][letter] = UInt8(letter) }
    for (place, beginning) in beginnings.split(separator: " ").enumerated() {
      places[beginning.utf8.count - 1][code(of: beginning.utf8)] = UInt8(base + place)
    }
    return places
  }()

  private static func code(of beginning: some Sequence<UInt8>) -> Int {
    beginning.reduce(0) { $0 * base + Int(letters[Int($1)]) }
  }

  /// The bit of a beginning; nil for one that has none.
  private static func place(of beginning: [UInt8]) -> UInt8? {
    guard (1...longest).contains(beginning.count), beginning.allSatisfy({ letters[Int($0)] < base }) else {
      return nil
    }
    let place = places[beginning.count - 1][code(of: beginning)]
    return place < none ? place : nil
  }

  /// Those that most words begin with in Reuters-21578 and in official releases of 2007 to 2025, and `th`; with the
  /// letters and digits they fill 128 bits.
  ///
  /// The index holds the bits, so others need another `Schema.version`.
  private static let beginnings = """
    ba be br ca ch co de di ex ha in ma me mi mo pa pe pr re sa se sh st su te th tr un po li en ne ad la si al ge he \
    no an sc so ta sp fo bo ho ra fa to ar gr vi cr na lo we le do da ac fi bu ro wa 19 20 con pro com dis int pre res \
    sta tra rep rec mar par for cha per sub str car ins ver sch sha sho ind
    """
}
