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
}
