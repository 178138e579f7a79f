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

  @Test func anOfficeMayBeForAListOfCountries() {
    expectMarks(
      "The {role World Bank Regional Country Director for Kenya, Malta, and Fiji}, {person Ann Lee}, left.",
      .role,
      .person
    )
    expectMarks(
      "The {role Country Director for Kenya, Malta and Fiji}, {person Ann Lee}, left.",
      .role,
      .person
    )
    expectMarks("He saw {role Country Director for Kenya} {person Ann Lee}, Malta and Fiji.", .role, .person)
  }

  @Test func theOfficeOfABodyInACountryBelongsToTheTitleBeforeAName() {
    let found = findings(
      in:
        "It was attended by Mayor Erik Dahl, Chief Representative, JICA Kenya Mr. Ole Lund, Senior Representative, JICA Kenya Ms. Ann Stone and others."
    )
    #expect(
      found.people.map { $0.offices.map(\.title) } == [
        ["Mayor"], ["Chief Representative, JICA Kenya"], ["Senior Representative, JICA Kenya"],
      ]
    )
  }
}
