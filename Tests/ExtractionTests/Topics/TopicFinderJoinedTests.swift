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

  @Test func whoseTheFirstIsMayStandBetween() {
    expectMarks(
      "The envoy spoke of threats to the {topic security} of Malta and the {topic stability} of the region.",
      .topic
    )
  }

  @Test func aPhraseThatAndJoinsToASubject() {
    expectMarks(
      "The mayor met the ambassador. Prices are high for {topic VAT} and {topic income taxes}.",
      .topic
    )
  }

  @Test func aPhraseOfTheTableIsNotCut() {
    expectMarks(
      "They spoke of upholding {topic international law} and {topic freedom of navigation}, {topic overflight}, "
        + "and {topic peace} and {topic stability} at sea.",
      .topic
    )
  }

  @Test func nounsThatNeedOneWordStayTogether() {
    expectMarks("They discussed {topic livestock and dairy industries} and {topic tourism}.", .topic)
    expectMarks("They addressed the {topic development and reform goals} of the island.", .topic)
    expectMarks("They discussed {topic tourism} and {topic vocational training}.", .topic)
  }

  @Test func aVerbAfterAndIsNotShared() {
    expectMarks("They discussed the {topic Maltese market} and hope to win.", .topic)
  }

  @Test func aNounInAListOfSubjects() {
    expectMarks(
      "The Ambassador told of the luck of the island in {topic trade}, {topic service delivery} and {topic social welfare}.",
      .topic
    )
    expectMarks(
      "The Ambassador told of the luck of the island in {topic trade}, service delivery and song.",
      .topic
    )
  }
}
