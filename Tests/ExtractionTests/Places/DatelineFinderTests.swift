import Testing

@testable import Extraction

@Suite struct DatelineFinderTests {
  @Test func whatStandsBeforeTheDayIsAPlace() {
    expectMarks("Rain\n\n{place KELMARSH}, {place Ohio}, March 3 - It rained.", .place)
    expectMarks("Rain\n\n{place AL-ZORAH}, {place Oman} 1996-12-06\nIt rained.", .place)
    expectMarks("Rain\n\n{place SAINT-VREUX-SUR-LYS}, May 3 (Xinhua) -- It rained.", .place)
  }

  @Test func aLineOfCapitalsAloneIsNone() {
    expectMarks("PRICES ROSE IN MARCH AS EXPECTED", .place)
    expectMarks("CORVANE SEES HIGHER SALES THIS YEAR", .place)
    expectMarks("NET LOSS was 3 dlrs on March 3 - a fall", .place)
  }

  @Test func bylinesStandBeforeTheDateline() {
    expectMarks(
      "Rain in the north\n{person Nadira Ladkeva}\n{place BEIRUT} 1996-12-06\nIt rained.",
      .person,
      .place
    )
    expectMarks("Rain in the north\nBy {person Zorvan Quillmark}\n\nIt rained.", .person)
    expectMarks(
      "Rain in the north\nFull Text Follows\n{place BEIRUT} 1996-12-06\nIt rained.",
      .person,
      .place
    )
  }

  @Test func anAgencyStandsInBracketsAfterTheDay() {
    expectMarks(
      "Rain\n\n{place QUITO}, May 3 ({organization Andes Press}) -- It rained.",
      .place,
      .organization
    )
  }

  @Test func aKnownPlaceMayStandInSmallLetters() {
    expectMarks(
      "Rain\n\n{place Quito}, May 3 ({organization Andes Press}) -- It rained.",
      .place,
      .organization
    )
  }

  @Test func aCompanyAfterByIsNoWriter() {
    #expect(
      findings(in: "Harbour news\n\nThe ship was built\nby Quillmar Corp, and it sailed.").people.isEmpty
    )
  }
}
