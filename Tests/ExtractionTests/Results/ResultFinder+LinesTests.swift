import Testing

@testable import Extraction

@Suite struct ResultFinderLinesTests {
  @Test func ranksStandBeforeNames() {
    expectMarks(
      """
      GOLF - LEADING SCORES

      131 {person Colin Barraclough} 65 66

      1. {person Mikko Hakala} ({place Finland}) {organization Ferrari} 1:25.123
      """,
      .person,
      .place,
      .organization
    )
  }

  @Test func severalResultsMayShareALine() {
    expectMarks(
      "ICE HOCKEY - RESULTS\n\n{organization Buffalo} 4, {organization HARTFORD} 2",
      .organization,
      .place
    )
  }

  @Test func aTeamStandsBeforeItsInnings() {
    expectMarks("CRICKET - SCORES\n\n{organization Surrey} first innings 300", .organization)
  }
}
