/// A pattern as a program of a nondeterministic machine (Thompson 1968, by way of Pike and Cox).
///
/// It begins at the first instruction, to which no other leads, and has at most ``Pattern/largestProgram``.
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    /// Takes one scalar of a set, then goes on with the next instruction.
    case take(set: UInt16)
    /// Goes on with the next instruction if the assertion holds here.
    case check(PatternAssertion)
    case fork(UInt16, UInt16)
    case jump(UInt16)
    case accept
  }

  private(set) var instructions: [Instruction] = [.jump(1)]

  /// - Parameter isBackward: whether the text is read from right to left.
  init(_ tree: PatternNode, isBackward: Bool) {
    add(tree, isBackward: isBackward)
    instructions.append(.accept)
  }

  private mutating func add(_ node: PatternNode, isBackward: Bool) {
    switch node {
    case .one(let set): instructions.append(.take(set: UInt16(set)))
    case .check(let assertion): instructions.append(.check(assertion))
    case .sequence(let items):
      for item in isBackward ? items.reversed() : items { add(item, isBackward: isBackward) }
    case .choice(let branches): add(choiceOf: branches, isBackward: isBackward)
    case .repetition(let item, let least, let most?):
      for _ in 0..<least { add(item, isBackward: isBackward) }
      var forks: [Int] = []
      for _ in least..<most {
        forks.append(instructions.count)
        instructions.append(.accept)
        add(item, isBackward: isBackward)
      }
      for fork in forks { instructions[fork] = .fork(UInt16(fork + 1), here) }
    case .repetition(let item, 0, nil):
      let start = instructions.count
      instructions.append(.accept)
      add(item, isBackward: isBackward)
      instructions.append(.jump(UInt16(start)))
      instructions[start] = .fork(UInt16(start + 1), here)
    case .repetition(let item, let least, nil):
      for _ in 1..<least { add(item, isBackward: isBackward) }
      let start = here
      add(item, isBackward: isBackward)
      instructions.append(.fork(start, here + 1))
    }
  }

  private mutating func add(choiceOf branches: [PatternNode], isBackward: Bool) {
    var jumps: [Int] = []
    for branch in branches.dropLast() {
      let fork = instructions.count
      instructions.append(.accept)
      add(branch, isBackward: isBackward)
      jumps.append(instructions.count)
      instructions.append(.accept)
      instructions[fork] = .fork(UInt16(fork + 1), here)
    }
    if let last = branches.last { add(last, isBackward: isBackward) }
    for jump in jumps { instructions[jump] = .jump(here) }
  }

  /// The number of the next instruction to be added.
  private var here: UInt16 { UInt16(instructions.count) }
}
