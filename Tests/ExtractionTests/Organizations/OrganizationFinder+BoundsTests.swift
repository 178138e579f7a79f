import Testing

@testable import Extraction

@Suite struct OrganizationFinderBoundsTests {
  @Test func theNextHeadOfAListBeginsABodyOfItsOwn() {
    expectMarks(
      "from the {organization Department of Energy}, and {organization Department of Justice} in Oslo",
      .organization
    )
  }

  @Test func aKnownBodyAfterAndIsOneOfItsOwn() {
    expectMarks(
      "Then the {organization Ministry of Energy} and {organization Petrobras} signed.",
      .organization
    )
  }

  @Test func aMinistryGoesOnWithAList() {
    expectMarks(
      "Then the {organization Ministry of Foreign Affairs, Youth Employment and Trade} wrote.",
      .organization
    )
  }

  @Test func aPersonAfterOfIsNotPartOfTheName() {
    expectMarks("Then the {organization Communist Party} of Gennady Brookvale won.", .organization)
  }

  @Test func aMetropolitanCouncilIsNoBishops() {
    expectMarks("Later the {organization Ghent Metropolitan Council} agreed.", .organization)
  }

  @Test func aWeekdayMayBePartOfAName() {
    expectMarks("under the {event Good Friday Agreement} of 1998", .event)
  }

  @Test func aDelegationIsNotPartOfTheBodysName() {
    expectMarks("The {organization EU} Delegation agreed.", .organization)
  }

  @Test func aContestIsAnEvent() {
    expectMarks("He opened the {event Harbour Challenge 2019} and a {event Coast Hackathon} there.", .event)
  }

  @Test func legalLettersBelongToABank() {
    expectMarks("a loan of {organization Chase Manhattan Bank N.A.} to them", .organization)
  }

  @Test func allWithACountryBeginsTheNameOfABody() {
    expectMarks("She met the {organization All Norway Rowing Association} there.", .organization, .place)
    expectMarks("She met the {organization All Norway Lawyers Association} there.", .organization, .place)
    expectMarks("All {place Norway} knows the {organization Ports Association} well.", .organization, .place)
  }

  @Test func titlesInThePluralAreOfTheNameOfABody() {
    expectMarks("She met the {organization Quillmoor Journalists Association} there.", .organization, .place)
    expectMarks("She met Mayor {organization Harbour Association} there.", .organization, .place)
  }

  @Test func aPeopleOfTwoWordsStaysWhole() {
    expectMarks(
      "The delegation from the {nationality Saudi Arabian} {organization Board of Audit} met the mayor.",
      .nationality,
      .organization
    )
  }
}
