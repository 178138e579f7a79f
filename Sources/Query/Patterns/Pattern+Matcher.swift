extension Pattern {
  /// Finds the matches of a pattern in texts, and is faster the longer it is kept.
  ///
  /// It holds the states of the pattern's machine made so far, at most 1,024, and belongs to one thread at a time;
  /// another thread takes a copy or one of its own. Texts are bytes of UTF-8 (`array.span`,
  /// `string.utf8.span`, `buffer.span`), positions are bytes. A byte that is not UTF-8 is taken by `.` only.
  ///
  /// Where a pattern that counts far has it look at thousands of instructions for a byte, it gives up.
  public struct Matcher: Sendable {
    /// The pattern.
    public let pattern: Pattern
    private var states: PatternStates
    private var longest: LongestEnds
    private var scanned = 0
    /// The instructions that may still be looked at.
    private var allowance: Int

    /// Makes a matcher that has seen no text yet.
    ///
    /// - Parameter allowance: the instructions that it may look at in all its texts, besides eight for each of their
    ///   bytes; so many as by default take about a tenth of a second.
    public init(_ pattern: Pattern, allowance: Int = 1 << 23) {
      self.pattern = pattern
      self.allowance = allowance
      states = PatternStates(pattern)
      longest = LongestEnds(pattern)
    }

    /// The bytes and instructions looked at so far, a measure of the work done.
    var steps: Int { scanned + states.steps + longest.steps }
    /// Whether it has looked at more than it may: what it says of the last text and of those to come is not true.
    public var hasGivenUp: Bool { states.steps + longest.steps > allowance }
    /// How often the states were forgotten because there were too many.
    var resets: Int { states.resets }

    /// Whether there is a match in a text, which may be empty.
    ///
    /// - Complexity: linear in the length of the text, of which one scalar is read after the first end of a match.
    public mutating func isMatched(in text: Span<UInt8>) -> Bool {
      allow(for: text.count)
      return text.withUnsafeBufferPointer { text in
        var scan = Scan(at: 0, state: states.start(after: pattern.alphabet.edge))
        return advance(&scan, in: text, until: Transition.matched) != 0
      }
    }

    /// The leftmost match that begins at a byte or after it, the longest one there; it may be empty.
    ///
    /// What stands before the byte is seen by `\b` and `^`.
    ///
    /// - Complexity: linear in the length of the text.
    public mutating func firstMatch(in text: Span<UInt8>, from start: Int = 0) -> Range<Int>? {
      guard start >= 0, start <= text.count else { return nil }
      return text.withUnsafeBufferPointer { text in matches(in: text, from: start, limit: 1).first }
    }

    /// The matches from left to right, none over another, each the leftmost and longest of what is left.
    ///
    /// - Parameter limit: the most that are wanted.
    /// - Complexity: linear in the length of the text.
    public mutating func matches(in text: Span<UInt8>, limit: Int = .max) -> [Range<Int>] {
      text.withUnsafeBufferPointer { text in matches(in: text, from: 0, limit: limit) }
    }
  }
}

extension Pattern.Matcher {
  private typealias Transition = PatternStates.Transition

  private mutating func allow(for bytes: Int) {
    allowance += min(bytes * Pattern.allowancePerByte, .max - allowance)
  }

  private struct Scan {
    var position: Int
    var state: Int
    /// The last place at which no match was under way.
    var idle: Int
    var isOver = false

    init(at position: Int, state: Int) {
      self.position = position
      self.state = state
      idle = position
    }
  }

  /// Each match lies between two places at which none is under way, and only such stretches are looked at closely.
  private mutating func matches(
    in text: UnsafeBufferPointer<UInt8>,
    from start: Int,
    limit: Int
  ) -> [Range<Int>] {
    allow(for: text.count - start)
    var found: [Range<Int>] = []
    let before = pattern.alphabet.number(before: start, in: text)
    var scan = Scan(at: start, state: states.start(after: before))
    while found.count < limit {
      let hit = advance(&scan, in: text, until: Transition.matched)
      guard hit != 0 else { break }
      let low = scan.idle
      let isIdle = hit & Transition.idle != 0 || advance(&scan, in: text, until: Transition.idle) != 0
      append(matchesIn: low..<scan.position, of: text, withEnd: !isIdle, to: &found, limit: limit)
      guard isIdle, !hasGivenUp else { break }
      scan.idle = scan.position
    }
    return found
  }

  /// Goes on until a transition has a flag, over the scalar of that transition.
  ///
  /// - Returns: the bits of that transition, or none at the end of the text.
  private mutating func advance(
    _ scan: inout Scan,
    in text: UnsafeBufferPointer<UInt8>,
    until flag: UInt32
  ) -> UInt32 {
    let start = scan.position
    defer { scanned += scan.position - start }
    while let step = run(&scan, in: text, until: flag | Transition.unknown) {
      let transition = states.transition(from: scan.state, with: step.number)
      scan.state = transition.state
      scan.position += step.length
      if hasGivenUp { return 0 }
      if transition.bits & flag != 0 { return transition.bits }
      if transition.bits & Transition.idle != 0 { scan.idle = scan.position }
    }
    guard !scan.isOver else { return 0 }
    scan.isOver = true
    return states.transition(from: scan.state, with: pattern.alphabet.edge).bits & flag & Transition.matched
  }

  /// Goes on until before a transition with one of some flags; nil at the end of the text.
  private func run(
    _ scan: inout Scan,
    in text: UnsafeBufferPointer<UInt8>,
    until flags: UInt32
  ) -> (number: Int, length: Int)? {
    var (position, state, idle) = (scan.position, scan.state, scan.idle)
    defer { (scan.position, scan.state, scan.idle) = (position, state, idle) }
    return states.table.withUnsafeBufferPointer { table in
      pattern.alphabet.ascii.withUnsafeBufferPointer { ascii in
        while position < text.count {
          let byte = text[position]
          let step =
            byte < 0x80
            ? (number: Int(ascii[Int(byte)]), length: 1) : pattern.alphabet.step(at: position, in: text)
          let transition = Transition(bits: table[state + step.number])
          if transition.bits & flags != 0 { return step }
          state = transition.state
          position += step.length
          if transition.bits & Transition.idle != 0 { idle = position }
        }
        return nil
      }
    }
  }

  /// Appends the matches of a stretch of the text.
  ///
  /// - Parameter withEnd: whether one may begin where the stretch ends.
  private mutating func append(
    matchesIn stretch: Range<Int>,
    of text: UnsafeBufferPointer<UInt8>,
    withEnd: Bool,
    to found: inout [Range<Int>],
    limit: Int
  ) {
    let alphabet = pattern.alphabet
    // A stretch may be the whole of a long text: two bytes a scalar, and four more for the ends.
    var numbers: [UInt16] = []
    var position = stretch.lowerBound
    while position < stretch.upperBound {
      let step = alphabet.step(at: position, in: text)
      numbers.append(UInt16(truncatingIfNeeded: step.number))
      position += step.length
    }
    guard !hasGivenUp else { return }
    let ends = longest.ends(
      in: numbers,
      steps: allowance - states.steps - longest.steps,
      before: alphabet.number(before: stretch.lowerBound, in: text),
      after: position < text.count ? alphabet.step(at: position, in: text).number : alphabet.edge
    )
    var (place, offset) = (0, stretch.lowerBound)
    func goOn(to end: Int) {
      while place < end {
        if offset < stretch.upperBound { offset += alphabet.step(at: offset, in: text).length }
        place += 1
      }
    }
    while place < (withEnd ? ends.count : numbers.count), found.count < limit {
      let (start, end) = ((place: place, offset: offset), Int(ends[place]))
      goOn(to: end)
      if end >= 0 { found.append(start.offset..<offset) }
      goOn(to: start.place + 1)
    }
  }
}
