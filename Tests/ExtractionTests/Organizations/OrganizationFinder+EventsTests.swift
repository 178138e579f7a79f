import Testing

@testable import Extraction

@Suite struct OrganizationFinderEventsTests {
  @Test func ordinalsBelongToTheNameOfAnEvent() {
    expectMarks("He spoke at the {event third Kelmar Forum} and the {event 3rd CIIE}.", .event)
    expectMarks("He went to the {event 2022 Winter Olympic Games} there.", .event)
    expectMarks("He read of {event Ghent Law Spring} and of Ghent Law Schools.", .event)
    expectMarks("They adopted the {event Paris Agreement} there.", .event)
  }

  @Test func whatABodyHoldsIsAnEvent() {
    expectMarks(
      "They opened the {event 2nd Ghent-Riga Joint Committee Meeting} today.",
      .event,
      .organization,
      .place
    )
    expectMarks(
      "They left the {organization Ghent-Riga Joint Committee} early.",
      .event,
      .organization,
      .place
    )
  }

  @Test func theWordsOfAMenuAreNoBody() {
    expectMarks(
      "Home Letters Money Defence Region People Arts Trips Nature Games Pictures Films Commission",
      .organization
    )
  }

  @Test func aPlaceMakesANameOfAnInitiative() {
    expectMarks("They left the {event Accra Initiative} later.", .event)
  }

  @Test func aPlaceNamesASummit() {
    expectMarks("They spoke of the {event Helsinki summit} and of another summit.", .event)
  }

  @Test func lettersBeforeASlashAreOfTheBody() {
    expectMarks("The {organization QVX/ZKW Mediation Centre} was set up in May.", .organization)
  }
}
