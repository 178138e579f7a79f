internal import Stories

/// Text made ready for finding: case and accents folded, white space folded to single spaces.
struct FoldedText: Sendable, Equatable {
  private var bytes: [UInt8] = []
  /// The byte of the source that each folded byte came from; one more for the end.
  private var offsets: [Int] = []

  /// Folds a range of a text, in linear time.
  init(_ source: [UInt8], in range: Range<Int>) {
    bytes.reserveCapacity(range.count)
    offsets.reserveCapacity(range.count + 1)
    var index = range.lowerBound
    var scalars = String(decoding: source[range], as: UTF8.self).unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      append(scalar, from: index)
      index += UTF8.width(scalar)
    }
    offsets.append(index)
  }

  /// Folds a whole text, such as what is typed to be found.
  init(_ text: String) {
    let source = Array(text.utf8)
    self.init(source, in: 0..<source.count)
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// The ranges of the source in which a needle stands, from left to right, not overlapping.
  func ranges(of needle: FoldedText) -> [Range<Int>] {
    guard let first = needle.bytes.first, needle.bytes.count <= bytes.count else { return [] }
    var found: [Range<Int>] = []
    var index = 0
    let last = bytes.count - needle.bytes.count
    while index <= last {
      if bytes[index] == first, matches(needle, at: index) {
        let end = index + needle.bytes.count
        found.append(offsets[index]..<offsets[end])
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a word of the source begins with a needle.
  func hasWord(beginningWith needle: FoldedText) -> Bool {
    guard !needle.isEmpty, needle.bytes.count <= bytes.count else { return false }
    return (0...bytes.count - needle.bytes.count).contains { index in
      (index == 0 || !Self.isOfWord(bytes[index - 1])) && matches(needle, at: index)
    }
  }

  /// Whether a folded byte is one of a letter or a digit, as all are beyond ASCII.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
  }

  private func matches(_ needle: FoldedText, at index: Int) -> Bool {
    for offset in needle.bytes.indices where bytes[index + offset] != needle.bytes[offset] { return false }
    return true
  }

  private mutating func append(_ scalar: Unicode.Scalar, from index: Int) {
    func add(_ byte: UInt8) {
      bytes.append(byte)
      offsets.append(index)
    }
    switch scalar.value {
    case 0x09...0x0d, 0x20, 0xa0:
      if bytes.last != 0x20 { add(0x20) }
    case 0x41...0x5a: add(UInt8(scalar.value) | 0x20)
    case 0..<0x80: add(UInt8(scalar.value))
    // Both apostrophes and both kinds of quotation marks are typed as the plain ones.
    case 0x2018, 0x2019: add(0x27)
    case 0x201c, 0x201d: add(0x22)
    case 0x300...0x36f: break
    default:
      if let letter = LatinFolding.letter(for: scalar.value) {
        add(letter)
      } else {
        for byte in scalar.properties.lowercaseMapping.utf8 { add(byte) }
      }
    }
  }
}
