import Testing

@testable import Extraction

@Suite struct TopicFinderJoinedTests {
  @Test func aNounThatAndJoinsToASubject() {
    expectMarks(
      "The ambassador thanked the mayor for the {topic safety} and {topic security} of the strait.",
      .topic
    )
  }

  @Test func nounsAndAdjectivesThatNeedOneWordStayTogether() {
    expectMarks("They work together, including in the {topic economic, security and legal fields}.", .topic)
    expectMarks(
      "They reviewed efforts to provide {topic security, economic, and humanitarian assistance} to the islands.",
      .topic
    )
    expectMarks("They agreed on cooperation in {topic trade}, {topic tourism} and {topic fisheries}.", .topic)
    expectMarks("The ministers discussed {topic trade} and {topic humanitarian aid}.", .topic)
  }

  @Test func aNewClauseAfterAndIsNoSubject() {
    expectMarks("The minister said that the floods hit {topic agriculture} and crops were lost.", .topic)
  }

  @Test func whatIsASubjectOnceIsOneEverywhere() {
    expectMarks(
      """
      Towns look to {topic lighthouse repair}

      The mayor met the ambassador. They discussed {topic lighthouse repair} and {topic trade}.
      """,
      .topic
    )
    expectMarks(
      """
      Envoy finds a mild lighthouse

      Repair officials met the mayor and the ambassador. They discussed {topic lighthouse repair}.
      """,
      .topic
    )
  }
}
