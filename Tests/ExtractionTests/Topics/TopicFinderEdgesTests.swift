import Testing

@testable import Extraction

@Suite struct TopicFinderEdgesTests {
  @Test func acronymsInBracketsDoNotEndAList() {
    expectMarks("They discussed {topic kelp farming} (KF) and {topic seal hunting}.", .topic)
  }

  @Test func placesDoNotEndAList() {
    expectMarks(
      "They discussed {topic kelp farming} in northern Chile, {topic whale song} in Canada and {topic seal hunting}.",
      .topic
    )
  }

  @Test func partsOfNamesAreNone() {
    expectMarks("They visited the Old Water Management Museum and praised it.", .topic)
  }

  @Test func headlinesOfCapitalsGiveWhatTheTableKnows() {
    expectMarks("MINISTERS DISCUSS {topic FISHERIES} ZIGZAG\n\nThe ministers met.", .topic)
  }

  @Test func whatAnOfficeIsForIsNone() {
    expectMarks(
      "They discussed {topic trade}. The Specialist for Private Sector Development, Mr. Anders Lund, attended.",
      .topic
    )
  }

  @Test func aYearAfterCapitalsTellsAName() {
    expectMarks("They launched the Partnership to Address the Drought Relief 2031.", .topic)
  }

  @Test func whatADisputeIsAboutTellsEnough() {
    expectMarks(
      "They addressed the {topic fishing disputes} in Malta and the {topic situation in Malta}.",
      .topic
    )
  }

  @Test func aWordAfterAPlaceWithACapitalTellsAName() {
    expectMarks(
      "They will advance the construction of the Malta Railway and {topic tourism} on Malta.",
      .topic
    )
  }

  @Test func aCompoundIsNotCut() {
    expectMarks("They are concerned about rising short-term rates.", .topic)
  }
}
