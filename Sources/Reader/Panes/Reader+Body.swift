import Screen
import Stories

extension Reader {
  /// The body: the lines of the story, with what was found in it in styles of their own.
  func renderBody(in rect: Rect, into grid: inout Grid) {
    guard let story = body.loaded?.story else { return }
    let text = story.text.utf8
    let margin = max(0, (rect.columns - body.layout.width) / 2)
    let lit = chosenEntry?.mentions ?? []
    for (offset, line) in body.layout.lines[min(body.top, body.layout.lines.count)...].enumerated() {
      guard offset < rect.rows else { break }
      let place = Point(column: rect.column + margin, row: rect.row + offset)
      switch line {
      case .blank: continue
      case .note(let note): grid.write(note, at: place, style: Style(.quiet), in: rect)
      case .text(let line, let kind, let indent):
        let base = Self.style(of: kind)
        let overlays = Self.overlays(
          in: line.range,
          lit: lit,
          matches: body.matches,
          current: body.current
        )
        let start = Point(column: place.column + indent, row: place.row)
        grid.write(line, of: text, at: start, in: rect) { byte in
          Style(body.styles.name(at: byte) ?? base, over: overlays.last { $0.range.contains(byte) }?.name)
        }
        placeCursor(on: line, at: start, of: text, into: &grid)
      }
    }
    if focus == .body, prompt == nil, grid.cursor == nil {
      grid.cursor = Point(column: rect.column + margin, row: rect.row)
    }
  }

  private func placeCursor(on line: TextLine, at start: Point, of text: [UInt8], into grid: inout Grid) {
    guard focus == .body, prompt == nil, let current = body.current, line.range.contains(current.lowerBound)
    else { return }
    grid.cursor = Point(
      column: start.column + line.column(of: current.lowerBound, in: text),
      row: start.row
    )
  }

  /// What lies over a line, the weaker first.
  private static func overlays(
    in line: Range<Int>,
    lit: [Range<Int>],
    matches: [Range<Int>],
    current: Range<Int>?
  ) -> [(range: Range<Int>, name: StyleName)] {
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
