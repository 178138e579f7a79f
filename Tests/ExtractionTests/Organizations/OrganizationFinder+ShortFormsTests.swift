import Testing

@testable import Extraction

@Suite struct OrganizationFinderShortFormsTests {
  @Test func aCompanyGoesByItsNameWithoutTheLegalForm() {
    expectMarks(
      "Then {organization Corvane Industries Inc} agreed. Later on {organization Corvane} sold it.",
      .organization
    )
    expectMarks(
      "Then {organization First Harbour Widget Corp} agreed. Later on {organization First Harbour Widget} sold it.",
      .organization
    )
  }

  @Test func aHeadlineOfCapitalsHasItToo() {
    expectMarks(
      "{organization CORVANE} SEES HIGHER SALES THIS YEAR\n\nOn Monday {organization Corvane Co Ltd} said so.",
      .organization
    )
  }

  @Test func aPlaceOrAPersonOfThatNameIsNotTheCompany() {
    expectMarks(
      "Then {organization Ghent Steel Ltd} agreed. It is in Ghent. Mr. Corvane, of {organization Corvane Inc}, left.",
      .organization
    )
  }

  @Test func aPlacesWordsAreNoShortForm() {
    expectMarks(
      "Then {organization Ghent City Water Company} agreed. The Ghent City choir sang.",
      .organization
    )
  }
}
