import Extraction
import Screen

extension Reader {
  /// Where the menu of corrections lies: beside the findings where there is room, at the height of the entry, but
  /// with mentions to choose from at the foot, so that the body shows them.
  var correctionRect: Rect {
    guard let menu = correcting else { return Rect(column: 0, row: 0, columns: 0, rows: 0) }
    let widest = menu.choices.map { CellWidth.of($0.text) + 7 }.max() ?? 0
    let findings = panes.rects[.findings]
    let isBeside = (findings?.column ?? 0) >= 40
    let room = isBeside ? (findings?.column ?? 0) - 1 : size.columns
    let columns = min(max(min(widest, 72), CellWidth.of(menu.title) + 5, 34), room)
    let top = min(1, max(0, size.rows - 4))
    let rows = max(3, min(menu.choices.count + 2, size.rows - top - 1))
    let entry = self.findings.selected
    let line =
      (body.outlineLayout.lines.firstIndex { $0.entry == entry } ?? 0)
      - body.outlineLayout.top(showing: entry, rows: height(of: .findings))
    let lowest = max(top, size.rows - 1 - rows)
    return Rect(
      column: isBeside ? room - columns : max(0, (size.columns - columns) / 2),
      row: menu.page == .split ? lowest : min(max(top, panes.content(of: .findings).row + line - 1), lowest),
      columns: columns,
      rows: rows
    )
  }

  /// The menu of corrections: a frame, the rows of its page, and for which stories it is.
  func renderCorrections(into grid: inout Grid) {
    guard let menu = correcting else { return }
    let rect = correctionRect
    let inside = grid.openMenu(rect, title: menu.title)
    let shown = max(1, inside.rows)
    let top = max(0, min(menu.selected - shown / 2, menu.choices.count - shown))
    for (offset, choice) in menu.choices[top...].prefix(shown).enumerated() {
      let row = inside.row + offset
      if let letter = choice.letter {
        grid.write(
          "\(letter)",
          at: Point(column: inside.column + 1, row: row),
          style: Style(.key),
          in: inside
        )
      }
      grid.write(
        choice.text,
        at: Point(column: inside.column + (choice.letter == nil ? 1 : 4), row: row),
        style: Style(.text),
        in: inside,
        ellipsis: true
      )
      guard top + offset == menu.selected else { continue }
      let line = Rect(column: inside.column, row: row, columns: inside.columns, rows: 1)
      grid.overlay(line, with: .selection)
      if prompt == nil { grid.cursor = Point(column: inside.column, row: row) }
    }
    renderFoot(of: menu, shown: shown, in: rect, into: &grid)
  }

  /// For which stories it is, and where among the rows the person is when there are more than can be seen.
  private func renderFoot(of menu: CorrectionMenu, shown: Int, in rect: Rect, into grid: inout Grid) {
    let row = rect.row + rect.rows - 1
    let room = Rect(column: rect.column, row: row, columns: rect.columns - 1, rows: 1)
    var column = rect.column + 1
    if !menu.isForOneOnly {
      column += grid.write(" Tab", at: Point(column: column, row: row), style: Style(.key), in: room)
    }
    let scope = menu.isForAll && !menu.isForOneOnly ? "in all stories" : "in this story only"
    column += grid.write(" \(scope) ", at: Point(column: column, row: row), style: Style(.text), in: room)
    guard shown < menu.choices.count else { return }
    let place = " \(menu.selected + 1)/\(menu.choices.count) "
    let start = rect.column + rect.columns - 1 - CellWidth.of(place)
    if start > column {
      grid.write(place, at: Point(column: start, row: row), style: Style(.text), in: room)
    }
  }
}

extension CorrectionMenu {
  /// What stands in the frame.
  var title: String {
    switch page {
    case .changes: "Correct “\(subject.name)”"
    case .merge: "Merge “\(subject.name)” into"
    case .split: "Split off “\(subject.name)” of line"
    case .retype: "“\(subject.name)” is"
    }
  }
}

extension CorrectionMenu.Question {
  /// What stands before the typed text.
  var mark: String {
    switch self {
    case .name: "rename to: "
    case .merge: "merge into: "
    case .split: "this one is: "
    case .office: "office: "
    case .country: "country: "
    }
  }

  /// What nothing typed means; nil where something must be typed.
  var emptyMeaning: String? {
    switch self {
    case .name, .merge, .split: nil
    case .office, .country: "nothing for none"
    }
  }
}
