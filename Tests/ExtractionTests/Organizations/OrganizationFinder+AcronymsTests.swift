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

  @Test func lettersAreOfTheNameThatTheStorySpellsOut() {
    let spelled = findings(in: "The International Chamber of Commerce met. ICC members left.")
    #expect(spelled.organizations.map(\.name) == ["International Chamber of Commerce"])
    #expect(spelled.organizations.first?.mentions.count == 2)
    let unknown = findings(
      in: "The Northern Ports Board met. NPB members saw the ADB. The Agra Dairy Board left."
    )
    #expect(unknown.organizations.map(\.name).contains("ADB"))
    #expect(!unknown.organizations.map(\.name).contains("Asian Development Bank"))
  }

  @Test func lettersKeepTheNameOfTheTableThatTheStoryHas() {
    let text = "The International Criminal Court and the International Chamber of Commerce met. The ICC left."
    #expect(
      findings(in: text).organizations.first { $0.name == "International Criminal Court" }?.mentions.count
        == 2
    )
  }

  @Test func quotesAndMixedLettersAreShortFormsToo() {
    expectMarks(
      "The {organization Ghent Ministry of Ports} (“{organization MinPorts}”) met. {organization MinPorts} left.",
      .organization
    )
    expectMarks(
      "{organization Vallmar Joint Stock Company} ({organization Vallmar JSC}) met. {organization Vallmar JSC} left.",
      .organization
    )
    expectMarks(
      "the {organization Ghent Harbour Commission}’s ({organization GHQC}) report",
      .organization
    )
  }

  @Test func quotedLettersBehindAnEventAreTheEvents() {
    expectMarks(
      "the {event Ghent Rivers Forum} (the “{event GHRX}”). {event GHRX} opened.",
      .event,
      .organization
    )
  }

  @Test func aNoteInBracketsIsNoShortForm() {
    expectMarks(
      "The {organization Ghent Harbour Commission} (Legal Affairs) met. Legal Affairs left.",
      .organization
    )
    expectMarks(
      "The Appeals Wing of the {organization Ghent Harbour Court} (“Appeals Wing”) met. The Appeals Wing left.",
      .organization
    )
  }
}
