import Screen

extension Reader {
  /// The findings: a heading for each section and under it its entries, each with its details.
  func renderFindings(in rect: Rect, into grid: inout Grid) {
    let outline = body.outline
    guard !outline.entries.isEmpty else {
      if body.loaded?.isComplete == true {
        renderNote("Nothing was found in this story.", in: rect, into: &grid)
      }
      return
    }
    let lines = findingsLines(width: rect.columns)
    let top = findingsTop(of: lines, rows: rect.rows)
    for (offset, line) in lines[min(top, lines.count)...].prefix(rect.rows).enumerated() {
      let row = rect.row + offset
      grid.write(
        line.text,
        at: Point(column: rect.column + line.indent, row: row),
        style: Style(line.style),
        in: rect,
        ellipsis: true
      )
      guard line.entry == findings.selected else { continue }
      if line.isTitle {
        let room = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
        if focus == .findings || findings.isChosen {
          grid.overlay(room, with: focus == .findings ? .selection : .selectionElsewhere)
        }
        if focus == .findings, prompt == nil { grid.cursor = Point(column: rect.column, row: row) }
      }
    }
  }

  /// One row of the findings pane.
  struct FindingsLine {
    var text: String
    var indent: Int
    var style: StyleName
    /// The entry that the row belongs to; nil for a heading.
    var entry: Int?
    /// Whether the row is the first of its entry.
    var isTitle = false
  }

  private func findingsLines(width: Int) -> [FindingsLine] {
    var lines: [FindingsLine] = []
    for section in body.outline.sections {
      if !lines.isEmpty { lines.append(FindingsLine(text: "", indent: 0, style: .text)) }
      lines.append(
        FindingsLine(text: "\(section.title) \(section.entries.count)", indent: 0, style: .section)
      )
      for index in section.entries {
        let entry = body.outline.entries[index]
        let mark = filters.contains(entry.filter) ? "▸" : " "
        let count = entry.mentions.count > 1 ? " ×\(entry.mentions.count)" : ""
        let title = Array("\(entry.title)\(count)".utf8)
        for (number, line) in LineBreaker(width: width - 3).lines(of: title).enumerated() {
          let text = line.text(in: title)
          lines.append(
            FindingsLine(
              text: number == 0 ? "\(mark) \(text)" : text,
              indent: number == 0 ? 0 : 2,
              style: Self.style(of: entry.kind),
              entry: index,
              isTitle: number == 0
            )
          )
        }
        for detail in entry.details {
          let bytes = Array(detail.utf8)
          for line in LineBreaker(width: width - 5).lines(of: bytes) {
            lines.append(
              FindingsLine(text: line.text(in: bytes), indent: 4, style: .quiet, entry: index)
            )
          }
        }
      }
    }
    return lines
  }

  /// The first row on the screen, such that the selected entry is seen with all its rows and its heading.
  private func findingsTop(of lines: [FindingsLine], rows: Int) -> Int {
    guard lines.count > rows, let first = lines.firstIndex(where: { $0.entry == findings.selected }),
      let last = lines.lastIndex(where: { $0.entry == findings.selected })
    else { return 0 }
    // The entry stands in the middle, so that what is before and after it is seen too.
    let middle = (first + last) / 2 - rows / 2
    return max(0, min(middle, lines.count - rows))
  }

  private static func style(of kind: Outline.Kind) -> StyleName {
    switch kind {
    case .official: .official
    case .person: .person
    case .organization: .organization
    case .event: .event
    case .place: .place
    case .date: .date
    case .meeting: .text
    case .topic: .topic
    }
  }
}
