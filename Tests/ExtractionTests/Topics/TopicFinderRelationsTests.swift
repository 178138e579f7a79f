import Testing

@testable import Extraction

@Suite struct TopicFinderRelationsTests {
  @Test func anyNounBeforeCooperation() {
    expectMarks(
      "They praised {topic police cooperation} and the {topic intellectual property collaboration}.",
      .topic
    )
    expectMarks("They praised the fullest cooperation of the islands.", .topic)
  }

  @Test func howLongTiesLastIsNone() {
    expectMarks("They praised the historical ties between the islands.", .topic)
    expectMarks("They praised the {topic cultural and historical ties} between the islands.", .topic)
  }

  @Test func generalHeadsAreLeftOut() {
    expectMarks(
      "They discussed the {topic maritime security} environment, {topic human rights} commitments and two "
        + "{topic development} projects.",
      .topic
    )
    expectMarks("The ministers met. They opened three {topic development} projects and a bakery.", .topic)
  }

  @Test func howTheySitIsNone() {
    expectMarks("They agreed to create a favourable environment for work.", .topic)
    expectMarks("The strategic partnership of the islands has grown, and they praised it.", .topic)
  }

  @Test func aFieldAloneKeepsItsCooperation() {
    expectMarks(
      "They discussed {topic tourism}, {topic security cooperation} and {topic cultural exchange}.",
      .topic
    )
    expectMarks("They discussed {topic fisheries} and {topic tourism} cooperation.", .topic)
  }

  @Test func projectsOfABody() {
    expectMarks("They discussed the ongoing {topic UNICEF projects} on the island.", .topic)
  }

  @Test func whatTheyFightTogether() {
    expectMarks("They praised the {topic anti-smuggling cooperation}.", .topic)
  }

  @Test func anAdjectiveNeedsTheLastWord() {
    expectMarks("They discussed the {topic legal and dispute resolution sectors}.", .topic)
  }
}
