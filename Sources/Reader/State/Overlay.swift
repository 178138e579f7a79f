import Extraction
import Screen

/// What is laid over the panes until it is left.
struct Overlay: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// The keys and what they do.
    case help
    /// What could not be read, and why; nil until it is known.
    case problems([String]?)
    /// Why a finding is there.
    case why(Explanation)
    /// Who or what somebody is in the whole collection.
    case identity(IdentityCard)

    /// How many cells stand before a line's text, if the window is wide enough.
    fileprivate var room: Int {
      switch self {
      case .help, .problems: 18
      case .why: 26
      case .identity: 27
      }
    }
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
      let room = min(line.room ?? kind.room, width / 3) + 1
      let indent = line.term.isEmpty ? 1 : max(room, CellWidth.of(line.term) + 4)
      let wrapped = wrap(line.text, width - indent - 1)
      guard let first = wrapped.first else {
        return wrap(line.term, width - 2).map { Row(term: $0, text: "", indent: indent) }
      }
      return [Row(term: line.term, text: first, indent: indent)]
        + wrapped.dropFirst().map { Row(term: "", text: $0, indent: line.term.isEmpty ? 3 : indent) }
    }
  }

  private func wrap(_ text: String, _ width: Int) -> [String] {
    let bytes = Array(text.utf8)
    return LineBreaker(width: max(10, width)).lines(of: bytes).map { $0.text(in: bytes) }
  }
}
