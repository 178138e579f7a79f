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

  @Test func scorersMayStandBetweenTheTwoTeams() {
    expectMarks(
      "SOCCER - SUMMARIES\n\n{organization Werder Bremen} 3 ({person Brandner} 5th minute) {organization Duisburg} 0. Halftime 2-0.",
      .organization,
      .person
    )
  }

  @Test func oneTeamBeatsAnother() {
    expectMarks(
      "BASKETBALL - RESULTS\n\n{organization Kelmar Milk} beat {organization Quillmoor} 103-95",
      .organization,
      .person
    )
  }

  @Test func aSideIsAListOfPeople() {
    expectMarks(
      "CRICKET - TEAMS\n\n{place Zimbabwe} - {person Alan Fenwick}, {person Grant Lockwood} (captain), {person Dave Huddle}, {person Paul Kemsley}",
      .place,
      .organization,
      .person
    )
  }
}
