/// The scalars in classes: those of a class are in the same sets of a pattern, so that nothing can tell them apart.
struct PatternAlphabet: Sendable {
  typealias Neighbour = PatternAssertion.Neighbour

  /// The number of classes, with that of invalid bytes and that of the text's ends.
  private(set) var count = 0
  /// The class of each ASCII scalar.
  private(set) var ascii: [UInt16] = []
  /// What the assertions of the pattern have to know of each class.
  private(set) var neighbours: [Neighbour] = []
  /// The first scalar of each interval.
  private var bounds: [UInt32] = []
  /// The class by interval and kind, or by interval only.
  private var classes: [UInt16] = []
  private var kindCount: Int
  /// Whether a class is in a set, by set and class.
  private var members: [Bool] = []

  /// The class of a byte that is not UTF-8.
  var invalid: Int { count - 2 }
  /// The class of what is beyond the text's ends.
  var edge: Int { count - 1 }

  /// - Parameter assertions: those of the pattern; classes differ in what these look at.
  init(_ sets: [ScalarSet], assertions: Set<PatternAssertion>) {
    var sets = sets
    var looks: [(set: Int, neighbour: Neighbour)] = []
    func look(for neighbour: Neighbour, in set: ScalarSet) {
      looks.append((sets.count, neighbour))
      sets.append(set)
    }
    if assertions.contains(.lineStart) { look(for: .lineFeed, in: .lineFeed) }
    if assertions.contains(.lineEnd) { look(for: .lineBreak, in: .lineBreak) }
    if !assertions.isDisjoint(with: [.wordEdge, .noWordEdge]) { look(for: .word, in: .word) }
    kindCount = sets.contains { !$0.kinds.isEmpty } ? ScalarSet.Kinds.basic.count : 1

    let signatures = divide(into: sets)
    count = signatures.count + 1
    members = [Bool](repeating: false, count: sets.count * count)
    for (number, signature) in signatures.enumerated() {
      for set in sets.indices where signature[set / 64] >> (set % 64) & 1 == 1 {
        members[set * count + number] = true
      }
    }
    neighbours = [Neighbour](repeating: [], count: count)
    for (set, neighbour) in looks {
      for number in 0..<invalid where isMember(number, of: set) { neighbours[number].formUnion(neighbour) }
    }
    // A line begins at the text's start and ends at its end.
    for (_, neighbour) in looks where neighbour != .word { neighbours[edge].formUnion(neighbour) }
    ascii = (0..<0x80).map { UInt16(number(of: $0)) }
  }

  func isMember(_ number: Int, of set: Int) -> Bool { members[set * count + number] }

  /// The class of a scalar.
  func number(of scalar: UInt32) -> Int {
    var (low, high) = (0, bounds.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if bounds[middle] <= scalar { low = middle } else { high = middle }
    }
    return Int(classes[kindCount == 1 ? low : low * kindCount + ScalarSet.Kinds.index(of: scalar)])
  }

  /// The class of what begins at a byte of a text, and its length in bytes.
  func step(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (number: Int, length: Int) {
    if text[index] < 0x80 { return (Int(ascii[Int(text[index])]), 1) }
    guard let (scalar, length) = Self.scalar(at: index, in: text) else { return (invalid, 1) }
    return (number(of: scalar), length)
  }

  /// The class of what ends before a byte of a text.
  func number(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard index > 0 else { return edge }
    for length in 1...min(4, index) where text[index - length] & 0xc0 != 0x80 {
      let (number, found) = step(at: index - length, in: text)
      return found == length ? number : invalid
    }
    return invalid
  }

  /// Decodes the scalar of two bytes or more that begins at a byte; nil when it is ill-formed (RFC 3629).
  private static func scalar(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (UInt32, length: Int)? {
    let lead = UInt32(text[index])
    let (length, least): (Int, UInt32)
    switch lead {
    case 0xc2...0xdf: (length, least) = (2, 0x80)
    case 0xe0...0xef: (length, least) = (3, 0x800)
    case 0xf0...0xf4: (length, least) = (4, 0x1_0000)
    default: return nil
    }
    guard text.count - index >= length else { return nil }
    var scalar = lead & (0x7f >> UInt32(length))
    for offset in 1..<length {
      let byte = text[index + offset]
      guard byte & 0xc0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3f)
    }
    guard scalar >= least, scalar <= 0x10_ffff, !(0xd800...0xdfff).contains(scalar) else { return nil }
    return (scalar, length)
  }

  /// Fills the intervals and their classes.
  ///
  /// - Returns: for each class in order, that of invalid bytes last, the sets that it is in, a bit for each.
  private mutating func divide(into sets: [ScalarSet]) -> [[UInt64]] {
    let none = [UInt64](repeating: 0, count: (sets.count + 63) / 64)
    var (negated, invalid) = (none, none)
    var kinds = [[UInt64]](repeating: none, count: kindCount)
    var changes: [(scalar: UInt32, set: Int)] = [(0, -1)]
    for (set, value) in sets.enumerated() {
      let bit = UInt64(1) << UInt64(set % 64)
      if value.isNegated { negated[set / 64] |= bit }
      if value.takesInvalid { invalid[set / 64] |= bit }
      for kind in kinds.indices where value.kinds.contains(.basic[kind]) { kinds[kind][set / 64] |= bit }
      for range in value.ranges {
        changes += [(range.lowerBound, set), (range.upperBound + 1, set)]
      }
    }
    changes.sort { $0.scalar < $1.scalar }

    var signatures: [[UInt64]] = []
    var numbers: [[UInt64]: UInt16] = [:]
    var current = none
    for (index, change) in changes.enumerated() {
      if change.set >= 0 { current[change.set / 64] ^= 1 << UInt64(change.set % 64) }
      if index + 1 < changes.count, changes[index + 1].scalar == change.scalar { continue }
      bounds.append(change.scalar)
      for kind in kinds {
        let signature = none.indices.map { (current[$0] | kind[$0]) ^ negated[$0] }
        let number = numbers[signature] ?? UInt16(signatures.count)
        if numbers.updateValue(number, forKey: signature) == nil { signatures.append(signature) }
        classes.append(number)
      }
    }
    return signatures + [invalid]
  }
}
