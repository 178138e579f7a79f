import Testing

@testable import Extraction

@Suite struct MeetingFinderActsTests {
  private func met(_ text: String) -> [[String]] {
    let found = findings(in: text)
    return found.meetings.map { $0.participants.map { found.people[$0].name } }
  }

  @Test(arguments: [
    "Mayor Lin Feng engaged directly with Ambassador Jan Claes.",
    "Mayor Lin Feng handed over the cheque to Ambassador Jan Claes.",
    "The cheque was handed over on Monday by Mayor Lin Feng to Ambassador Jan Claes.",
    "Mayor Lin Feng, along with Deputy Mayor Xu Wei, extended a warm welcome to Ambassador Jan Claes.",
    "The papers were exchanged in the presence of Mayor Lin Feng and Ambassador Jan Claes.",
    "During a meeting at the Town Hall today, Mayor Lin Feng assured Ambassador Jan Claes of his support.",
    "Mayor Lin Feng presented the medal to Ambassador Jan Claes following an official meeting.",
    "Mayor Lin Feng received a visit from Ambassador Jan Claes.",
  ])
  func actsTellOfAMeeting(_ text: String) {
    #expect(met(text) == [["Lin Feng", "Jan Claes"]])
  }

  @Test(arguments: [
    "Mayor Lin Feng received an overview of the plans from Ambassador Jan Claes.",
    "During a meeting with farmers, Mayor Lin Feng recalled that Ambassador Jan Claes had left.",
    "Mayor Lin Feng hosted a hundred farmers.",
  ])
  func othersDoNot(_ text: String) {
    #expect(met(text) == [])
  }

  @Test func aDelegationStandsForThoseWhoLeadIt() {
    let text =
      "A delegation led by Ambassador Jan Claes landed on Monday. The delegation met with Mayor Lin Feng. They also met Governor Ole Lund."
    #expect(met(text) == [["Jan Claes", "Lin Feng"], ["Jan Claes", "Ole Lund"]])
  }

  @Test(arguments: [
    "Mayor Lin Feng was warmly received at the airport by Ambassador Jan Claes.",
    "Mayor Lin Feng, who is in the capital, was received on Monday by Ambassador Jan Claes.",
    "During talks at the Town Hall, the Mayor of Ghent, Mr. Lin Feng, assured Ambassador Jan Claes of his support.",
  ])
  func wordsMayStandBetween(_ text: String) {
    #expect(met(text) == [["Lin Feng", "Jan Claes"]])
  }

  @Test(arguments: [
    "Mayor Lin Feng, joined by Deputy Mayor Xu Wei, met with Ambassador Jan Claes.",
    "Mayor Lin Feng, accompanied by Deputy Mayor Xu Wei and Director Ole Lund, met with Ambassador Jan Claes.",
  ])
  func thoseWhoCameAlongWerePresent(_ text: String) {
    let found = findings(in: text)
    #expect(met(text) == [["Lin Feng", "Jan Claes"]])
    #expect(found.meetings.first?.attendees.contains { found.people[$0].name == "Xu Wei" } == true)
  }

  @Test func wordsOverThePhoneAreACall() {
    let found = findings(
      in: "Mayor Lin Feng conveyed her thanks to Ambassador Jan Claes over the phone this afternoon."
    )
    #expect(
      found.meetings.map { $0.participants.map { found.people[$0].name } } == [["Lin Feng", "Jan Claes"]]
    )
    #expect(findings(in: "Mayor Lin Feng stressed trade over the phone.").meetings.isEmpty)
  }
}
