import Testing

@testable import Evaluation

struct TallyTests {
  @Test func aTallyCountsSets() {
    var tally = Tally()
    tally.add(Set([1, 2, 3]), Set([2, 3, 4, 5]))
    tally.add(Set([1]), Set())
    #expect(tally == Tally(hits: 2, gold: 4, system: 4))
  }

  @Test func nothingAddsNothing() {
    var tally = Tally(hits: 1, gold: 2, system: 3)
    tally.add(Set<Int>(), Set())
    #expect(tally == Tally(hits: 1, gold: 2, system: 3))
  }
}
