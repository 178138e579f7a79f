import Screen
import Stories

extension Reader {
  /// The body: the lines of the story, with what was found in it in styles of their own.
  func renderBody(in rect: Rect, into grid: inout Grid) {
    guard let story = body.loaded?.story else { return }
    let margin = max(0, (rect.columns - body.layout.width) / 2)
    let overlays = body.overlays(rows: rect.rows, lit: chosenEntry?.mentions ?? [])
    var cursor: Point?
    for row in 0..<min(rect.rows, max(0, body.layout.lines.count - body.top)) {
      let place = Point(column: rect.column + margin, row: rect.row + row)
      body.drawLine(body.top + row, at: place, in: rect, overlays: overlays, into: &grid)
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
  /// What lies over a part of the text.
  typealias Overlay = (range: Range<Int>, name: StyleName)

  /// Draws one line of the layout, from a place on.
  ///
  /// - Parameter overlays: what lies over the text, the weaker first.
  func drawLine(_ index: Int, at place: Point, in rect: Rect, overlays: [Overlay], into grid: inout Grid) {
    guard layout.lines.indices.contains(index), let text = loaded?.story.text.utf8 else { return }
    switch layout.lines[index] {
    case .blank: return
    case .note(let note): grid.write(note, at: place, style: Style(.quiet), in: rect)
    case .text(let line, let kind, let indent):
      let base = Self.style(of: kind)
      let overlays = overlays.filter { $0.range.overlaps(line.range) }
      let start = Point(column: place.column + indent, row: place.row)
      grid.write(line, of: text, at: start, in: rect) { byte in
        Style(styles.name(at: byte) ?? base, over: overlays.last { $0.range.contains(byte) }?.name)
      }
    }
  }

  /// What lies over the lines on the screen, the weaker first.
  ///
  /// - Parameters:
  ///   - rows: how many lines the screen has.
  ///   - lit: the mentions of the chosen entry.
  func overlays(rows: Int, lit: [Range<Int>]) -> [Overlay] {
    var seen: Range<Int>?
    for case .text(let line, _, _) in layout.lines[min(top, layout.lines.count)...].prefix(rows) {
      let start = min(seen?.lowerBound ?? line.range.lowerBound, line.range.lowerBound)
      seen = start..<max(seen?.upperBound ?? line.range.upperBound, line.range.upperBound)
    }
    guard let seen else { return [] }
    return lit.filter { $0.overlaps(seen) }.map { ($0, .lit) }
      + matches.filter { $0.overlaps(seen) }.map { ($0, .match) }
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
