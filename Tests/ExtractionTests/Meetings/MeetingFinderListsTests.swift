import Testing

@testable import Extraction

@Suite struct MeetingFinderListsTests {
  private func met(_ text: String) -> [[String]] {
    let found = findings(in: text)
    return found.meetings.map { $0.participants.map { found.people[$0].name } }
  }

  @Test func aListAfterAColonNamesThoseWhoCalled() {
    let text =
      "The following envoys called on President Nimal Silva:\n\n• Mr. Jan Claes – Ambassador of Belgium\n\n• Mr. Ole Lund – Ambassador of Norway"
    #expect(met(text) == [["Nimal Silva", "Jan Claes", "Ole Lund"]])
  }

  @Test func thoseWhoOpenedMetThoseListed() {
    let text =
      "The Council met on Monday for a meeting on floods. Secretary of Defense Ann Lee provided opening remarks.\n\nParticipants from the Council included:\n\n-   Governor Bob Jones\n-   Governor Mark Smith"
    #expect(met(text) == [["Ann Lee", "Bob Jones", "Mark Smith"]])
  }

  @Test func leadersOfTwoSidesMet() {
    let text =
      "The meeting was attended by a delegation led by Director Jan Claes. The island’s delegation was headed by Minister Nimal Silva."
    #expect(met(text) == [["Jan Claes", "Nimal Silva"]])
  }

  @Test func oneOfTheBodyThatWasMetIsTheOtherSide() {
    let text =
      "President Nimal Silva held talks with the World Bank on Monday. The talks were attended by World Bank Director Jan Claes, and Minister Ravi Perera."
    let found = findings(in: text)
    #expect(met(text) == [["Nimal Silva", "Jan Claes"]])
    #expect(found.meetings.first?.attendees.map { found.people[$0].name } == ["Ravi Perera"])
  }

  @Test func envoysInAListEachPresentedTheirCredentials() {
    let text =
      "One ambassador and one high commissioner presented their credentials to President Nimal Silva.\n\n1. Mr. Jan Claes, Ambassador of Belgium\n\n2. Mr. Ole Lund, High Commissioner of Malta"
    #expect(met(text) == [["Nimal Silva", "Jan Claes"], ["Nimal Silva", "Ole Lund"]])
  }

  @Test func thoseWhoMetOthersTogetherMet() {
    #expect(
      met("Mayor Lin Feng and Governor Ole Lund met with farmers from the valley.") == [
        ["Lin Feng", "Ole Lund"]
      ]
    )
  }

  @Test func oneWhoSpeaksForTheBodyThatWasMetIsTheOtherSide() {
    let text =
      "World Bank Director Jan Claes said loans go on. He spoke at a meeting between President Nimal Silva and representatives of the World Bank."
    #expect(met(text) == [["Jan Claes", "Nimal Silva"]])
  }

  @Test func oneOfTheDelegationThatCameIsTheOtherSide() {
    let text =
      "The pledge was made by a delegation of World Bank officials during a meeting with Minister Nimal Silva. Director Ole Lund, Country Head of the World Bank Jan Claes, and Mayor Ravi Perera also attended."
    #expect(met(text) == [["Nimal Silva", "Jan Claes"]])
  }

  @Test func titlesWithCommasEndAtTheSemicolon() {
    let text =
      "President Nimal Silva held talks with the World Bank. The talks were attended by Minister Ravi Perera; World Bank Head for Malta, Fiji, and Oman, Jan Claes; and Secretary Ole Lund."
    #expect(met(text) == [["Nimal Silva", "Jan Claes"]])
  }

  @Test func aListOfThoseWhomAGroupIsMadeOfIsTheOtherSide() {
    let text =
      "The new envoys also held a short discussion with President Nimal Silva.\n\nThe new representatives include:\n\n1. Mr. Jan Claes, Ambassador to Malta\n\n2. Mr. Ole Lund, Ambassador to Fiji"
    #expect(met(text) == [["Nimal Silva", "Jan Claes", "Ole Lund"]])
  }

  @Test func aListMayGoOnUnderANewHeading() {
    let text =
      "President Nimal Silva met with governors. Joining him in the meeting were the following ministers:\n\n- Minister Jan Claes\n\nThe following governors of coastal states:\n\n- Governor Ole Lund"
    #expect(met(text) == [["Nimal Silva", "Jan Claes", "Ole Lund"]])
  }

  @Test func theMembersOfTwoSidesMet() {
    let text =
      "The meeting was held at the pier. The bank’s team included Dr. Jan Claes and Mr. Ole Lund. Representing Sri Lanka were Minister Nimal Silva and Mayor Ravi Perera."
    #expect(met(text) == [["Jan Claes", "Ole Lund", "Nimal Silva", "Ravi Perera"]])
  }

  @Test func aTitleWithAndStillTellsItsBody() {
    let text =
      "A discussion between representatives of the World Bank and a delegation led by Minister Nimal Silva was held today. Also in attendance was Jan Claes, Vice President for Ports and Ferries at the World Bank."
    #expect(met(text) == [["Nimal Silva", "Jan Claes"]])
  }

  @Test func thoseWhoAlsoMetOneHadAMeetingOfTheirOwn() {
    let text =
      "A meeting between Secretary Nimal Silva and Ambassador Ole Lund was held. Representatives of the World Bank also met with Secretary Nimal Silva. World Bank Director Jan Claes was present at the meeting."
    #expect(met(text) == [["Nimal Silva", "Ole Lund"], ["Nimal Silva", "Jan Claes"]])
  }

  @Test func thoseWhomOneMetBilaterallyHadAMeetingEach() {
    let text =
      "Minister Nimal Silva met bilaterally with his harbour minister counterparts Ole Lund of Norway and Jan Claes of Malta."
    #expect(met(text) == [["Nimal Silva", "Ole Lund"], ["Nimal Silva", "Jan Claes"]])
  }
}
