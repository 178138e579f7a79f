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

  @Test func aFieldWithAnAdjectiveIsNoName() {
    expectMarks(
      "The Department reviewed Commercial Law and International Cooperation.",
      .event,
      .organization
    )
  }

  @Test func quotedNamesOfProgrammes() {
    expectMarks("support for the “{event Clean Harbour}” programme", .event)
    expectMarks(
      "for the “{event Tidy Sri Lanka}” project and the “{place Sri Lanka}” project",
      .event,
      .place
    )
    expectMarks("support for the “{event Green Malta}” initiative", .event)
  }

  @Test func aVenueIsAPlace() {
    expectMarks("They met at the {place Presidential Secretariat} today.", .place, .organization)
  }

  @Test func aBodyInATitleCountsBeforeItsOffice() {
    expectMarks("Later a {organization Foreign Ministry} spokesman spoke.", .organization)
  }

  @Test func aGroupOfAStateIsNoBody() {
    expectMarks("Later the {place U.S.} Group left.", .organization, .place)
  }

  @Test func aKnownBodyIsNoneInsideAPlace() {
    expectMarks("They left {place New York City} later.", .organization, .place)
  }

  @Test func papersHaveShortNames() {
    expectMarks("Later the {organization Kelmar Herald} wrote of it.", .organization)
  }

  @Test func leaguesAreCompetitionsInStoriesOfSport() {
    expectMarks("BASEBALL - RESULTS\n\nIn the Kelmar League on Friday", .organization)
    expectMarks("Later the {organization Kelmar League} of states agreed.", .organization)
  }

  @Test func anOrdinaryWordWithAForcedCapitalIsNoKnownBody() {
    expectMarks("Target prices rose. Later {organization Apple} rose.", .organization)
  }

  @Test func aStationsNameFollowsItsHead() {
    expectMarks("Later {organization Radio Quillmoor} told of it.", .organization)
  }

  @Test func aFieldOfAMinisterIsNoBody() {
    expectMarks(
      "{role Minister of Trade, Food Security and Cooperative Development} Nimal Silva left",
      .organization,
      .role
    )
  }
}
