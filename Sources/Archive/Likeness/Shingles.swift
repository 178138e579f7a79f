internal import Stories

/// What a story's text is made of, for telling whether another is nearly the same: each run of four words, hashed.
///
/// The headline and the date line do not count, so the same release under another headline is the same.
struct Shingles {
  /// The words of a run.
  private static let length = 4
  /// A text with fewer words is like another only when it is the same.
  private static let least = 40
  /// So many runs at most are looked at.
  private static let limit = 20_000

  private let hashes: [UInt64]
  private let words: Int

  init(of text: StoryText, zones: [Zone]) {
    var hashes: [UInt64] = []
    var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var words = 0
    text.utf8.withUnsafeBufferPointer { bytes in
      for zone in zones
      where ![.dateLine, .headline, .boilerplate, .creditLine].contains(zone.kind) && !zone.isRepeat {
        WordScanner.scan(UnsafeBufferPointer(rebasing: bytes[zone.range.clamped(to: text.range)])) {
          word,
          _ in
          var hash: UInt64 = 0xcbf2_9ce4_8422_2325
          for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
          words += 1
          if words >= Self.length {
            hashes.append(Self.mixed(last.0 &* 3 &+ last.1 &* 5 &+ last.2 &* 7 &+ hash &* 11))
          }
          last = (last.1, last.2, hash)
          return hashes.count < Self.limit
        }
      }
    }
    self.hashes = hashes
    self.words = words
  }

  /// Numbers that texts which are nearly the same have in common, most likely one of two.
  ///
  /// Each is of the least values of two functions over the runs (MinHash: A. Broder, On the resemblance and
  /// containment of documents, 1997); of a short text, one of all its runs.
  var sketch: [Int64] {
    guard !hashes.isEmpty else { return [] }
    guard words >= Self.least else {
      return [Int64(bitPattern: hashes.reduce(UInt64(words)) { Self.mixed($0 ^ $1) })]
    }
    var least: [UInt64] = [.max, .max, .max, .max]
    for hash in hashes {
      for index in least.indices {
        least[index] = min(least[index], Self.mixed(hash ^ (UInt64(index) &* 0x9e37_79b9_7f4a_7c15)))
      }
    }
    return [
      Int64(bitPattern: Self.mixed(least[0] ^ least[1] &* 3)),
      Int64(bitPattern: Self.mixed(least[2] ^ least[3] &* 3)),
    ]
  }

  /// The share of the runs of both that both have, 0 to 1 (Jaccard index).
  func likeness(to other: Shingles) -> Double {
    let (first, second) = (Set(hashes), Set(other.hashes))
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    let common = first.count { second.contains($0) }
    return Double(common) / Double(first.count + second.count - common)
  }

  /// The last step of MurmurHash3 (https://github.com/aappleby/smhasher).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 33) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ value >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ value >> 33
  }
}
