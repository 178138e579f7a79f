import Testing

@testable import Extraction

@Suite struct OrganizationFinderAcronymsTests {
  @Test func lettersInBracketsAreTheBodysEverywhere() {
    expectMarks(
      "The {organization Ghent Harbour Commission} ({organization GHQC}) met. {organization GHQC} members left.",
      .organization
    )
  }

  @Test func lettersBehindAPlaceOrNothingAreNone() {
    expectMarks("They saw the harbour (GHQC) of Ghent.", .organization)
  }

  @Test func lettersBehindAnEventAreTheEvents() {
    expectMarks(
      "the {event Ghent Rivers Forum} ({event GHRX}) opened. Later {event GHRX} closed.",
      .event,
      .organization
    )
  }

  @Test func quotesNeedAWordThatSaysWhatIsNamed() {
    expectMarks("the “{event Clean Harbour}” project", .event)
    expectMarks("the “Clean Harbour” was loud", .event)
  }
}
