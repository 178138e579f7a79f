import Screen

extension Grid {
  /// Draws a frame along the edges of a rectangle.
  mutating func drawFrame(_ rect: Rect, style: Style) {
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
