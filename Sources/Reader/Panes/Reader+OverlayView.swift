import Screen

extension Reader {
  /// Help or the list of problems, in place of the panes.
  func renderOverlay(into grid: inout Grid) {
    guard let overlay else { return }
    let top = size.rows > 4 ? 1 : 0
    let area = Rect(column: 0, row: top, columns: size.columns, rows: max(0, size.rows - top - 1))
    let title = Rect(column: 0, row: top, columns: size.columns, rows: 1)
    grid.fill(title, with: "─", style: Style(.focus))
    let needle = overlay.needle.isEmpty ? "" : " with “\(overlay.needle)”"
    grid.write(
      " \(overlay.title)\(needle) ",
      at: Point(column: 1, row: top),
      style: Style(.focus),
      in: title,
      ellipsis: true
    )
    let rows = overlay.rows
    if rows.isEmpty {
      renderNote(
        "Nothing here has this text. Esc shows everything again.",
        in: Rect(column: 1, row: top + 1, columns: area.columns - 2, rows: area.rows - 1),
        into: &grid
      )
    }
    for (offset, line) in rows[min(overlay.top, rows.count)...].prefix(max(0, area.rows - 1)).enumerated() {
      let row = top + 1 + offset
      if line.isHeading {
        grid.write(line.term, at: Point(column: 1, row: row), style: Style(.section), in: area)
        continue
      }
      grid.write(line.term, at: Point(column: 2, row: row), style: Style(.key), in: area)
      grid.write(line.text, at: Point(column: line.indent, row: row), style: Style(.text), in: area)
    }
    if prompt == nil { grid.cursor = Point(column: 0, row: top) }
  }
}
