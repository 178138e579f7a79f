/// What keeps a text from moving the cursor, setting a title or hiding its own words.
///
/// Every text passes here on its way to a terminal: through `GlyphReader` to the grid, through `clean` to
/// the output of a command. Each dangerous scalar becomes one visible mark of one cell:
///
/// | scalar | shown as |
/// |---|---|
/// | tab, line feed, vertical tab, form feed, carriage return, U+0085, every Unicode space | a blank |
/// | any other C0 control, DEL | its picture: `␛`, `␇`, `␡` (U+2400 …) |
/// | C1 controls, bidi controls, zero-width and other unseen format characters, tags | `␦` (U+2426) |
/// | a byte that is not UTF-8 | `�` (U+FFFD) |
///
/// A joiner, a variation selector and a soft hyphen are taken as part of the character that they belong to;
/// anywhere else they are marks.
public enum Sanitizer {
  /// Whether a scalar is white space: a blank on the screen, and a place where a line may end.
  ///
  /// No-break spaces are among them: stories hold them by accident of their web page.
  public static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The visible mark in place of a scalar that could move or hide something; nil for all others.
  public static func mark(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    if value < 0x20 { return Unicode.Scalar(0x2400 + value) }
    if value < 0x7F { return nil }
    if value == 0x7F { return "\u{2421}" }
    if value == 0xFFFD { return scalar }
    return value < 0xA0 || value == 0xAD || hides(scalar) || isNoncharacter(value) ? "\u{2426}" : nil
  }

  /// Whether a scalar shows nothing itself, but may move or hide what is beside it.
  static func hides(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x34F && hidden.holds(scalar.value)
  }

  /// A text that is safe to print to a terminal, with its lines and tabs as they are.
  ///
  /// Linear in the text. White space other than line feed and tab becomes a space; emoji keep their sequences.
  public static func clean(_ text: String) -> String {
    // Most texts are of ASCII, in which there is seldom anything to do.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var reader = GlyphReader(bytes)
    while let glyph = reader.next() {
      let first = bytes[glyph.range.lowerBound]
      switch glyph.kind {
      case .text: output += bytes[glyph.range]
      case .space: output.append(first == 0x0A || first == 0x09 ? first : 0x20)
      case .mark: output += String(glyph.scalar).utf8
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether a value is a noncharacter: the last two of each plane, and U+FDD0 … U+FDEF.
  private static func isNoncharacter(_ value: UInt32) -> Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}
