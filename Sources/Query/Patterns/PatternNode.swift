/// The tree of a pattern.
indirect enum PatternNode: Sendable, Hashable {
  /// One scalar of the set with this number.
  case one(set: Int)
  case check(PatternAssertion)
  /// One after the other; an empty one matches the empty text.
  case sequence([PatternNode])
  case choice([PatternNode])
  /// So many times; any number where there is no `most`.
  case repetition(PatternNode, least: Int, most: Int?)

  /// The number of instructions that it becomes.
  var size: Int {
    switch self {
    case .one, .check: 1
    case .sequence(let items): items.reduce(0) { $0 + $1.size }
    case .choice(let branches): branches.reduce(2 * (branches.count - 1)) { $0 + $1.size }
    case .repetition(let item, let least, let most?): most * item.size + most - least
    case .repetition(let item, 0, nil): item.size + 2
    case .repetition(let item, let least, nil): least * item.size + 1
    }
  }
}

/// Something that holds between two scalars, or at an end of the text.
enum PatternAssertion: Sendable, Hashable {
  case lineStart, lineEnd, wordEdge, noWordEdge

  func holds(between before: Neighbour, and after: Neighbour) -> Bool {
    switch self {
    case .lineStart: before.contains(.lineFeed)
    case .lineEnd: after.contains(.lineBreak)
    case .wordEdge: before.contains(.word) != after.contains(.word)
    case .noWordEdge: before.contains(.word) == after.contains(.word)
    }
  }

  /// What an assertion has to know of the scalar beside it, or of the text's end.
  struct Neighbour: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let word = Neighbour(rawValue: 1)
    static let lineFeed = Neighbour(rawValue: 2)
    /// A line feed, or the carriage return before it.
    static let lineBreak = Neighbour(rawValue: 4)
  }
}
