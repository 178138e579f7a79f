import Testing

@testable import Extraction

@Suite struct ResultFinderTests {
  @Test func aNameBeforeACountryInBracketsIsAPerson() {
    expectMarks(
      """
      TENNIS - RESULTS

      2 - {person Lukas Brandner} ({place Austria}) beat {person Hervé Coutelle} ({place France}) 6-4 6-2

      {person Dale Whitcombe} ({place Britain}) and {person Todd Garrick} ({place U.S.}) lost
      """,
      .person,
      .place,
      .organization
    )
  }

  @Test func twoNamesWithANumberEachAreTeams() {
    expectMarks(
      """
      SOCCER - RESULTS

      {organization Arsenal} 2 {organization Blackburn} 1

      {organization Kelmarsh Rovers} 0 {organization Leeds} 3

      {place Norway} 1 {place Georgia} 0
      """,
      .organization,
      .place
    )
  }

  @Test func aNameWithThreeNumbersIsATeamInATable() {
    expectMarks(
      """
      {organization NBA} BASKETBALL - STANDINGS

      {organization MIAMI} 14 4 .777 -

      {organization NEW YORK} 10 6 .625 3
      """,
      .organization,
      .place
    )
  }

  @Test func theOneAtHomeIsAPlaceInFixtures() {
    expectMarks(
      """
      {organization NBA} BASKETBALL - SCHEDULE

      {organization TORONTO} AT {place ATLANTA}
      """,
      .organization,
      .place
    )
  }

  @Test func scorersArePeople() {
    expectMarks(
      """
      SOCCER - AJAX WIN

      Scorers: {person Joost Hendrikx} 12, {person Almqvist} 55 penalty

      Feyenoord - {person Wim Zandberg} (40th)
      """,
      .person
    )
  }

  @Test func scorecardsNameBatsmenFieldersAndBowlers() {
    expectMarks(
      """
      CRICKET - SCOREBOARD

      {person A. Huddle} c {person Fenwick} b {person Strickland} 11

      {person G. Kemsley} lbw b {person Lockwood} 4

      Bowling: {person Strickland} 21-6-44-1, {person Lockwood} 18-5-40-1 (nb-3)

      Extras (b-4 lb-9) 13
      """,
      .person
    )
  }

  @Test func lineUpsNumberTheirPeople() {
    expectMarks(
      "RUGBY UNION - TEAM\n\n15-{person Matthew Burkett}, 14-{person Alistair Murdo} (captain)",
      .person
    )
  }

  @Test func aCityThatPlaysIsATeamAndOneWhereTheyPlayAPlace() {
    expectMarks(
      """
      BASEBALL - A GAME

      At {place Boston}, {organization Detroit} improved to 3-2 in a game against the {organization Red Sox}.
      """,
      .organization,
      .place
    )
  }

  @Test func otherStoriesHaveNoTeams() {
    expectMarks("Shares: Detroit 5 Boston 3\n\nThe talks in Leeds - Anna (5)", .organization)
  }
}
