/// Follows the instructions of a program that take nothing, each at most once for a place in the text.
struct PatternClosure: Sendable {
  typealias Neighbour = PatternAssertion.Neighbour

  let program: PatternProgram
  /// The instructions looked at so far, a measure of the work done.
  private(set) var steps = 0
  /// The place at which each instruction was seen last.
  private var seen: [UInt]
  private var place: UInt = 0
  private var pending: [UInt16] = []
  private var before: Neighbour = []
  private var after: Neighbour = []

  init(_ program: PatternProgram) {
    self.program = program
    seen = [UInt](repeating: 0, count: program.instructions.count)
  }

  /// Begins anew at a place between two scalars.
  mutating func begin(between before: Neighbour, and after: Neighbour) {
    place += 1
    self.before = before
    self.after = after
  }

  /// Appends the instructions that take a scalar here and are reached from one; those seen here before are not.
  ///
  /// - Returns: whether the pattern is matched here.
  mutating func follow(_ start: UInt16, into takers: inout [UInt16]) -> Bool {
    var isMatched = false
    pending.append(start)
    while let number = pending.popLast() {
      guard seen[Int(number)] != place else { continue }
      seen[Int(number)] = place
      steps += 1
      switch program.instructions[Int(number)] {
      case .take: takers.append(number)
      case .check(let assertion):
        if assertion.holds(between: before, and: after) { pending.append(number + 1) }
      case .fork(let first, let second):
        pending.append(second)
        pending.append(first)
      case .jump(let target): pending.append(target)
      case .accept: isMatched = true
      }
    }
    return isMatched
  }
}
