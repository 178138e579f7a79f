import Testing

@testable import Extraction

@Suite struct MeetingFinderPlaceTests {
  private func places(_ text: String) -> [String?] {
    let found = findings(in: text)
    return found.meetings.map { $0.place.map { found.places[$0].name } }
  }

  @Test(arguments: [
    (
      "Mayor Lin Feng, who arrived in Norway on Monday, met with Ambassador Jan Claes at the Town Hall.",
      "Town Hall"
    ),
    ("In Oslo, Mayor Lin Feng met with Ambassador Jan Claes to discuss ferries in Kenya.", "Oslo"),
    ("Mayor Lin Feng held talks with Ambassador Jan Claes on ferries in Kenya.", "Kenya"),
  ])
  func isThatOfTheMeeting(_ text: String, _ expected: String) {
    #expect(places(text) == [expected])
  }

  @Test func eachStopOfATripHasItsOwn() {
    #expect(
      places(
        "Mayor Lin Feng made stops in Kenya; Norway, where she met with President Omar Lund; and Fiji, where she met with President Ole Tui."
      ) == ["Norway", "Fiji"]
    )
  }

  @Test func isNotWhereSomeOfThemMetOthers() {
    #expect(
      places(
        "Mayor Lin Feng met for an hour with President Omar Lund. It followed stops in Kenya, where Mayor Lin Feng met with envoys."
      ) == [nil]
    )
  }

  @Test func isNotWhereWhatTheyTalkedOfIs() {
    #expect(places("Mayor Lin Feng spoke with Ambassador Jan Claes to discuss ferries in Kenya.") == [nil])
  }
}
