/// One line of wrapped text: a range of its bytes and how wide it is.
///
/// The glyphs are read again from the text when they are needed, so that the lines of a long story stay small.
public struct TextLine: Sendable, Hashable {
  /// The bytes from the first to the last glyph of the line, without the white space around.
  public var range: Range<Int>
  /// The width, in cells.
  public var width: Int

  /// Makes a line.
  public init(range: Range<Int>, width: Int) {
    self.range = range
    self.width = width
  }

  /// The glyphs of the line, from column 0 on, each run of white space as one blank.
  public func glyphs(in bytes: [UInt8]) -> GlyphReader {
    GlyphReader(bytes, in: range, folding: true)
  }

  /// The text of the line as it is shown.
  public func text(in bytes: [UInt8]) -> String {
    glyphs(in: bytes).reduce(into: "") { $0 += $1.text(in: bytes) }
  }

  /// The column of a byte of the text: 0 before the line, its width after it.
  ///
  /// Linear in the line.
  public func column(of offset: Int, in bytes: [UInt8]) -> Int {
    var column = 0
    for glyph in glyphs(in: bytes) {
      if glyph.range.upperBound > offset { break }
      column += glyph.width
    }
    return column
  }
}
