import Testing

@testable import Extraction

@Suite struct ResultFinderPeopleTests {
  @Test func aLabelIsNoName() {
    expectMarks("CRICKET - SCORES\n\nDid not bat: {person Shaun Pollack}, {person Richards}", .person)
  }

  @Test func aShortNameCountsOnceItsArticleTells() {
    expectMarks(
      "BASEBALL - {organization INDIANS} WIN\n\nThe crowd in Ohio saw the {organization Indians} win.",
      .organization,
      .nationality
    )
  }

  @Test func aTeamsCityInALargerNameIsNone() {
    expectMarks("SOCCER - A MATCH\n\nThey met at Boston Garden.", .organization)
  }

  @Test func theyPlayAtAPlace() {
    expectMarks(
      "CRICKET - SCORES\n\nAt {place Quillmoor}, {organization Surrey} beat {organization Kent} on Friday.",
      .place,
      .organization
    )
    expectMarks("CYCLING - A STAGE\n\nHe rode from {place Kelmar} to {place Quillmoor} on Friday.", .place)
  }

  @Test func theSideAfterAVerbOfLosingIsATeam() {
    expectMarks(
      "CRICKET - SCORES\n\nOn Friday they lost to {organization Essex} in a match.",
      .place,
      .organization
    )
  }

  @Test func peopleStandInBracketsWithTheirFigures() {
    expectMarks(
      "BASEBALL - SCHEDULE\n\nKansas City ({person Corvella} 1-7) at Baltimore ({person Minch} 8-8)",
      .person
    )
  }
}
