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
}
