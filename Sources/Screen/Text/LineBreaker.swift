/// Breaks a run of text into lines of at most so many cells.
///
/// Greedy: each line takes what fits. A line may end at white space, after a hyphen or dash inside a word, and
/// between ideographs and kana, except before closing and after opening punctuation (the basic rules of
/// kinsoku shori, JIS X 4051). A word that is longer than a line is cut. Line feeds count as spaces, runs of white
/// space as one. One pass, linear in the text; nothing is kept but the lines.
public struct LineBreaker: Sendable {
  /// The most cells in a line, at least 1.
  public let width: Int

  /// Makes a breaker for lines of a width in cells; less than 1 counts as 1.
  public init(width: Int) {
    self.width = max(1, width)
  }

  /// The lines of a range of a text, by default all of it; none when there is nothing but white space.
  public func lines(of bytes: [UInt8], in range: Range<Int>? = nil) -> [TextLine] {
    var run = Run(width: width)
    var reader = GlyphReader(bytes, in: range, folding: true)
    while let glyph = reader.next() { run.take(glyph) }
    return run.finished()
  }
}

/// The lines so far and the one being filled.
private struct Run {
  let width: Int
  var lines: [TextLine] = []
  /// Where the line being filled begins and ends, and its width in cells.
  var start = 0
  var end = 0
  var filled = 0
  /// The last place where the line may end: the end of what stands before, its width, and what follows.
  var breakEnd = 0
  var breakFilled = 0
  var breakNext: Int?
  var breakNextFilled = 0
  /// The white space after `end`, not yet part of the line.
  var hasSpace = false
  var last: Unicode.Scalar = " "
  var lastWidth = 0

  init(width: Int) {
    self.width = width
  }

  mutating func take(_ glyph: Glyph) {
    if glyph.kind == .space {
      hasSpace = true
      return
    }
    if filled == 0 {
      begin(with: glyph)
      return
    }
    if hasSpace {
      allowBreak(before: glyph, filledNext: filled + 1)
      filled += 1
    } else if LineBreaker.mayBreak(after: last, lastWidth, before: glyph) {
      allowBreak(before: glyph, filledNext: filled)
    }
    while filled + glyph.width > width {
      guard let next = breakNext else {
        cut()
        begin(with: glyph)
        return
      }
      lines.append(TextLine(range: start..<breakEnd, width: breakFilled))
      start = next
      filled -= breakNextFilled
      breakNext = nil
      if next == glyph.range.lowerBound {
        begin(with: glyph)
        return
      }
    }
    append(glyph)
  }

  private mutating func begin(with glyph: Glyph) {
    start = glyph.range.lowerBound
    filled = 0
    breakNext = nil
    append(glyph)
  }

  private mutating func append(_ glyph: Glyph) {
    end = glyph.range.upperBound
    filled += glyph.width
    hasSpace = false
    last = glyph.scalar
    lastWidth = glyph.width
  }

  private mutating func allowBreak(before glyph: Glyph, filledNext: Int) {
    breakEnd = end
    breakFilled = filled
    breakNext = glyph.range.lowerBound
    breakNextFilled = filledNext
  }

  /// Ends the line where it is, inside of a word.
  private mutating func cut() {
    lines.append(TextLine(range: start..<end, width: filled))
  }

  mutating func finished() -> [TextLine] {
    if filled > 0 { cut() }
    return lines
  }
}

extension LineBreaker {
  /// Whether a line may end between two glyphs with no white space between them.
  fileprivate static func mayBreak(
    after last: Unicode.Scalar,
    _ lastWidth: Int,
    before glyph: Glyph
  ) -> Bool {
    let next = glyph.scalar
    if last == "-" || last == "\u{2010}" { return next.properties.isAlphabetic }
    if last == "\u{2014}" { return !closing.contains(next) }
    guard lastWidth == 2 || glyph.width == 2 else { return false }
    if (0xAC00...0xD7A3).contains(last.value) || (0xAC00...0xD7A3).contains(next.value) { return false }
    return !opening.contains(last) && !closing.contains(next)
  }

  /// What may not end a line.
  private static let opening = Set("([{〈《「『【〔〖〘〝（［｛“‘$£¥€＄￥".unicodeScalars)

  /// What may not begin a line.
  private static let closing = Set(
    ")]},.:;!?%、。〉》」』】〕〗〙〟）］｝，．：；！？％”’…‥—・々〻ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ".unicodeScalars
  )
}
