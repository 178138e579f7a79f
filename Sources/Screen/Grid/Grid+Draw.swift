extension Grid {
  /// Writes text into a row, from a place on, within a rectangle.
  ///
  /// The text is made safe and cut into cells by `GlyphReader`; visible marks get the style `.mark`. What lies
  /// left or right of the rectangle is not drawn; a wide character that does not fit in whole leaves a blank.
  ///
  /// - Parameters:
  ///   - clip: the rectangle, by default the whole grid.
  ///   - ellipsis: whether text that does not fit ends in `…`.
  /// - Returns: the number of columns from the place to the end of what was drawn.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol,
    at place: Point,
    style: Style,
    in clip: Rect? = nil,
    ellipsis: Bool = false
  ) -> Int {
    let bytes = Array(text.utf8)
    let clip = intersection(clip)
    let limit = clip.column + clip.columns
    if ellipsis, !fits(bytes, in: limit - place.column) {
      let room = Rect(column: clip.column, row: clip.row, columns: clip.columns - 1, rows: clip.rows)
      let end = place.column + write(GlyphReader(bytes), of: bytes, at: place, in: room) { _ in style }
      return end - place.column + put("…", width: 1, at: Point(column: end, row: place.row), style, in: clip)
    }
    return write(GlyphReader(bytes), of: bytes, at: place, in: clip) { _ in style }
  }

  /// Writes a line of wrapped text into a row, from a place on, within a rectangle.
  ///
  /// - Parameters:
  ///   - bytes: the text that the line is of.
  ///   - clip: the rectangle, by default the whole grid.
  ///   - style: the style of the glyph at a byte offset of the text; called from left to right.
  /// - Returns: the number of columns from the place to the end of what was drawn.
  @discardableResult
  public mutating func write(
    _ line: TextLine,
    of bytes: [UInt8],
    at place: Point,
    in clip: Rect? = nil,
    style: (Int) -> Style
  ) -> Int {
    write(line.glyphs(in: bytes), of: bytes, at: place, in: intersection(clip), style: style)
  }

  /// Fills a rectangle with one text of one cell.
  public mutating func fill(_ rect: Rect, with text: String = " ", style: Style) {
    let rect = intersection(rect)
    for row in rect.row..<rect.row + rect.rows {
      clearHalves(from: rect.column, to: rect.column + rect.columns, row: row)
      for column in rect.column..<rect.column + rect.columns {
        self[column, row] = Cell(text: text, style: style)
      }
    }
  }

  /// Lays a style over the cells of a rectangle; what they hold and what it means stay.
  public mutating func overlay(_ rect: Rect, with name: StyleName) {
    let rect = intersection(rect)
    for row in rect.row..<rect.row + rect.rows {
      for column in rect.column..<rect.column + rect.columns { self[column, row].style.overlay = name }
    }
  }

  /// The part of a rectangle that lies in the grid; the whole grid for nil.
  private func intersection(_ rect: Rect?) -> Rect {
    guard let rect else { return bounds }
    let column = min(max(0, rect.column), size.columns)
    let row = min(max(0, rect.row), size.rows)
    return Rect(
      column: column,
      row: row,
      columns: min(rect.column + rect.columns, size.columns) - column,
      rows: min(rect.row + rect.rows, size.rows) - row
    )
  }

  /// Whether a text takes at most so many columns; looks at no more of it than that.
  private func fits(_ bytes: [UInt8], in columns: Int) -> Bool {
    var width = 0
    for glyph in GlyphReader(bytes) {
      width += glyph.width
      if width > columns { return false }
    }
    return true
  }

  private mutating func write(
    _ glyphs: GlyphReader,
    of bytes: [UInt8],
    at place: Point,
    in clip: Rect,
    style: (Int) -> Style
  ) -> Int {
    guard place.row >= clip.row, place.row < clip.row + clip.rows else { return 0 }
    let limit = clip.column + clip.columns
    var at = place
    for glyph in glyphs {
      guard at.column < limit else { break }
      var style = style(glyph.range.lowerBound)
      if glyph.kind == .mark { style.base = .mark }
      // Text left of the rectangle is measured, but no string is made of it.
      let isSeen = at.column + glyph.width > clip.column
      at.column +=
        isSeen
        ? put(glyph.text(in: bytes), width: glyph.width, at: at, style, in: clip) : glyph.width
    }
    return max(0, at.column - place.column)
  }

  /// Puts one glyph at a place, and gives the columns it took within the rectangle's right edge.
  private mutating func put(
    _ text: String,
    width: Int,
    at place: Point,
    _ style: Style,
    in clip: Rect
  ) -> Int {
    guard clip.rows > 0, clip.columns > 0 else { return 0 }
    let first = max(place.column, clip.column)
    let end = min(place.column + width, clip.column + clip.columns)
    guard first < end else { return 0 }
    clearHalves(from: first, to: end, row: place.row)
    if end - first < width {
      self[first, place.row] = Cell(text: " ", style: style)
    } else {
      self[first, place.row] = Cell(text: text, style: style)
      if width == 2 { self[first + 1, place.row] = Cell(text: "", style: style) }
    }
    return end - place.column
  }

  /// Blanks the other half of the wide characters that stand across either edge of a run of cells.
  private mutating func clearHalves(from first: Int, to end: Int, row: Int) {
    if self[first, row].text.isEmpty { self[first - 1, row].text = " " }
    if self[end, row].text.isEmpty { self[end, row].text = " " }
  }
}
