import Testing

@testable import Extraction

@Suite struct TopicFinderBackgroundTests {
  @Test func circumstancesAreNoSubjects() {
    expectMarks(
      "The ministers discussed {topic fisheries} amid a trade dispute, without any protectionism and despite drought.",
      .topic
    )
  }

  @Test func whatWasToldBeforeIsNoSubject() {
    expectMarks(
      "She said that such growth and reform of the {topic tax system} would foster such investment.",
      .topic
    )
  }

  @Test func aVerbIsNoSubject() {
    expectMarks("Minister Ada Quill said: \"This treaty will cement the bond.\"", .topic)
    expectMarks("They discussed {topic cement} and {topic steel}.", .topic)
  }

  @Test func sharesAreCounted() {
    expectMarks(
      "Talks were held. Imports from the island account for a third of foreign trade and exports.",
      .topic
    )
    expectMarks("They met. Foreign trade reached 40 million dollars, and exports rose by 3 percent.", .topic)
    expectMarks(
      "Minister Ada Quill pledged to hold smugglers to account for {topic money laundering}.",
      .topic
    )
  }

  @Test func peopleHaveTheirFields() {
    expectMarks("Talks were held with representatives from Maltese trade, commerce and industry.", .topic)
    expectMarks("Talks were held with some of the leading textile and semiconductor firms.", .topic)
    expectMarks("Talks were held on {topic textiles} and {topic semiconductors}.", .topic)
  }

  @Test func theWholeEconomyIsGoodForAnything() {
    expectMarks("They spoke of strengthening the national economy and the {topic digital economy}.", .topic)
    expectMarks("They discussed the {topic economy}.", .topic)
  }

  @Test func aSubjectMayTellOfWhatKindAnotherIs() {
    expectMarks("She called the port a mediation friendly venue at the talks.", .topic)
  }

  @Test func descriptionsOfBodiesAreNone() {
    expectMarks(
      "They visited the World Bank (WB), which provides loans for infrastructure projects, to discuss {topic trade}.",
      .topic
    )
    expectMarks(
      "They held talks. Malta is one of the leading seats of arbitration and tourism in the region.",
      .topic
    )
    expectMarks("The Ambassador has served in trade promotion and security policy.", .topic)
    expectMarks("It is the first agreement on {topic tourism} and {topic arbitration}.", .topic)
  }

  @Test func timesOfTroubleAreNoSubjects() {
    expectMarks(
      "The ministers discussed {topic tourism} following the worst economic crisis in decades.",
      .topic
    )
    expectMarks("The ministers discussed {topic tourism} despite the prevailing economic challenges.", .topic)
  }

  @Test func aQualityIsOneOfSomething() {
    expectMarks(
      "They pledged to build trust, and discussed {topic investor confidence} and {topic growth}.",
      .topic
    )
  }
}
