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
}
