import Testing

@testable import Evaluation

struct ScoresTests {
  @Test func nothingFoundIsZeroAndNotANumber() {
    #expect(Scores.Row(Tally()) == .init(precision: 0, recall: 0, f1: 0, gold: 0, system: 0))
    #expect(Scores.Row(Tally(hits: 0, gold: 3, system: 2)).f1 == 0)
    #expect(
      Scores.Row(Tally(hits: 1, gold: 2, system: 1))
        == .init(precision: 1, recall: 0.5, f1: 2.0 / 3, gold: 2, system: 1)
    )
  }

  @Test func aTallyCountsSets() {
    var tally = Tally()
    tally.add(Set([1, 2, 3]), Set([2, 3, 4, 5]))
    tally.add(Set([1]), Set())
    #expect(tally == Tally(hits: 2, gold: 4, system: 4))
  }

  @Test func everyMeasureHasATitle() {
    #expect(Set(Measure.allCases.map(\.title)).count == Measure.allCases.count)
    #expect(Measure.named.isSubset(of: Measure.spans))
    #expect(OfficialMeasure.allCases.map(\.title).allSatisfy { $0.hasPrefix("right ") })
  }
}
