import Screen

extension Reader {
  /// The findings: a heading for each section and under it its entries, each with its details.
  func renderFindings(in rect: Rect, into grid: inout Grid) {
    let outline = body.outline
    guard !outline.entries.isEmpty else {
      if body.loaded?.isComplete == true {
        renderNote("Nothing was found in this story.", in: rect, into: &grid)
      }
      return
    }
    let lines = body.outlineLayout.lines
    let top = body.outlineLayout.top(showing: findings.selected, rows: rect.rows)
    for (offset, line) in lines[min(top, lines.count)...].prefix(rect.rows).enumerated() {
      let row = rect.row + offset
      grid.write(
        line.text,
        at: Point(column: rect.column + line.indent, row: row),
        style: Style(line.style),
        in: rect,
        ellipsis: true
      )
      if let entry = line.entry, line.isTitle, filters.contains(outline.entries[entry].filter) {
        grid.write("▸", at: Point(column: rect.column, row: row), style: Style(.key), in: rect)
      }
      guard line.entry == findings.selected else { continue }
      if line.isTitle {
        let room = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
        if focus == .findings || findings.isChosen {
          grid.overlay(room, with: focus == .findings ? .selection : .selectionElsewhere)
        }
        if focus == .findings, prompt == nil { grid.cursor = Point(column: rect.column, row: row) }
      }
    }
  }
}
