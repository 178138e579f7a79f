internal import Stories

/// What a story's text is made of, for telling whether another is nearly the same: each run of four words, hashed.
///
/// The date line does not count, and the headline little, so the same release under another headline is the same.
struct Shingles {
  /// The words of a run.
  private static let length = 4
  /// A text with fewer words is like another only when it is the same.
  private static let least = 40
  /// So is a table: at least one word of so many has a digit.
  private static let wordsToANumber = 4
  /// So many runs at most are looked at.
  private static let limit = 20_000
  /// The least share of runs that nearly the same texts have in common.
  private static let leastLikeness = 0.8
  /// The same where no capitals tell names.
  private static let leastLikenessWithoutNames = 0.95

  /// Numbers that texts which are nearly the same have in common, most likely one of three.
  ///
  /// The first is of all runs, the others are each of the least values of two functions over the runs (MinHash: A.
  /// Broder, On the resemblance and containment of documents, 1997); a bare text has the first alone.
  let sketch: [Int64]
  private let hashes: [UInt64]
  /// The words with a digit and those with a capital, which tell one release from the next of the same form.
  private let numbers: [UInt64]
  private let names: [UInt64]
  /// The numbers of the headline.
  private let numbersAbove: [UInt64]
  /// One number for all runs in their order.
  private let whole: UInt64
  /// Whether it is short or a table, of which the next release differs in little.
  private let isBare: Bool

  init(of text: StoryText, headline: String, zones: [Zone]) {
    var hashes: [UInt64] = []
    var (numbers, names): ([UInt64], [UInt64]) = ([], [])
    var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var (words, numberWords) = (0, 0)
    text.utf8.withUnsafeBufferPointer { bytes in
      for zone in zones
      where ![.dateLine, .headline, .boilerplate, .creditLine].contains(zone.kind) && !zone.isRepeat {
        let bytes = UnsafeBufferPointer(rebasing: bytes[zone.range.clamped(to: text.range)])
        WordScanner.scan(bytes) { word, range in
          let (hash, hasDigit) = Self.hash(of: word)
          words += 1
          if hasDigit {
            numbers.append(hash)
            numberWords += 1
          } else if Self.isCapital(in: bytes, at: range.lowerBound) {
            names.append(hash)
          }
          if words >= Self.length {
            hashes.append(Self.mixed(last.0 &* 3 &+ last.1 &* 5 &+ last.2 &* 7 &+ hash &* 11))
          }
          last = (last.1, last.2, hash)
          return hashes.count < Self.limit
        }
      }
    }
    self.hashes = hashes
    self.numbers = numbers
    self.names = names
    numbersAbove = Self.numbers(in: headline)
    whole = hashes.reduce(UInt64(words)) { Self.mixed($0 ^ $1) }
    isBare = words < Self.least || numberWords * Self.wordsToANumber >= words
    sketch = hashes.isEmpty ? [] : isBare ? [Int64(bitPattern: whole)] : Self.sketch(of: hashes, whole)
  }

  private static func sketch(of hashes: [UInt64], _ whole: UInt64) -> [Int64] {
    var least: (UInt64, UInt64, UInt64, UInt64) = (.max, .max, .max, .max)
    for hash in hashes {
      least.0 = min(least.0, mixed(hash))
      least.1 = min(least.1, mixed(hash ^ 0x9e37_79b9_7f4a_7c15))
      least.2 = min(least.2, mixed(hash ^ 0x3c6e_f372_fe94_f82a))
      least.3 = min(least.3, mixed(hash ^ 0xdaa6_6d2c_7ddf_743f))
    }
    return [whole, mixed(least.0 ^ least.1 &* 3), mixed(least.2 ^ least.3 &* 3)].map { Int64(bitPattern: $0) }
  }

  /// Whether two texts are nearly the same, so that one who has read one need not read the other.
  ///
  /// Where in doubt they are not: of two releases of one form, each may be news.
  func isLike(_ other: Shingles, onOneDay: Bool) -> Bool {
    guard !hashes.isEmpty else { return false }
    if isBare || other.isBare {
      return whole == other.whole && onOneDay && Self.replaced(numbersAbove, other.numbersAbove) == 0
    }
    if whole == other.whole { return true }
    guard Self.replaced(numbers, other.numbers) == 0, Self.replaced(names, other.names) <= 1 else {
      return false
    }
    return likeness(to: other)
      >= (names.isEmpty || other.names.isEmpty ? Self.leastLikenessWithoutNames : Self.leastLikeness)
  }

  /// The share of the runs of either that both have, 0 to 1 (Jaccard index).
  func likeness(to other: Shingles) -> Double {
    let (first, second) = (Set(hashes), Set(other.hashes))
    let common = first.count { second.contains($0) }
    let all = first.count + second.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  /// How many words at least stand in the place of others; words that one text alone has besides do not count.
  private static func replaced(_ first: [UInt64], _ second: [UInt64]) -> Int {
    let (first, second) = (Set(first), Set(second))
    return min(first.count { !second.contains($0) }, second.count { !first.contains($0) })
  }

  private static func numbers(in headline: String) -> [UInt64] {
    var (headline, numbers): (String, [UInt64]) = (headline, [])
    headline.withUTF8 { bytes in
      WordScanner.scan(bytes) { word, _ in
        let (hash, hasDigit) = hash(of: word)
        if hasDigit { numbers.append(hash) }
        return true
      }
    }
    return numbers
  }

  private static func hash(of word: UnsafeBufferPointer<UInt8>) -> (hash: UInt64, hasDigit: Bool) {
    var (hash, hasDigit) = (FNV1a(), false)
    for byte in word {
      hash.add(byte)
      hasDigit = hasDigit || (0x30...0x39).contains(byte)
    }
    return (hash.value, hasDigit)
  }

  /// Whether a capital of the Latin, Greek, Cyrillic or Armenian script stands at a place.
  private static func isCapital(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let first = bytes[index]
    if first < 0x80 { return (0x41...0x5a).contains(first) }
    guard (0xc3...0xd5).contains(first), index + 1 < bytes.count else { return false }
    let scalar = Unicode.Scalar(UInt32(first & 0x1f) << 6 | UInt32(bytes[index + 1] & 0x3f))
    return scalar?.properties.isUppercase ?? false
  }

  /// The last step of MurmurHash3 (https://github.com/aappleby/smhasher).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 33) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ value >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ value >> 33
  }
}
