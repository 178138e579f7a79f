import Testing

@testable import Extraction

@Suite struct OfficeGrammarObjectTests {
  @Test func theBodiesAfterATitlesCommaAreOfIt() {
    expectMarks("{role Director, Ministry of Fisheries} {person Daniel Otieno} came.", .role, .person)
  }

  @Test func theRegionsThatAnOfficeDealsWithAreOfIt() {
    expectMarks(
      "{role Vice President for Latin America and the Caribbean} {person Ana Reis} came.",
      .role,
      .person
    )
  }

  @Test func aBracketIsOfTheTitleThatGoesOnAfterIt() {
    expectMarks("{role Minister of State (MOS) for Ports} {person Daniel Otieno} came.", .role, .person)
  }

  @Test func aBodyThatNoTableHasIsOfTheTitle() {
    expectMarks("{role Commander of the Harbour Watch} {person Daniel Otieno} came.", .role, .person)
  }

  @Test func bodiesThatNoTableHas() {
    expectMarks(
      "{role Director of the Human Zorbome Project} {person Ann Lee} came with {role Director In-charge of South Asia}, {person Emily Ash}.",
      .role,
      .person
    )
  }

  @Test func anAcronymOfTheCountryInBrackets() {
    expectMarks(
      "{person Jan Claes}, the {role Ambassador of the United Arab Emirates (UAE) to Malta}, came.",
      .role,
      .person
    )
  }

  @Test func aDivisionBehindTheTitleOfANameBelongsToIt() {
    expectMarks(
      "{person Tom Hale}, {role Director, North Atlantic Division, MFA}, and Ms. {person Ann Stone}, {role Deputy Director, Harbour Planning Section II, MFA}.",
      .role,
      .person
    )
  }

  @Test func aPlaceBeforeANameEndsTheTitle() {
    expectMarks("{role Governor of Maine} {person Mark Stone} came.", .role, .person)
  }

  @Test func aBodyOfAPartyBelongsToTheTitle() {
    expectMarks(
      "He met the {role Chairman of the Communist Party of Vietnam’s Central Harbour Commission}, {person Le Van Minh} there.",
      .role,
      .person
    )
  }
}
