import Foundation
import Testing

@testable import Evaluation

struct ScoreReportTests {
  @Test func theTableIsAligned() throws {
    let table = ScoreReport.table(of: try GoldStory.scores(GoldStory.without("A1", "T9")))
    #expect(
      table == """
        1 story
                                                       precision  recall      F1   gold  system
        people, places, organisations, nationalities       1.000   1.000   1.000      6       6
        people                                             1.000   1.000   1.000      4       4
        places                                             1.000   1.000   1.000      1       1
        organisations                                      0.000   0.000   0.000      0       0
        nationalities                                      1.000   1.000   1.000      1       1
        roles (titles)                                     1.000   1.000   1.000      2       2
        events                                             0.000   0.000   0.000      0       0
        dates with their value                             1.000   1.000   1.000      1       1
        officials found                                    1.000   1.000   1.000      2       2
        topics                                             0.000   0.000   0.000      1       0
        topics, any overlap                                0.000   0.000   0.000      1       0
        statements, right speaker                          1.000   1.000   1.000      2       2
        meetings, by story                                 1.000   1.000   1.000      1       1
        right office, of officials found                   1.000                      2
        right country, of officials found                  0.500                      2

        """
    )
  }

  @Test func missesAreLinesWithTabs() throws {
    let misses = ScoreReport.misses(
      of: try GoldStory.scores(GoldStory.without("T9", adding: "T9\tEvent 80 89\tx\n"))
    )
    #expect(misses == "gold\tfalse\tEvent\t80-89 Lindqvist\ngold\tmissed\tTopic\t126-138 clean energy\n")
  }

  @Test func jsonHasTheKeysOfTheScorer() throws {
    let json = ScoreReport.json(of: try GoldStory.scores(GoldStory.annotations))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(
      Set(object.keys).isSuperset(of: [
        "mentions", "Person", "dates with value", "meetings, by story", "stories",
      ])
    )
    #expect((object["mentions"] as? [String: Double])?["f1"] == 1)
    #expect((object["country of found officials"] as? [String: Double])?["accuracy"] == 1)
  }

  @Test func aMissingFileIsCounted() throws {
    #expect(
      ScoreReport.table(of: try GoldStory.scores(nil)).hasPrefix("1 story, 1 without a file to score\n")
    )
  }
}
