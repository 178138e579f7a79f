import Query
import Screen
import Stories

extension Reader {
  /// The list: a heading for each day, and under it its stories.
  func renderList(in rect: Rect, into grid: inout Grid) {
    guard !list.numbers.isEmpty else {
      renderNote(emptyListNote, in: rect, into: &grid)
      return
    }
    var row = rect.row
    let end = rect.row + rect.rows
    let grouped = list.order == .date || list.order == .oldest
    let labels = groupLabels
    for index in list.numbers.indices[list.top...] {
      guard row < end else { break }
      // In a list of one row there is room for the story alone.
      if grouped, index == list.top || list.startsDay(at: index), rect.rows > 1 {
        guard row + 1 < end || index != list.selected else { break }
        let day = list.numbers[index].date?.shortName ?? "No date"
        grid.write(
          day,
          at: Point(column: rect.column, row: row),
          style: Style(.section),
          in: rect,
          ellipsis: true
        )
        row += 1
        guard row < end else { break }
      }
      renderStory(
        at: index,
        label: labels[list.numbers[index]],
        row: row,
        in: rect,
        grouped: grouped,
        into: &grid
      )
      row += 1
    }
  }

  private func renderStory(
    at index: Int,
    label: String?,
    row: Int,
    in rect: Rect,
    grouped: Bool,
    into grid: inout Grid
  ) {
    let number = list.numbers[index]
    let story = rows[number]
    let isUnread = !(story?.isRead ?? true)
    var room = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
    @discardableResult
    func put(_ text: String, _ column: Int, _ name: StyleName, over overlay: StyleName? = nil) -> Int {
      let place = Point(column: rect.column + column, row: row)
      return grid.write(text, at: place, style: Style(name, over: overlay), in: room, ellipsis: true)
    }
    // In the group itself nothing is hidden.
    if let kin = story?.kin, kin > 0, !query.asksForKin {
      let mark = "+\(kin)"
      put(mark, max(0, rect.columns - CellWidth.of(mark)), .quiet)
      room.columns = max(0, rect.columns - CellWidth.of(mark) - 1)
    }
    if isUnread { put("●", 0, .unread) }
    let isStarred = story?.isStarred == true
    if isStarred { put("★", 1, .star) }
    // The headline begins where it always does.
    if let sign = story.flatMap({ AnnotationSign.of($0.annotation) }) { put(sign, isStarred ? 2 : 1, .star) }
    var column = 3
    // In a narrow pane the date would leave no room for the headline.
    if !grouped, rect.columns >= 40 {
      let date = number.date.map { "\($0)" } ?? "no date"
      put(date, column, .quiet)
      column += 11
    }
    if let story {
      let whole = room
      let snippet = snippetWords == nil ? nil : snippets[number]
      if snippet != nil {
        room.columns = min(room.columns, column + headlineRoom(beside: rect.columns - column))
      }
      if let label { column += put(label, column, .quiet) + 2 }
      let headline = story.headline.isEmpty ? "(no headline)" : story.headline
      column += put(headline, column, isUnread ? .unread : .text) + 2
      room = whole
      for piece in snippet?.pieces ?? [] where column < room.columns {
        column += put(piece.text, column, .quiet, over: piece.isMatch ? .match : nil)
      }
    } else {
      put("…", column, .quiet)
    }
    if index == list.selected {
      let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
      grid.overlay(line, with: focus == .list ? .selection : .selectionElsewhere)
      if focus == .list, prompt == nil { grid.cursor = Point(column: rect.column, row: row) }
    }
  }

  /// How many words the snippets have that follow the headlines; nil where none do.
  var snippetWords: Int? {
    guard let pane = panes.rects[.list], !snippets.query.isEmpty else { return nil }
    guard pane.columns >= 90 || isZoomed && pane.columns >= PaneLayout.narrowest else { return nil }
    // A word takes some six cells.
    return (pane.columns - headlineRoom(beside: pane.columns)) / 6
  }

  /// How many cells of a row a headline has beside a snippet.
  private func headlineRoom(beside columns: Int) -> Int { columns * 11 / 20 }

  private var emptyListNote: String {
    if let refusal { return refusal + " Esc takes off the search or the last filter." }
    if !query.isEmpty {
      return "No story matches. " + (guess.map { $0 + " " } ?? "")
        + "Esc takes off the search or the last filter."
    }
    if progress != nil { return "Reading the collection …" }
    return "There is no story here that can be read. ! says what was found."
  }

  /// A sentence in quiet style, wrapped, in the top of a rectangle.
  func renderNote(_ note: String, in rect: Rect, into grid: inout Grid) {
    let text = Array(note.utf8)
    for (index, line) in LineBreaker(width: max(1, rect.columns - 1)).lines(of: text).enumerated() {
      grid.write(line, of: text, at: Point(column: rect.column, row: rect.row + index), in: rect) { _ in
        Style(.quiet)
      }
    }
  }
}
