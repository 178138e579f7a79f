extension Grid {
  /// The screen as text: a line a row, trailing blanks cut, each line with a line feed at its end.
  public var text: String {
    rows(blank: " ") { $0.text }
  }

  /// The styles as text: a line a row, a letter a cell, where a dot stands for ordinary text; trailing dots cut.
  ///
  /// The letter is `StyleName.letter` of the overlay, where a cell has one, else of the base.
  public var styleText: String {
    rows(blank: ".") { String(($0.style.overlay ?? $0.style.base).letter) }
  }

  private func rows(blank: Character, _ text: (Cell) -> String) -> String {
    var output = ""
    for row in 0..<max(0, size.rows) {
      var line = ""
      for column in 0..<max(0, size.columns) { line += text(self[column, row]) }
      while line.last == blank { line.removeLast() }
      output += line
      output += "\n"
    }
    return output
  }
}
