/// How many cells of a terminal a scalar or a cluster takes.
///
/// The widths are those of the Unicode Character Database: 2 for East Asian Wide and Fullwidth, 0 for what is
/// drawn onto the scalar before it, else 1 (Ambiguous too, as every terminal has it outside of East Asian
/// locales). They agree with Python's `wcwidth` package but for three things, where this follows what
/// `wcwidth(3)`, ncurses and terminals do:
///
/// - spacing marks (general category Mc) take one cell, as they do not combine for ncurses;
/// - a regional indicator takes one cell, so that a flag takes two and is drawn as its two letters;
/// - a variation selector changes no width: `❤️` is as wide as `❤`.
public enum CellWidth {
  /// The width of a scalar: 0, 1 or 2 cells; 0 for a control character.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F...0x9F).contains(value) ? 0 : 1 }
    if (0x4E00...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value) { return 2 }
    if zero.holds(value) { return 0 }
    return wide.holds(value) ? 2 : 1
  }

  /// The width of a text in cells, as `Grid.write` draws it.
  ///
  /// Linear in the text; a control character counts as the one cell of its visible mark.
  public static func of(_ text: some StringProtocol) -> Int {
    let bytes = Array(text.utf8)
    var width = 0
    var reader = GlyphReader(bytes)
    while let glyph = reader.next() { width += glyph.width }
    return width
  }

  /// A text that is no wider than so many cells: itself, or its beginning and `…`; empty where there is no cell.
  ///
  /// Linear in the text.
  public static func cut(_ text: String, to cells: Int) -> String {
    guard of(text) > cells else { return text }
    guard cells > 0 else { return "" }
    let bytes = Array(text.utf8)
    var (width, end) = (0, 0)
    var reader = GlyphReader(bytes)
    while let glyph = reader.next(), width + glyph.width < cells {
      width += glyph.width
      end = glyph.range.upperBound
    }
    return String(decoding: bytes[..<end], as: UTF8.self) + "…"
  }
}

extension [UInt32] {
  /// Whether a value lies in one of the ranges that this array holds as pairs of first and last, in order.
  func holds(_ value: UInt32) -> Bool {
    var low = 0
    var high = count / 2
    while low < high {
      let middle = (low + high) / 2
      if self[middle * 2 + 1] < value { low = middle + 1 } else { high = middle }
    }
    return low < count / 2 && self[low * 2] <= value
  }
}
