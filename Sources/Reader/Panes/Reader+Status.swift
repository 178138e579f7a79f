import Query
import Screen

extension Reader {
  /// The last row: the prompt, or a notice, or progress and hints; with an error in the prompt, the row above
  /// holds the prompt and the last the error, its caret under the place.
  func renderStatusLine(into grid: inout Grid) {
    let last = size.rows - 1
    let bar = Rect(column: 0, row: last, columns: size.columns, rows: 1)
    grid.fill(bar, style: Style(.status))
    if let prompt {
      let lines = last == 0 ? [] : problemLines(of: prompt)
      let row = last - lines.count
      render(prompt, row: row, into: &grid)
      for (offset, line) in lines.enumerated() {
        let bar = Rect(column: 0, row: row + 1 + offset, columns: size.columns, rows: 1)
        grid.fill(bar, style: Style(.status))
        let place = Point(column: line.column, row: bar.row)
        grid.write(line.text, at: place, style: Style(.error), in: bar, ellipsis: true)
      }
      if let completion = prompt.completion, row > 1 {
        render(completion, of: prompt.kind, row: row - 1, into: &grid)
      }
      return
    }
    var right = progressText
    let room = Rect(
      column: 0,
      row: last,
      columns: max(0, size.columns - (right.isEmpty ? 0 : CellWidth.of(right) + 3)),
      rows: 1
    )
    let place = Point(column: 1, row: last)
    if let notice = question ?? notice {
      let lines = Self.wrapped(notice.text, columns: size.columns - 2, rows: messageRows)
      // The sentence goes before how far it is.
      if CellWidth.of(lines.last ?? "") >= room.columns { right = "" }
      for (offset, line) in lines.enumerated() {
        let bar = Rect(column: 0, row: last - lines.count + 1 + offset, columns: size.columns, rows: 1)
        grid.fill(bar, style: Style(.status))
        let style = Style(notice.isError ? .error : .status)
        grid.write(line, at: Point(column: 1, row: bar.row), style: style, in: bar, ellipsis: true)
      }
    } else if !pendingKeys.isEmpty {
      let keys = pendingKeys.map(KeyNotation.label).joined()
      grid.write("\(keys) …", at: place, style: Style(.key), in: room)
    } else {
      grid.write(hint, at: place, style: Style(.status), in: room, ellipsis: true)
    }
    grid.write(
      right,
      at: Point(column: max(0, size.columns - CellWidth.of(right) - 1), row: last),
      style: Style(.status)
    )
  }

  /// What is asked before something is done that can't be undone.
  var question: Notice? {
    guard let viewing, viewing.isRemoving, let view = viewing.view else { return nil }
    return Notice("Remove “\(view.name)”? y removes it, any other key keeps it")
  }

  /// The keys that a newcomer looks for first.
  private var hint: String {
    if case .identity? = overlay?.kind { return "Enter filter by this  j k move  / find  Esc back" }
    if overlay != nil { return "j k move  / find  Esc back" }
    if let correcting {
      let scope = correcting.isForOneOnly ? "" : "  Tab this story or all"
      return "j k move  Enter choose\(scope)  Esc back"
    }
    if viewing != nil {
      return "Enter apply  s save  r rename  d remove  J K move it  Esc back"
    }
    switch focus {
    case .list: return "j k move  Enter read  / search  f filter  Tab pane  ? help  q quit"
    case .body: return "j k scroll  / find  ]e next official  J K story  Tab pane  ? help"
    case .findings where facets.isShown:
      return "j k move  Enter narrow  - leave out  / find  F findings  Tab pane  ? help"
    case .findings: return "j k move  Enter filter by this  w why  i who  c correct  Tab pane  ? help"
    }
  }

  private var progressText: String {
    guard let progress else { return "" }
    let seen = progress.total.map { "\(progress.seen) of \($0)" } ?? "\(progress.seen)"
    let problems = progress.problems == 0 ? "" : ", \(progress.problems) not read"
    return "\(progress.isCorrecting ? "Correcting" : "Reading") \(seen)\(problems)"
  }

  private func render(_ prompt: Prompt, row: Int, into grid: inout Grid) {
    let bar = Rect(column: 0, row: row, columns: size.columns, rows: 1)
    grid.fill(bar, style: Style(.prompt))
    let mark = CellWidth.of(prompt.kind.mark)
    let right = promptNote(of: prompt)
    let (before, room, shift) = place(of: prompt, beside: right)
    grid.write(prompt.kind.mark, at: Point(column: 0, row: row), style: Style(.key), in: bar)
    let field = Rect(column: mark, row: row, columns: room, rows: 1)
    grid.write(
      prompt.editor.text,
      at: Point(column: mark - shift, row: row),
      style: Style(.prompt),
      in: field
    )
    grid.write(
      right,
      at: Point(column: max(mark, size.columns - CellWidth.of(right) - 1), row: row),
      style: Style(.prompt),
      in: bar
    )
    grid.cursor = Point(column: min(size.columns - 1, mark + before - shift), row: row)
  }

  /// How many cells stand before the cursor of a prompt, how many it has, and by how many its text is moved to the
  /// left: a line that is longer than the window shows the part around the cursor.
  private func place(of prompt: Prompt, beside right: String) -> (before: Int, room: Int, shift: Int) {
    let before = CellWidth.of(String(prompt.editor.characters.prefix(prompt.editor.cursor)))
    let room = max(1, size.columns - CellWidth.of(prompt.kind.mark) - 2 - CellWidth.of(right))
    return (before, room, max(0, before - room + 1))
  }

  /// What the typed text has led to.
  private func promptNote(of prompt: Prompt) -> String {
    if let completion = prompt.completion {
      return "\(completion.index + 1) of \(completion.candidates.count)"
    }
    switch prompt.kind {
    case .search, .filter: return prompt.problem == nil ? countText : ""
    case .find:
      if prompt.editor.text.isEmpty { return "" }
      if body.matches.isEmpty { return "not found" }
      return body.currentMatch.map { "\($0 + 1) of \(body.matches.count)" } ?? "\(body.matches.count) found"
    case .findEntry: return notice?.isError == true ? "not found" : notice?.text ?? ""
    case .findHelp: return "\(overlay?.matchingLines.count ?? 0) lines"
    case .correction(let question): return prompt.problem == nil ? note(of: question) : ""
    case .tags: return prompt.problem == nil ? "nothing for none, Tab completes" : ""
    case .note: return "nothing for none"
    case .command, .view: return ""
    }
  }

  /// For which stories a correction is, and what nothing typed means where there is room to say so.
  private func note(of question: CorrectionMenu.Question) -> String {
    guard let menu = correcting else { return "" }
    let scope = menu.isForAll && !menu.isForOneOnly ? "all stories" : "this story"
    guard let meaning = question.emptyMeaning, size.columns >= 64 else { return scope }
    return "\(meaning), \(scope)"
  }

  /// The candidates of a completion over the prompt, from the first on that leaves room for the one in the line.
  private func render(
    _ completion: Prompt.Completion,
    of kind: Prompt.Kind,
    row: Int,
    into grid: inout Grid
  ) {
    let bar = Rect(column: 0, row: row, columns: size.columns, rows: 1)
    grid.fill(bar, style: Style(.status))
    // Only the last word of a query or command differs from one to the next.
    let words = completion.candidates.map { text in
      if case .correction = kind { return text }
      if kind == .command, let name = Command.viewName(in: text) { return name }
      return String(text.split(separator: " ", omittingEmptySubsequences: true).last ?? "")
    }
    var first = completion.index
    var room = size.columns - 2 - CellWidth.of(words[first])
    while first > 0, room >= CellWidth.of(words[first - 1]) + 2 {
      first -= 1
      room -= CellWidth.of(words[first]) + 2
    }
    var column = 1
    for index in words.indices[first...] {
      let style = Style(index == completion.index ? .key : .status)
      column +=
        grid.write(words[index], at: Point(column: column, row: row), style: style, in: bar, ellipsis: true)
        + 2
    }
  }

  /// How many rows at the foot of the screen a message may take.
  private var messageRows: Int { max(1, min(6, size.rows / 4)) }

  /// A text in lines of so many cells; what the rows do not hold is left on the last.
  private static func wrapped(_ text: String, columns: Int, rows: Int) -> [String] {
    let bytes = Array(text.utf8)
    let lines = LineBreaker(width: max(10, columns)).lines(of: bytes)
    guard lines.count > rows else { return lines.map { $0.text(in: bytes) } }
    let last = String(decoding: bytes[lines[rows - 1].range.lowerBound...], as: UTF8.self)
    return lines.prefix(rows - 1).map { $0.text(in: bytes) } + [last]
  }

  /// What stands under a prompt: the caret at the place of what is wrong, and the sentence behind it, or before it
  /// where it would not fit there, on more than one line where it fits on neither side.
  private func problemLines(of prompt: Prompt) -> [(text: String, column: Int)] {
    guard let problem = prompt.problem else { return [] }
    let before = String(decoding: Array(prompt.editor.text.utf8).prefix(problem.offset), as: UTF8.self)
    let shift = place(of: prompt, beside: promptNote(of: prompt)).shift
    let start = CellWidth.of(prompt.kind.mark) + CellWidth.of(before) - shift
    // What is wrong before the part of a long line that is seen has its caret at the edge.
    let column = max(0, min(start, size.columns - 2))
    let width = CellWidth.of(problem.message)
    if column + width + 2 < size.columns { return [("^ \(problem.message)", column)] }
    if column > width { return [("\(problem.message) ^", column - width - 1)] }
    if column < size.columns / 2 {
      let lines = Self.wrapped(problem.message, columns: size.columns - column - 3, rows: messageRows)
      return lines.enumerated().map { ($0 == 0 ? "^ \($1)" : $1, $0 == 0 ? column : column + 2) }
    }
    let lines = Self.wrapped(problem.message, columns: column - 2, rows: messageRows)
    let gap = String(repeating: " ", count: max(1, column - 1 - CellWidth.of(lines.first ?? "")))
    return lines.enumerated().map { ($0 == 0 ? "\($1)\(gap)^" : $1, 1) }
  }
}
