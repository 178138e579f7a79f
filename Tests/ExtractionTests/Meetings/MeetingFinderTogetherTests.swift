import Stories
import Testing

@testable import Extraction

@Suite struct MeetingFinderTogetherTests {
  private func met(_ text: String) -> [[String]] {
    let found = findings(in: text)
    return found.meetings.map { $0.participants.map { found.people[$0].name } }
  }

  @Test(arguments: [
    "Minister Nimal Silva and Danish Ambassador Ole Lund held talks on Monday.",
    "Minister Nimal Silva and Danish Ambassador Ole Lund discussed the ferry lines at a meeting on Monday.",
    "Minister Nimal Silva of Malta and Minister Ole Lund of Denmark convened the first session of talks.",
    "A discussion was held at the town hall with the participation of Minister Nimal Silva and Ambassador Ole Lund.",
    "Talks on the second stage of the ferry lines took place on Monday, between Minister Nimal Silva and Ambassador Ole Lund.",
    "These points were raised at a meeting that Minister Nimal Silva had with Ambassador Ole Lund.",
    "Minister Nimal Silva praised the quay while meeting Ambassador Ole Lund.",
    "Minister Nimal Silva interacted with Ambassador Ole Lund.",
    "Minister Nimal Silva sat down with Ambassador Ole Lund.",
    "Minister Nimal Silva exchanged views with Ambassador Ole Lund on ferries.",
    "Minister Nimal Silva visited Ambassador Ole Lund at the embassy.",
    "Minister Nimal Silva made a courtesy visit to Ambassador Ole Lund.",
    "Minister Nimal Silva had an audience with King Ole Lund.",
  ])
  func thoseWhoDidItTogetherMet(_ text: String) {
    #expect(met(text) == [["Nimal Silva", "Ole Lund"]])
  }

  @Test(arguments: [
    "Following a meeting with Minister Nimal Silva, Ambassador Ole Lund praised the harbour.",
    "In talks with Minister Nimal Silva on Monday, the Danish Ambassador, Ole Lund, said that ferries go on.",
    "Meeting Minister Nimal Silva in Valletta, Ambassador Ole Lund praised the harbour.",
  ])
  func theSubjectBehindTheOpeningPhraseMet(_ text: String) {
    #expect(met(text).map(Set.init) == [["Nimal Silva", "Ole Lund"]])
  }

  @Test(arguments: [
    "Minister Nimal Silva and Ambassador Ole Lund will hold talks on Monday.",
    "Minister Nimal Silva and Ambassador Ole Lund held separate talks on Monday.",
    "Minister Nimal Silva visited Ambassador Ole Lund’s home town.",
    "Meeting Minister Nimal Silva is not planned.",
    "Following a meeting with Minister Nimal Silva, the ferries were praised.",
  ])
  func othersDidNotMeet(_ text: String) {
    #expect(met(text) == [])
  }

  @Test func twoListsAreTwoMeetings() {
    let text =
      "Following talks led by Prime Minister Kenji Mori of Japan, President Ole Lund of Denmark, and President Nimal Silva of Malta, Director Jan Claes of Norway, and Directors Tom Berg and Nora Todd of Canada convened a meeting on ferries."
    #expect(
      met(text) == [
        ["Kenji Mori", "Ole Lund", "Nimal Silva"], ["Jan Claes", "Tom Berg", "Nora Todd"],
      ]
    )
  }
}
