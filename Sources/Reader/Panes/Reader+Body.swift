import Screen
import Stories

extension Reader {
  /// The body: the lines of the story, with what was found in it in styles of their own.
  func renderBody(in rect: Rect, into grid: inout Grid) {
    guard let story = body.loaded?.story else { return }
    let margin = max(0, (rect.columns - body.layout.width) / 2)
    let lit = chosenEntry?.mentions ?? []
    var cursor: Point?
    for row in 0..<min(rect.rows, max(0, body.layout.lines.count - body.top)) {
      let place = Point(column: rect.column + margin, row: rect.row + row)
      body.drawLine(body.top + row, at: place, in: rect, lit: lit, into: &grid)
      if case .text(let line, _, let indent) = body.layout.lines[body.top + row],
        let current = body.current, line.range.contains(current.lowerBound)
      {
        let column = line.column(of: current.lowerBound, in: story.text.utf8)
        cursor = Point(column: place.column + indent + column, row: place.row)
      }
    }
    if focus == .body, prompt == nil {
      grid.cursor = cursor ?? Point(column: rect.column + margin, row: rect.row)
    }
  }
}

extension BodyState {
  /// Draws one line of the layout, from a place on.
  ///
  /// - Parameter lit: the mentions of the chosen entry.
  func drawLine(_ index: Int, at place: Point, in rect: Rect, lit: [Range<Int>], into grid: inout Grid) {
    guard layout.lines.indices.contains(index), let text = loaded?.story.text.utf8 else { return }
    switch layout.lines[index] {
    case .blank: return
    case .note(let note): grid.write(note, at: place, style: Style(.quiet), in: rect)
    case .text(let line, let kind, let indent):
      let base = Self.style(of: kind)
      let overlays = overlays(in: line.range, lit: lit)
      let start = Point(column: place.column + indent, row: place.row)
      grid.write(line, of: text, at: start, in: rect) { byte in
        Style(styles.name(at: byte) ?? base, over: overlays.last { $0.range.contains(byte) }?.name)
      }
    }
  }

  /// What lies over a line, the weaker first.
  private func overlays(in line: Range<Int>, lit: [Range<Int>]) -> [(range: Range<Int>, name: StyleName)] {
    lit.filter { $0.overlaps(line) }.map { ($0, .lit) }
      + matches.filter { $0.overlaps(line) }.map { ($0, .match) }
      + (current.map { [($0, .current)] } ?? [])
  }

  private static func style(of kind: Zone.Kind) -> StyleName {
    switch kind {
    case .headline: .headline
    case .standfirst: .standfirst
    case .caption: .caption
    case .creditLine: .credit
    case .dateLine, .boilerplate: .boilerplate
    case .paragraph, .listItem: .text
    }
  }
}
