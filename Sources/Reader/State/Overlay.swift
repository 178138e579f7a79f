import Screen

/// What is laid over the panes until it is left.
struct Overlay: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// The keys and what they do.
    case help
    /// What could not be read, and why; nil until it is known.
    case problems([String]?)
  }

  /// A row of the screen: a heading, a term with what is said of it, or how that goes on.
  struct Row: Sendable, Equatable {
    var term: String
    var text: String
    /// Where the text begins, in cells.
    var indent: Int
    var isHeading: Bool { text.isEmpty && !term.isEmpty }
  }

  var kind: Kind { didSet { layOut() } }
  /// The first row on the screen.
  var top = 0
  /// Only lines with this text are shown; empty for all.
  var needle = "" { didSet { layOut() } }
  /// The width of the window, in cells.
  var width: Int { didSet { if width != oldValue { layOut() } } }
  /// The lines that have the text sought, or all, wrapped to the width; kept, as there may be one for each of
  /// many files.
  private(set) var rows: [Row] = []

  init(kind: Kind, width: Int) {
    self.kind = kind
    self.width = width
    layOut()
  }

  private mutating func layOut() {
    rows = matchingLines.flatMap { line -> [Row] in
      let room = min(18, width / 3) + 1
      let indent = line.term.isEmpty ? 1 : max(room, CellWidth.of(line.term) + 4)
      let text = Array(line.text.utf8)
      let wrapped = LineBreaker(width: max(10, width - indent - 1)).lines(of: text).map { $0.text(in: text) }
      guard let first = wrapped.first else { return [Row(term: line.term, text: "", indent: indent)] }
      return [Row(term: line.term, text: first, indent: indent)]
        + wrapped.dropFirst().map { Row(term: "", text: $0, indent: line.term.isEmpty ? 3 : indent) }
    }
  }
}
