internal import Query
public import Screen

extension Reader {
  /// The screen of the state.
  ///
  /// Costs no more than the cells of the window, however large the collection or the story.
  public func render() -> Grid {
    var grid = Grid(size)
    grid.fill(grid.bounds, style: Style(.text))
    guard size.columns > 0, size.rows > 0 else { return grid }
    renderTitleBar(into: &grid)
    if overlay != nil {
      renderOverlay(into: &grid)
    } else {
      let panes = self.panes
      for (pane, rect) in panes.rects {
        let content = panes.content(of: pane)
        if content.row > rect.row { renderTitle(of: pane, in: rect, into: &grid) }
        switch pane {
        case .list: renderList(in: content, into: &grid)
        case .body: renderBody(in: content, into: &grid)
        case .findings where facets.isShown: renderFacets(in: content, into: &grid)
        case .findings: renderFindings(in: content, into: &grid)
        }
        if rect.column > 0 { renderDivider(at: rect.column - 1, rect, into: &grid) }
      }
      renderCorrections(into: &grid)
      renderViews(into: &grid)
    }
    renderStatusLine(into: &grid)
    return grid
  }

  /// The first row: what is open and what the list is narrowed to.
  private func renderTitleBar(into grid: inout Grid) {
    guard size.rows > 4 else { return }
    let bar = Rect(column: 0, row: 0, columns: size.columns, rows: 1)
    grid.fill(bar, style: Style(.status))
    let count = countText
    let right = max(0, size.columns - CellWidth.of(count) - 1)
    var column = 1
    func write(_ text: String, _ name: StyleName) {
      let room = Rect(column: 0, row: 0, columns: max(0, right - 1), rows: 1)
      column += grid.write(
        text,
        at: Point(column: column, row: 0),
        style: Style(name),
        in: room,
        ellipsis: true
      )
    }
    write("Communique", .key)
    write("  " + title, .status)
    for filter in filters { write("  ▸ \(filter)", .key) }
    if !search.isEmpty { write("  / \(search)", .key) }
    grid.write(count, at: Point(column: right, row: 0), style: Style(.status))
  }

  /// How many lines the list has, and of how many, and how many more stories are nearly the same as one of them.
  var countText: String {
    if waiting == .long { return "searching …" }
    if refusal != nil { return "given up" }
    let count = list.numbers.count
    let shown = list.isComplete ? "\(count)" : "\(count)+"
    let more = copies == 0 ? "" : " +\(copies)"
    guard !query.isEmpty, let total else { return shown + (count == 1 ? " story" : " stories") + more }
    return "\(shown) of \(total) stories\(more)"
  }

  private func renderTitle(of pane: Pane, in rect: Rect, into grid: inout Grid) {
    let style = Style(pane == focus ? .focus : .border)
    let row = Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1)
    grid.fill(row, with: "─", style: style)
    let place = Point(column: rect.column + 1, row: rect.row)
    let room = Rect(column: rect.column, row: rect.row, columns: rect.columns - 1, rows: 1)
    let mark = pane == focus ? "▪ " : ""
    let titles = self.titles(of: pane)
    let cells = rect.columns - 2 - CellWidth.of(mark) - 2
    let title = titles.first { CellWidth.of($0) <= cells } ?? titles.last ?? ""
    grid.write(" \(mark)\(title) ", at: place, style: style, in: room, ellipsis: true)
  }

  /// What may stand over a pane, the shortest last.
  private func titles(of pane: Pane) -> [String] {
    guard pane == .list else { return [title(of: pane)] }
    let place = "\(list.selected + 1)/\(list.numbers.count)"
    guard list.order != .date else { return [title(of: pane)] + (list.numbers.isEmpty ? [] : [place]) }
    let sorting = "by \(list.order.rawValue)"
    return [
      "\(title(of: pane)) \(sorting)", "\(place) \(sorting)", sorting,
    ]
  }

  private func title(of pane: Pane) -> String {
    switch pane {
    case .list:
      return pane.title + (list.numbers.isEmpty ? "" : " \(list.selected + 1)/\(list.numbers.count)")
    case .body:
      if isLoading { return "Loading …" }
      let lines = body.layout.lines.count
      let seen = body.top + height(of: .body)
      if lines <= height(of: .body) { return pane.title }
      return seen >= lines ? "\(pane.title) end" : "\(pane.title) \(seen * 100 / max(1, lines)) %"
    case .findings where facets.isShown:
      guard facets.stage == .complete else { return "Counting …" }
      return copies == 0 ? "Facets" : "Facets of \(list.numbers.count + copies)"
    case .findings:
      return isLoading || body.loaded?.isComplete == false ? "\(pane.title) …" : pane.title
    }
  }

  private func renderDivider(at column: Int, _ rect: Rect, into grid: inout Grid) {
    for row in rect.row..<rect.row + rect.rows {
      grid[column, row] = Cell(text: row == rect.row && rect.rows > 3 ? "┬" : "│", style: Style(.border))
    }
  }
}
