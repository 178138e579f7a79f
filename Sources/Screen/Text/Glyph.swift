/// What one grapheme cluster of a text becomes on the screen: one or two cells, never none.
public struct Glyph: Sendable, Hashable {
  /// What a glyph stands for.
  public enum Kind: Sendable, Hashable {
    /// A character that is drawn as it is.
    case text
    /// White space of any sort, drawn as one blank.
    case space
    /// A visible mark in place of a character that could move or hide something.
    case mark
  }

  /// The bytes of the text that it stands for.
  public var range: Range<Int>
  /// The width, 1 or 2 cells.
  public var width: Int
  /// What it stands for.
  public var kind: Kind
  /// The spacing scalar that is drawn.
  public var scalar: Unicode.Scalar
  /// Where the combining marks drawn onto the scalar are in the text, at most four scalars and often none.
  var marks: Range<Int>

  /// What stands in the cell: the scalar and its combining marks.
  public func text(in bytes: [UInt8]) -> String {
    var text = String(scalar)
    if !marks.isEmpty {
      var at = marks.lowerBound
      while at < marks.upperBound {
        let (mark, length) = GlyphReader.decode(bytes, at: at, limit: marks.upperBound)
        // Other zero-width scalars may lie between the marks; they are not drawn.
        if Glyph.combines(mark) { text.unicodeScalars.append(mark) }
        at += length
      }
    }
    return text
  }

  /// Whether a scalar is drawn onto the one before it.
  static func combines(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && CellWidth.of(scalar) == 0 && !Sanitizer.hides(scalar)
  }
}
