import Query
import Screen

extension Reader {
  /// The facets: a heading for each section and under it its values, each with its count and a bar.
  func renderFacets(in rect: Rect, into grid: inout Grid) {
    guard !facets.entries.isEmpty else {
      let note = facets.stage == .complete ? "Nothing to count in these stories." : "Counting …"
      renderNote(note, in: rect, into: &grid)
      return
    }
    let top = facets.top(rows: rect.rows)
    for (offset, line) in facets.rows[min(top, facets.rows.count)...].prefix(rect.rows).enumerated() {
      let row = rect.row + offset
      func put(_ text: String, _ indent: Int, _ name: StyleName) {
        let place = Point(column: rect.column + indent, row: row)
        grid.write(text, at: place, style: Style(name), in: rect, ellipsis: true)
      }
      switch line {
      case .blank: break
      case .heading(let title): put(title, 0, .section)
      case .more(let count): put("… \(count) more", 2, .quiet)
      case .entry(let index):
        renderFacet(facets.entries[index], row: row, in: rect, into: &grid)
        guard index == facets.selected else { continue }
        let room = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
        grid.overlay(room, with: focus == .findings ? .selection : .selectionElsewhere)
        if focus == .findings, prompt == nil { grid.cursor = Point(column: rect.column, row: row) }
      }
    }
  }

  /// One value: what it is called, its count, and at the right edge its bar; what is of another list is quiet.
  private func renderFacet(_ entry: FacetsState.Entry, row: Int, in rect: Rect, into grid: inout Grid) {
    let isOld = facets.stage == .awaited
    let cells = max(2, min(12, rect.columns / 8))
    let bar = max(0, rect.columns - cells)
    let count = "\(entry.value.count)"
    let number = max(0, bar - 1 - CellWidth.of(count))
    func put(_ text: String, _ indent: Int, _ columns: Int, _ name: StyleName) {
      let room = Rect(column: rect.column, row: row, columns: max(0, columns), rows: 1)
      let place = Point(column: rect.column + indent, row: row)
      grid.write(text, at: place, style: Style(isOld ? .quiet : name), in: room, ellipsis: true)
    }
    if filters.contains(entry.value.query) { put("▸", 0, rect.columns, .key) }
    put(entry.value.name, 2, number - 1, Self.style(of: entry.kind))
    put(count, number, bar, .quiet)
    put(Bar.text(of: entry.value.count, most: entry.most, cells: cells), bar, rect.columns, .border)
  }

  private static func style(of kind: Facet.Kind) -> StyleName {
    switch kind {
    case .official: .official
    case .country, .place: .place
    case .org: .organization
    case .topic: .topic
    case .field, .source: .text
    case .month: .date
    }
  }
}
