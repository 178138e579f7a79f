/// The states of the deterministic machine of a pattern, made when they are first needed.
///
/// A state is the set of instructions that the nondeterministic machine may have come to, before those that take
/// nothing are followed: what holds there is known only with the next scalar. A match may begin anywhere, so that
/// the first instruction is always among them. When there are too many states, all are forgotten; making one
/// costs no more than a step of the nondeterministic machine.
struct PatternStates: Sendable {
  typealias Neighbour = PatternAssertion.Neighbour

  /// The most states that are kept.
  static let limit = 1024

  /// What a scalar's class leads to from a state; the number of a state is the place of its row in the table.
  struct Transition: Sendable, Hashable {
    var bits: UInt32
    /// Not yet known.
    static let unknown: UInt32 = 1 << 31
    /// A match ends before the scalar.
    static let matched: UInt32 = 1 << 30
    /// After the scalar no match is under way.
    static let idle: UInt32 = 1 << 29
    var state: Int { Int(bits & (Self.idle - 1)) }
  }

  private struct State: Hashable {
    /// A bit for each instruction.
    var instructions: [UInt64]
    var before: Neighbour
    /// Whether there is only the first instruction.
    var isIdle: Bool {
      instructions[0] == 1 && instructions.dropFirst().allSatisfy { $0 == 0 }
    }
  }

  /// The rows of transitions, a class a column.
  private(set) var table: [UInt32] = []
  /// How often all states were forgotten.
  private(set) var resets = 0
  var steps: Int { closure.steps }
  private let alphabet: PatternAlphabet
  private var closure: PatternClosure
  private var states: [State] = []
  private var numbers: [State: Int] = [:]
  private var takers: [UInt16] = []

  init(_ pattern: Pattern) {
    alphabet = pattern.alphabet
    closure = PatternClosure(pattern.forward)
  }

  /// The number of the state in which no match is under way, after a scalar of a class.
  mutating func start(after number: Int) -> Int {
    add(State(instructions: beginning, before: alphabet.neighbours[number]))
  }

  /// What a class leads to from a state.
  ///
  /// - Complexity: linear in the length of the program the first time.
  mutating func transition(from state: Int, with number: Int) -> Transition {
    let known = table[state + number]
    if known & Transition.unknown == 0 { return Transition(bits: known) }
    let from = states[state / alphabet.count]
    var next = State(instructions: beginning, before: alphabet.neighbours[number])
    var flags: UInt32 = 0
    closure.begin(between: from.before, and: next.before)
    takers.removeAll(keepingCapacity: true)
    for (index, word) in from.instructions.enumerated() {
      var rest = word
      while rest != 0 {
        let instruction = UInt16(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
        if closure.follow(instruction, into: &takers) { flags |= Transition.matched }
      }
    }
    for taker in takers {
      guard case .take(let set) = closure.program.instructions[Int(taker)],
        alphabet.isMember(number, of: Int(set))
      else { continue }
      next.instructions[Int(taker + 1) / 64] |= 1 << UInt64((taker + 1) % 64)
    }
    if next.isIdle { flags |= Transition.idle }
    let earlier = resets
    let transition = flags | UInt32(add(next))
    if resets == earlier { table[state + number] = transition }
    return Transition(bits: transition)
  }

  private var beginning: [UInt64] {
    var bits = [UInt64](repeating: 0, count: (closure.program.instructions.count + 63) / 64)
    bits[0] = 1
    return bits
  }

  private mutating func add(_ state: State) -> Int {
    if let number = numbers[state] { return number }
    if states.count == Self.limit {
      states.removeAll(keepingCapacity: true)
      numbers.removeAll(keepingCapacity: true)
      table.removeAll(keepingCapacity: true)
      resets += 1
    }
    let number = table.count
    states.append(state)
    numbers[state] = number
    table.append(contentsOf: repeatElement(Transition.unknown, count: alphabet.count))
    return number
  }
}
