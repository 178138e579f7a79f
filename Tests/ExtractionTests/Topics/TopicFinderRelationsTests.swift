import Testing

@testable import Extraction

@Suite struct TopicFinderRelationsTests {
  @Test func anyNounBeforeCooperation() {
    expectMarks(
      "They praised {topic police} cooperation and {topic intellectual property} collaboration.",
      .topic
    )
    expectMarks("They praised the fullest cooperation of the islands.", .topic)
  }

  @Test func howLongTiesLastIsNone() {
    expectMarks("They praised the historical ties between the islands.", .topic)
    expectMarks("They praised the {topic cultural and historical ties} between the islands.", .topic)
  }
}
