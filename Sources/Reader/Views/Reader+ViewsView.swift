import Query
import Screen

extension Reader {
  /// Where the menu of views lies: over the list, and as far over the body as it needs.
  var viewRect: Rect {
    guard let menu = viewing else { return Rect(column: 0, row: 0, columns: 0, rows: 0) }
    let widest = menu.views.map { CellWidth.of($0.name) + CellWidth.of($0.query) + 16 }.max() ?? 0
    let top = min(1, max(0, size.rows - 4))
    return Rect(
      column: 0,
      row: top,
      columns: min(max(widest, 52), 76, size.columns),
      rows: max(3, min(max(1, menu.views.count) + 2, size.rows - top - 1))
    )
  }

  /// The menu of views: a frame, and in each row a name, a query and how many of its stories are unread.
  func renderViews(into grid: inout Grid) {
    guard let menu = viewing else { return }
    let rect = viewRect
    let inside = grid.openMenu(rect, title: "Saved views")
    if menu.views.isEmpty {
      renderNote("None yet; s saves what the list is narrowed to.", in: inside, into: &grid)
    } else {
      let mark = " unread "
      let column = max(inside.column + 14, rect.column + rect.columns - 1 - CellWidth.of(mark))
      let room = Rect(column: rect.column, row: rect.row, columns: rect.columns - 1, rows: 1)
      grid.write(mark, at: Point(column: column, row: rect.row), style: Style(.focus), in: room)
    }
    let top = max(0, min(menu.selected - inside.rows / 2, menu.views.count - inside.rows))
    let names = min(menu.views.map { CellWidth.of($0.name) }.max() ?? 0, inside.columns * 2 / 5)
    for (offset, view) in menu.views[min(top, menu.views.count)...].prefix(inside.rows).enumerated() {
      let line = Rect(column: inside.column, row: inside.row + offset, columns: inside.columns, rows: 1)
      render(view, of: menu, names: names, in: line, into: &grid)
      guard top + offset == menu.selected else { continue }
      grid.overlay(line, with: .selection)
      if prompt == nil { grid.cursor = Point(column: line.column, row: line.row) }
    }
  }

  private func render(
    _ view: SavedView,
    of menu: ViewMenu,
    names: Int,
    in line: Rect,
    into grid: inout Grid
  ) {
    let count = view.isUnderstood ? menu.counts[view.query].map { "\($0)" } ?? "…" : "wrong"
    let right = line.column + line.columns - 1 - CellWidth.of(count)
    func put(_ text: String, _ column: Int, to end: Int, _ style: StyleName) {
      let room = Rect(column: line.column, row: line.row, columns: max(0, end - line.column), rows: 1)
      let place = Point(column: column, row: line.row)
      grid.write(text, at: place, style: Style(style), in: room, ellipsis: true)
    }
    let name = line.column + 1
    put(view.name, name, to: name + names, .text)
    let query = (view.isConfigured ? "config " : "") + view.query
    put(query, name + names + 2, to: right - 1, .quiet)
    put(count, right, to: line.column + line.columns, view.isUnderstood ? .key : .error)
  }
}
