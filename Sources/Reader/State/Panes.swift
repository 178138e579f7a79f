import Screen

/// One of the three panes.
enum Pane: Int, Sendable, CaseIterable {
  case list, body, findings

  var title: String {
    switch self {
    case .list: "Stories"
    case .body: "Story"
    case .findings: "Findings"
    }
  }

  /// The pane that is so many after this one, round the end.
  func moved(by count: Int) -> Pane {
    let all = Pane.allCases
    return all[((rawValue + count) % all.count + all.count) % all.count]
  }
}

/// Where the panes lie on the screen.
///
/// The first row is the title bar and the last the status line. Each pane has a row for its title. A window
/// that is too narrow for three panes shows the one that has the keys.
struct PaneLayout: Sendable, Equatable {
  /// The narrowest window, in cells, that shows three panes.
  static let narrowest = 64
  /// The fewest cells that a pane may have beside others.
  static let leastPane = 16

  /// The rectangle of each pane that is seen, its title row included.
  private(set) var rects: [Pane: Rect] = [:]

  /// Lays out a window.
  ///
  /// - Parameters:
  ///   - widened: by how many cells a person has made the list and the findings wider.
  init(size: Size, focus: Pane, isZoomed: Bool, widened: Widened) {
    let top = size.rows > 4 ? 1 : 0
    let rows = max(0, size.rows - top - (size.rows > 2 ? 1 : 0))
    func rect(_ column: Int, _ columns: Int) -> Rect {
      Rect(column: column, row: top, columns: columns, rows: rows)
    }
    guard size.columns >= Self.narrowest, !isZoomed else {
      rects[focus] = rect(0, size.columns)
      return
    }
    let most = size.columns - 2 * Self.leastPane - 2
    let list = max(Self.leastPane, min(min(46, size.columns * 3 / 10) + widened.list, most))
    let rest = size.columns - list - 2 - Self.leastPane
    let findings = max(Self.leastPane, min(min(44, size.columns * 27 / 100) + widened.findings, rest))
    let body = size.columns - list - findings - 2
    rects[.list] = rect(0, list)
    rects[.body] = rect(list + 1, body)
    rects[.findings] = rect(list + body + 2, findings)
  }

  /// What a pane shows below its title; nothing when it is not seen.
  func content(of pane: Pane) -> Rect {
    guard let rect = rects[pane] else { return Rect(column: 0, row: 0, columns: 0, rows: 0) }
    let title = rect.rows > 3 ? 1 : 0
    // The text of a pane keeps clear of the dividers.
    let isRoomy = rect.columns >= Self.leastPane
    let left = isRoomy && pane != .list ? 1 : 0
    let right = isRoomy && pane == .body ? 1 : 0
    return Rect(
      column: rect.column + left,
      row: rect.row + title,
      columns: rect.columns - left - right,
      rows: rect.rows - title
    )
  }

  /// By how many cells a person has made the side panes wider; negative for narrower.
  struct Widened: Sendable, Equatable {
    var list = 0
    var findings = 0
  }
}
