/// Walks through UTF-8 text and gives what each cluster becomes on the screen, with its place in the text.
///
/// This is where all text is made safe for a terminal (see `Sanitizer`), cut into clusters and measured, in
/// one pass that is linear in the text. A cluster is a spacing scalar with the combining marks, the variation
/// selector, the emoji modifier and the joined emoji that follow it; it is reduced to what a cell can hold: the
/// first scalar and at most four combining marks. The ranges of the glyphs cover the text without a gap.
public struct GlyphReader: Sequence, IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private let end: Int
  private let folding: Bool
  private var at: Int

  /// Reads a range of a text, by default all of it.
  ///
  /// - Parameter folding: whether a run of white space becomes one glyph.
  public init(_ bytes: [UInt8], in range: Range<Int>? = nil, folding: Bool = false) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    self.bytes = bytes
    self.folding = folding
    at = range.lowerBound
    end = range.upperBound
  }

  /// The next glyph, or nil at the end.
  public mutating func next() -> Glyph? {
    guard at < end else { return nil }
    let start = at
    let first = bytes[at]
    if first > 0x20, first < 0x7F, at + 1 == end || bytes[at + 1] < 0x80 {
      at += 1
      return Glyph(
        range: start..<at,
        width: 1,
        kind: .text,
        scalar: Unicode.Scalar(first),
        marks: at..<at
      )
    }
    let (scalar, length) = Self.decode(bytes, at: at, limit: end)
    at += length
    if Sanitizer.isSpace(scalar) { return space(from: start) }
    if let mark = Sanitizer.mark(for: scalar) { return glyph(from: start, mark, .mark) }
    if let letter = Self.flagLetter(scalar) { return glyph(from: start, letter, .text) }
    if CellWidth.of(scalar) == 0 {
      // A mark with nothing to stand on stands on a dotted circle, as the Unicode charts show it.
      at = start
      return cluster(from: start, "\u{25CC}")
    }
    return cluster(from: start, scalar)
  }

  private func glyph(from start: Int, _ scalar: Unicode.Scalar, _ kind: Glyph.Kind) -> Glyph {
    Glyph(range: start..<at, width: 1, kind: kind, scalar: scalar, marks: at..<at)
  }

  private mutating func space(from start: Int) -> Glyph {
    while folding, at < end {
      let (scalar, length) = Self.decode(bytes, at: at, limit: end)
      guard Sanitizer.isSpace(scalar) else { break }
      at += length
    }
    return glyph(from: start, " ", .space)
  }

  /// Takes what belongs to a spacing scalar after it.
  private mutating func cluster(from start: Int, _ base: Unicode.Scalar) -> Glyph {
    var marks = at..<at
    var count = 0
    var selected = false
    while at < end, bytes[at] >= 0x80 {
      let (scalar, length) = Self.decode(bytes, at: at, limit: end)
      let value = scalar.value
      if Glyph.combines(scalar) {
        if count < 4 { marks = (count == 0 ? at : marks.lowerBound)..<at + length }
        count += 1
      } else if Self.isVariationSelector(value), !selected {
        selected = true
      } else if value == 0xAD {
        // A soft hyphen is a place for a break; unbroken, it shows nothing.
      } else if (0x1F3FB...0x1F3FF).contains(value), Self.isEmoji(base) {
        // Skin tone: the cell shows the plain emoji.
      } else if value == 0x200D || value == 0x200C {
        guard let taken = joined(to: base, joiner: value, after: at + length) else { break }
        at += taken
        selected = false
      } else {
        break
      }
      at += length
    }
    return Glyph(
      range: start..<at,
      width: CellWidth.of(base),
      kind: .text,
      scalar: base,
      marks: marks
    )
  }

  /// How many bytes after a joiner belong to the cluster; nil when the joiner has no business there.
  ///
  /// Between emoji a joiner makes one picture of two; in the scripts from Arabic to Mongolian it chooses the
  /// form of a letter.
  private func joined(to base: Unicode.Scalar, joiner: UInt32, after place: Int) -> Int? {
    if (0x600...0x18FF).contains(base.value) { return 0 }
    guard joiner == 0x200D, place < end, Self.isEmoji(base) else { return nil }
    let (scalar, length) = Self.decode(bytes, at: place, limit: end)
    return Self.isEmoji(scalar) ? length : nil
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x203C && scalar.properties.isEmoji
  }

  private static func isVariationSelector(_ value: UInt32) -> Bool {
    (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
  }

  /// The letter that a regional indicator stands for.
  private static func flagLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
  }

  /// Decodes one scalar and gives its length in bytes; a byte that begins no well-formed sequence becomes
  /// U+FFFD of length 1.
  static func decode(_ bytes: [UInt8], at: Int, limit: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[at]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, at + length <= limit else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let next = bytes[at + offset]
      guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}
