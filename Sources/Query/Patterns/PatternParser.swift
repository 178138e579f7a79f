/// Reads the source of a pattern into a tree, in one pass and without looking back.
struct PatternParser {
  /// The sets of scalars that the tree names by number.
  private(set) var sets: [ScalarSet] = []
  private(set) var assertions: Set<PatternAssertion> = []
  /// Whether case and the like are ignored.
  private(set) var isFolding = true

  private let scalars: [Unicode.Scalar]
  /// The byte at which each scalar begins, and the end.
  private let offsets: [Int]
  var index = 0
  private var depth = 0
  private var numbers: [ScalarSet: Int] = [:]

  init(_ source: String) throws(PatternError) {
    let length = source.utf8.count
    guard length <= Pattern.longestSource else {
      throw PatternError(.tooLong(limit: Pattern.longestSource), at: Pattern.longestSource..<length)
    }
    scalars = Array(source.unicodeScalars)
    var offsets = [0]
    for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  /// The tree of the whole source.
  mutating func parse() throws(PatternError) -> PatternNode {
    let flags = Array("(?-i)".unicodeScalars)
    if scalars.starts(with: flags) {
      index = flags.count
      isFolding = false
    }
    guard current != nil else { throw error(.empty, from: index) }
    let tree = try choice()
    guard current == nil else { throw error(.strayBracket, from: index, to: index + 1) }
    try bound(tree, from: 0)
    return tree
  }

  private mutating func choice() throws(PatternError) -> PatternNode {
    let first = try sequence()
    guard current == "|" else { return first }
    var branches = [first]
    while accept("|") { branches.append(try sequence()) }
    return .choice(branches)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var items: [PatternNode] = []
    while let scalar = current, scalar != "|", scalar != ")" {
      let start = index
      let item = try item()
      items.append(try repeated(item, from: start))
    }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  private mutating func item() throws(PatternError) -> PatternNode {
    let start = index
    switch take() {
    case nil: return .sequence([])
    case "(": return try group(from: start)
    case "[": return one(of: try classAfterBracket(from: start))
    case ".": return one(of: .anyButLineBreak)
    case "^": return check(.lineStart)
    case "$": return check(.lineEnd)
    case "\\": return try escape(from: start)
    case "{": throw error(.notACount, from: start)
    case let sign? where sign == "*" || sign == "+" || sign == "?":
      throw error(.nothingToRepeat(String(sign)), from: start)
    case let scalar?: return literal(scalar)
    }
  }

  private mutating func escape(from start: Int) throws(PatternError) -> PatternNode {
    switch current {
    case "b", "B":
      return check(take() == "b" ? .wordEdge : .noWordEdge)
    case let digit? where ("1"..."9").contains(digit) || digit == "k":
      throw error(.backReference, from: start, to: index + 1)
    default:
      if let kinds = acceptKinds() { return one(of: ScalarSet([], kinds: kinds)) }
      return literal(try escapedScalar(from: start))
    }
  }

  private mutating func group(from start: Int) throws(PatternError) -> PatternNode {
    guard depth < Pattern.deepestNesting else {
      throw error(.tooDeep(limit: Pattern.deepestNesting), from: start)
    }
    if accept("?") { try passGroupKind(from: start) }
    depth += 1
    let content = try choice()
    depth -= 1
    guard accept(")") else { throw error(.openGroup, from: start, to: start + 1) }
    return content
  }

  private mutating func passGroupKind(from start: Int) throws(PatternError) {
    switch take() {
    case ":": return
    case "=", "!": throw error(.lookAround, from: start)
    case "<" where current == "=" || current == "!": throw error(.lookAround, from: start, to: index + 1)
    case "<", "P", "'": throw error(.namedGroup, from: start)
    default: throw error(.unknownGroup, from: start)
    }
  }

  /// The item with the repetition that follows it.
  private mutating func repeated(_ item: PatternNode, from start: Int) throws(PatternError) -> PatternNode {
    guard let counts = try counts() else { return item }
    accept("?")
    if let sign = current, "*+?{".unicodeScalars.contains(sign) {
      throw error(.repeatedTwice, from: index, to: index + 1)
    }
    // Nothing, however often, is nothing; without this, nested counts would cost time and no instructions.
    guard item.size > 0 else { return item }
    let node = PatternNode.repetition(item, least: counts.least, most: counts.most)
    try bound(node, from: start)
    return node
  }

  private mutating func counts() throws(PatternError) -> (least: Int, most: Int?)? {
    if accept("*") { return (0, nil) }
    if accept("+") { return (1, nil) }
    if accept("?") { return (0, 1) }
    let start = index
    guard accept("{") else { return nil }
    guard let least = count() else { throw error(.notACount, from: start) }
    var most: Int? = least
    if accept(",") { most = count() }
    guard accept("}") else { throw error(.notACount, from: start) }
    if let most, most < least { throw error(.emptyCount, from: start) }
    return (least, most)
  }

  /// A decimal number, if one stands here; one that is too large for any program stays just that.
  private mutating func count() -> Int? {
    var value: Int?
    while let digit = current, ("0"..."9").contains(digit) {
      value = min((value ?? 0) * 10 + Int(digit.value - 0x30), Pattern.largestProgram + 1)
      index += 1
    }
    return value
  }

  /// Refuses what would become too large a program, before it becomes one.
  private func bound(_ node: PatternNode, from start: Int) throws(PatternError) {
    // Two more: the first instruction and the last.
    guard node.size + 2 <= Pattern.largestProgram else {
      throw error(.tooLarge(limit: Pattern.largestProgram), from: start)
    }
  }

  private mutating func literal(_ scalar: Unicode.Scalar) -> PatternNode {
    let fellows = isFolding ? ScalarFolding.fellows(of: scalar.value) : [scalar.value]
    return one(of: ScalarSet(fellows.map { $0...$0 }))
  }

  private mutating func one(of set: ScalarSet) -> PatternNode {
    let number = numbers[set] ?? sets.count
    if numbers.updateValue(number, forKey: set) == nil { sets.append(set) }
    return .one(set: number)
  }

  private mutating func check(_ assertion: PatternAssertion) -> PatternNode {
    assertions.insert(assertion)
    return .check(assertion)
  }
}

// The cursor, for classes and escapes too.
extension PatternParser {
  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// The scalar that stands here, which is passed over.
  mutating func take() -> Unicode.Scalar? {
    guard let scalar = current else { return nil }
    index += 1
    return scalar
  }

  /// Passes over a scalar if it stands here.
  @discardableResult
  mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    index += 1
    return true
  }

  /// The source from a scalar to the one that stands here.
  func text(from start: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<index])
    return String(text)
  }

  func error(_ reason: PatternError.Reason, from start: Int, to end: Int? = nil) -> PatternError {
    let end = min(end ?? index, scalars.count)
    return PatternError(reason, at: offsets[min(start, end)]..<offsets[end])
  }
}
