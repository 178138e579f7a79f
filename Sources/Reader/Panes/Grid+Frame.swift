import Screen

extension Grid {
  /// Opens a menu in a rectangle: an empty frame with a title in its upper edge; the rectangle inside it.
  mutating func openMenu(_ rect: Rect, title: String) -> Rect {
    fill(rect, style: Style(.text))
    drawFrame(rect, style: Style(.focus))
    write(
      " \(title) ",
      at: Point(column: rect.column + 1, row: rect.row),
      style: Style(.focus),
      in: Rect(column: rect.column, row: rect.row, columns: rect.columns - 1, rows: 1),
      ellipsis: true
    )
    return Rect(column: rect.column + 1, row: rect.row + 1, columns: rect.columns - 2, rows: rect.rows - 2)
  }

  /// Draws a frame along the edges of a rectangle.
  private mutating func drawFrame(_ rect: Rect, style: Style) {
    let (right, bottom) = (rect.column + rect.columns - 1, rect.row + rect.rows - 1)
    for row in [rect.row, bottom] {
      fill(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), with: "─", style: style)
    }
    for column in [rect.column, right] {
      fill(Rect(column: column, row: rect.row, columns: 1, rows: rect.rows), with: "│", style: style)
    }
    for (column, row, corner) in [
      (rect.column, rect.row, "┌"), (right, rect.row, "┐"), (rect.column, bottom, "└"), (right, bottom, "┘"),
    ] {
      fill(Rect(column: column, row: row, columns: 1, rows: 1), with: corner, style: style)
    }
  }
}
