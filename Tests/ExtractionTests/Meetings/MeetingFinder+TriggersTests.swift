import Testing

@testable import Extraction

@Suite struct MeetingFinderTriggersTests {
  private func rules(_ text: String) -> [Rule] { findings(in: text).meetings.map(\.reason.rule) }

  @Test(arguments: [
    ("Mayor Lin Feng met with Ambassador Jan Claes.", Rule.metWith),
    ("Mayor Lin Feng met Ambassador Jan Claes.", .met),
    ("Mayor Lin Feng was warmly received by Ambassador Jan Claes.", .received),
    ("Mayor Lin Feng called on Ambassador Jan Claes.", .calledOn),
    ("Mayor Lin Feng held short talks with Ambassador Jan Claes.", .heldTalks),
    ("Mayor Lin Feng paid a courtesy call on Ambassador Jan Claes.", .courtesyCall),
    (
      "A meeting held today at the port between Mayor Lin Feng and Ambassador Jan Claes ended.",
      .meetingBetween
    ),
    ("Mayor Lin Feng spoke by phone with Ambassador Jan Claes.", .spokeWith),
    ("Mayor Lin Feng signed a letter of thanks with Ambassador Jan Claes.", .signedTogether),
  ])
  func tellsByWhat(_ text: String, _ rule: Rule) {
    #expect(rules(text) == [rule])
  }

  @Test(arguments: [
    "Mayor Lin Feng is scheduled to meet Ambassador Jan Claes.",
    "Mayor Lin Feng plans to meet Ambassador Jan Claes.",
    "Mayor Lin Feng would meet with Ambassador Jan Claes.",
  ])
  func whatIsPlannedIsNoMeeting(_ text: String) {
    #expect(rules(text) == [])
  }

  @Test func welcomingAVisitIsNoMeeting() {
    #expect(rules("Mayor Lin Feng welcomed Ambassador Jan Claes to the port.") == [.received])
    #expect(rules("Mayor Lin Feng welcomed Ambassador Jan Claes’s plan.") == [])
  }

  @Test func whatWasAgreedWithOthersIsNotWhoTalked() {
    let found = findings(
      in:
        "A discussion on the loan agreed with the World Bank took place on the pier, between Mayor Lin Feng and Ambassador Jan Claes."
    )
    #expect(
      found.meetings.map { $0.participants.map { found.people[$0].name } } == [["Lin Feng", "Jan Claes"]]
    )
  }

  @Test func needsAreNotMet() {
    #expect(
      rules("Mayor Lin Feng and Mayor Jan Claes spoke of tools to meet the needs of the ports.").isEmpty
    )
  }
}
