import Testing

@testable import Extraction

@Suite struct OrganizationFinderTests {
  @Test func headsMakeNames() {
    expectMarks("Officials of the {organization Ministry of Foreign Affairs} came.", .organization)
    expectMarks(
      "He visited the {organization University of Ghent} and the {organization Ghent Chamber of Commerce}.",
      .organization
    )
    expectMarks("The {organization Ministry of Culture, Community and Youth} hosted it.", .organization)
    expectMarks(
      "the {organization Ministry of Law} and the {organization Ministry of Finance}",
      .organization
    )
  }

  @Test func aHeadAloneIsNone() {
    expectMarks("The ministry and the Commission agreed.", .organization, .event)
  }

  @Test func acronymsDefinedInBracketsCountEverywhere() {
    expectMarks(
      "The {organization Ghent Harbour Authority} ({organization GHAX}) grew. Later {organization GHAX} shrank.",
      .organization
    )
  }

  @Test func eventsKeepOrdinalsAndYears() {
    expectMarks("at the {event 2nd Asian Robotics Conference} and {event Ghent Trade Week 2024}", .event)
    expectMarks("the {event Shared Rivers Initiative} was renewed", .event)
  }

  @Test func aWeekdayMayBePartOfAName() {
    expectMarks("under the {event Good Friday Agreement} of 1998", .event)
  }

  @Test func aFieldWithAnAdjectiveIsNoName() {
    expectMarks(
      "The Department reviewed Commercial Law and International Cooperation.",
      .event,
      .organization
    )
  }

  @Test func quotedNamesOfProgrammes() {
    expectMarks("support for the “{event Clean Harbour}” programme", .event)
  }

  @Test func aVenueIsAPlace() {
    expectMarks("They met at the {place Presidential Secretariat} today.", .place, .organization)
  }

  @Test func aDelegationIsNotPartOfTheBodysName() {
    expectMarks("The {organization EU} Delegation agreed.", .organization)
  }
}
