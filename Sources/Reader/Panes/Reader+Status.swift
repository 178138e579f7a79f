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
      let row = prompt.problem == nil || last == 0 ? last : last - 1
      render(prompt, row: row, into: &grid)
      if let problem = prompt.problem, row < last { render(problem, of: prompt, row: last, into: &grid) }
      if let completion = prompt.completion, row > 1 {
        render(completion, of: prompt.kind, row: row - 1, into: &grid)
      }
      return
    }
    let right = progressText
    let room = Rect(
      column: 0,
      row: last,
      columns: max(0, size.columns - (right.isEmpty ? 0 : CellWidth.of(right) + 3)),
      rows: 1
    )
    let place = Point(column: 1, row: last)
    if let notice {
      grid.write(
        notice.text,
        at: place,
        style: Style(notice.isError ? .error : .status),
        in: room,
        ellipsis: true
      )
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

  /// The keys that a newcomer looks for first.
  private var hint: String {
    if case .identity? = overlay?.kind { return "Enter filter by this  j k move  / find  Esc back" }
    if overlay != nil { return "j k move  / find  Esc back" }
    if let correcting {
      let scope = correcting.isForOneOnly ? "" : "  Tab this story or all"
      return "j k move  Enter choose\(scope)  Esc back"
    }
    if let viewing {
      guard viewing.isRemoving, let view = viewing.view else {
        return "Enter apply  s save  r rename  d remove  J K move it  Esc back"
      }
      return "Remove “\(view.name)”? y removes it, any other key keeps it"
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
    let before = CellWidth.of(String(prompt.editor.characters.prefix(prompt.editor.cursor)))
    let right = promptNote(of: prompt)
    let room = max(1, size.columns - mark - 2 - CellWidth.of(right))
    // A line that is longer than the window shows the part around the cursor.
    let shift = max(0, before - room + 1)
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

  private func render(_ problem: Prompt.Problem, of prompt: Prompt, row: Int, into grid: inout Grid) {
    let before = String(decoding: Array(prompt.editor.text.utf8).prefix(problem.offset), as: UTF8.self)
    let column = min(CellWidth.of(prompt.kind.mark) + CellWidth.of(before), max(0, size.columns - 2))
    let message = "^ \(problem.message)"
    // A message that would not fit behind its caret stands before it.
    let bar = Rect(column: 0, row: row, columns: size.columns, rows: 1)
    if column + CellWidth.of(message) < size.columns || column < size.columns / 2 {
      grid.write(message, at: Point(column: column, row: row), style: Style(.error), in: bar, ellipsis: true)
    } else {
      let start = max(0, column - CellWidth.of(problem.message) - 1)
      let room = Rect(column: 0, row: row, columns: max(0, column - 1), rows: 1)
      grid.write(
        problem.message,
        at: Point(column: start, row: row),
        style: Style(.error),
        in: room,
        ellipsis: true
      )
      grid.write("^", at: Point(column: column, row: row), style: Style(.error), in: bar)
    }
  }
}
