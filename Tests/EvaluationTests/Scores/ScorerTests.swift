import Testing

@testable import Evaluation

struct ScorerTests {
  private func row(_ measure: Measure, _ system: String?) throws -> Scores.Row {
    try #require(try GoldStory.scores(system).rows[measure])
  }

  @Test func theGoldItselfIsPerfect() throws {
    let scores = try GoldStory.scores(GoldStory.annotations)
    for measure in Measure.allCases where measure != .organization && measure != .event {
      #expect(scores.rows[measure]?.f1 == 1, "\(measure)")
    }
    #expect(scores.rows[.event] == Scores.Row(Tally()))
    #expect(scores.rows[.names]?.gold == 6)
    #expect(scores.rows[.statements]?.gold == 2)
    #expect(scores.shares == [.office: .init(accuracy: 1, of: 2), .country: .init(accuracy: 1, of: 2)])
    #expect(scores.misses.isEmpty)
    #expect((scores.stories, scores.missing) == (1, 0))
  }

  @Test func withoutAFileAllIsMissed() throws {
    let scores = try GoldStory.scores(nil)
    #expect(scores.missing == 1)
    for row in scores.rows.values { #expect(row.f1 == 0 && row.system == 0) }
    #expect(scores.shares.isEmpty)
    #expect(scores.misses.allSatisfy { !$0.isFalse })
    #expect(
      scores.misses.contains(
        .init(story: "gold", isFalse: false, what: "Person", text: "13-27 Tove Lindqvist")
      )
    )
  }

  @Test func spansAndTypesMustBeRight() throws {
    let system = GoldStory.without(
      "T1",
      "T4",
      adding: "T1\tPlace 0 12\tLarvik Mayor\nT4\tPlace 32 39\tMaltese\n"
    )
    #expect(try row(.place, system) == .init(precision: 0, recall: 0, f1: 0, gold: 1, system: 2))
    #expect(try row(.nationality, system).recall == 0)
    let names = try row(.names, system)
    #expect((names.gold, names.system) == (6, 6))
    #expect(abs(names.f1 - 4.0 / 6) < 1e-12)
  }

  @Test func topicsMayOverlapOneToOne() throws {
    let system = GoldStory.without("T9", adding: "T9\tTopic 126 131\tclean\nT20\tTopic 132 138\tenergy\n")
    #expect(try row(.topic, system).f1 == 0)
    let lenient = try row(.topicsLenient, system)
    #expect((lenient.precision, lenient.recall) == (0.5, 1))
  }

  @Test func datesNeedTheirValue() throws {
    #expect(try row(.dates, GoldStory.without("#1")).f1 == 0)
    let misses = try GoldStory.scores(GoldStory.without("#1")).misses
    #expect(misses.map(\.text) == ["70-78 Thursday = 2023-05-11", "70-78 Thursday = "])
  }

  @Test func officialsAreFoundByNameAndThenJudged() throws {
    let scores = try GoldStory.scores(GoldStory.without("A1", "R2", adding: "A1\tCountry T3 SE\n"))
    #expect(scores.rows[.officials] == .init(precision: 1, recall: 0.5, f1: 2.0 / 3, gold: 2, system: 1))
    #expect(scores.shares == [.office: .init(accuracy: 1, of: 1), .country: .init(accuracy: 0, of: 1)])
    #expect(
      scores.misses.map(\.text) == ["tove lindqvist: NO, not SE", "rafel camilleri: maltese ambassador"]
    )
  }

  @Test func aSentenceHasTheRightSpeaker() throws {
    let scores = try GoldStory.scores(GoldStory.without("R3", adding: "R3\tSaidBy Arg1:T11 Arg2:T6\n"))
    #expect(scores.rows[.statements]?.f1 == 0)
    #expect(scores.misses.count == 2)
    #expect(scores.misses[0].text.hasPrefix("tove lindqvist, not rafel camilleri: Lindqvist said that"))
  }

  @Test func meetingsAreTheMeanOverStoriesThatHaveOne() throws {
    var scorer = Scorer()
    let (gold, none) = (try GoldStory.parsed(), try GoldStory.parsed(GoldStory.without("E1")))
    scorer.add("a", text: GoldStory.text, gold: gold, system: gold)
    scorer.add("b", text: GoldStory.text, gold: none, system: gold)
    scorer.add("c", text: GoldStory.text, gold: none, system: none)
    #expect(scorer.result.rows[.meetings] == .init(precision: 0.5, recall: 0.5, f1: 0.5, gold: 1, system: 2))
    #expect(scorer.result.misses.map(\.story) == ["b"])
  }

  @Test func overlapsAreTakenFromTheLeft() {
    func spans(_ pairs: (Int, Int)...) -> [Annotations.Span] { pairs.map { .init(start: $0.0, end: $0.1) } }
    #expect(Scorer.overlaps(spans((0, 10), (5, 8)), spans((6, 7))) == 1)
    #expect(Scorer.overlaps(spans((0, 5), (5, 8)), spans((4, 6), (6, 7))) == 2)
    #expect(Scorer.overlaps(spans((0, 5)), spans((5, 6))) == 0)
  }
}
