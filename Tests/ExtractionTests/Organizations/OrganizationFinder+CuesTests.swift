import Testing

@testable import Extraction

@Suite struct OrganizationFinderCuesTests {
  @Test func aNounBesideANameSaysThatItIsABodys() {
    expectMarks("Then the newspaper {organization Kelmar Aftonblad} wrote of it.", .organization)
    expectMarks("In the north {organization Brennhagen} shares rose.", .organization, .place)
    expectMarks("Then shares in {organization Brennhagen} rose.", .organization, .place)
    expectMarks("The analyst at {organization Quillbank} left.", .organization, .place)
    expectMarks("Later {organization Vostrel}'s chairman resigned.", .organization)
    expectMarks("The result shows that {organization Vostrel} said it would merge.", .organization)
  }

  @Test func aPersonBesideSuchANounIsNone() {
    expectMarks("Then analyst with John Brookvale agreed. The Smith shares rose.", .organization)
  }

  @Test func lettersThatNoTableHasAreABody() {
    expectMarks(
      "Fighters of the {organization KZLQ} fled, and {organization KZLQ} leaders spoke.",
      .organization
    )
    expectMarks("The net sales rate (NSQR) rose, and NSQR fell. A VAT of X and SMS Tan.", .organization)
  }

  @Test func initialsInBracketsGiveTheBoundsOfAName() {
    expectMarks(
      "The {organization Front for the Liberation of Kelmar} ({organization FLK}) agreed.",
      .organization,
      .place
    )
  }

  @Test func lettersOfAnotherNameAreNone() {
    expectMarks("They spoke of the Free and Open Seas (FOZQ) and FOZQ plans.", .organization)
  }

  @Test func lettersMayHaveTheLittleWordsToo() {
    expectMarks(
      "They wrote to the {organization Northern Trade Aid and Relief Organization} (“{organization NTAARO}”) about it.",
      .organization
    )
  }
}
