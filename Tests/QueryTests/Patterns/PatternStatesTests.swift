import Testing

@testable import Query

@Suite struct PatternStatesTests {
  @Test func transitionsAreMadeOnce() throws {
    let pattern = try Pattern("ab")
    let (a, b) = (pattern.alphabet.number(of: 0x61), pattern.alphabet.number(of: 0x62))
    var states = PatternStates(pattern)
    let start = states.start(after: pattern.alphabet.edge)
    let first = states.transition(from: start, with: a)
    #expect(first.bits & (PatternStates.Transition.idle | PatternStates.Transition.matched) == 0)
    let second = states.transition(from: first.state, with: b)
    let last = states.transition(from: second.state, with: pattern.alphabet.edge)
    #expect(last.bits & PatternStates.Transition.matched != 0)
    #expect(states.transition(from: start, with: b).bits & PatternStates.Transition.idle != 0)
    let steps = states.steps
    #expect(states.transition(from: start, with: a) == first)
    #expect(states.start(after: pattern.alphabet.edge) == start)
    #expect(states.steps == steps)
    #expect(states.resets == 0)
  }
}
