import Screen

/// The rows of the findings pane for one outline and one width.
struct OutlineLayout: Sendable, Equatable {
  /// One row.
  struct Line: Sendable, Equatable {
    var text: String
    /// How many cells it stands from the pane's left edge.
    var indent: Int
    var style: StyleName
    /// The entry that the row belongs to; nil for a heading.
    var entry: Int?
    /// Whether the row is the first of its entry.
    var isTitle = false
  }

  /// The width that the rows were made for, in cells.
  private(set) var width = 0
  /// The rows, from the first heading down.
  private(set) var lines: [Line] = []
  /// The rows of each entry.
  private var rows: [Range<Int>] = []

  init() {}

  /// Lays an outline out for a width in cells; linear in the outline.
  init(of outline: Outline, width: Int) {
    self.width = width
    for section in outline.sections {
      if !lines.isEmpty { lines.append(Line(text: "", indent: 0, style: .text)) }
      let title = Self.heading(section.title, count: section.entries.count, width: width)
      lines.append(Line(text: title, indent: 0, style: .section))
      for index in section.entries {
        let first = lines.count
        add(outline.entries[index], index)
        rows.append(first..<lines.count)
      }
    }
  }

  /// The first row on the screen, such that an entry is seen with what is before and after it.
  func top(showing entry: Int, rows height: Int) -> Int {
    guard lines.count > height, rows.indices.contains(entry) else { return 0 }
    let middle = (rows[entry].lowerBound + rows[entry].upperBound) / 2 - height / 2
    return max(0, min(middle, lines.count - height))
  }

  private mutating func add(_ entry: Outline.Entry, _ index: Int) {
    let count = entry.mentions.count > 1 ? " ×\(entry.mentions.count)" : ""
    let style = Self.style(of: entry.kind)
    for (number, line) in Self.wrap("\(entry.title)\(count)", width - 3).enumerated() {
      lines.append(Line(text: line, indent: 2, style: style, entry: index, isTitle: number == 0))
    }
    for detail in entry.details {
      for line in Self.wrap(detail, width - 5) {
        lines.append(Line(text: line, indent: 4, style: .quiet, entry: index))
      }
    }
  }

  /// A heading with its count, which stays where the title has to be cut.
  private static func heading(_ title: String, count: Int, width: Int) -> String {
    let number = " \(count)"
    return CellWidth.cut(title, to: max(1, width - CellWidth.of(number))) + number
  }

  private static func wrap(_ text: String, _ width: Int) -> [String] {
    let bytes = Array(text.utf8)
    return LineBreaker(width: width).lines(of: bytes).map { $0.text(in: bytes) }
  }

  private static func style(of kind: Outline.Kind) -> StyleName {
    switch kind {
    case .official: .official
    case .person: .person
    case .organization: .organization
    case .event: .event
    case .place: .place
    case .date: .date
    case .meeting, .statement: .text
    case .topic: .topic
    }
  }
}
