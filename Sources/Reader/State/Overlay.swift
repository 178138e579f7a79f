/// What is laid over the panes until it is left.
struct Overlay: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// The keys and what they do.
    case help
    /// What could not be read, and why; nil until it is known.
    case problems([String]?)
  }

  var kind: Kind { didSet { lines = matchingLines } }
  /// The first line on the screen.
  var top = 0
  /// Only lines with this text are shown; empty for all.
  var needle = "" { didSet { lines = matchingLines } }
  /// The lines that have the text sought, or all; kept, as there may be a line for each of many files.
  private(set) var lines: [Line] = []

  init(kind: Kind) {
    self.kind = kind
    lines = matchingLines
  }
}
