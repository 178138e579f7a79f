import Stories
import Testing

@testable import Extraction

@Suite struct MeetingFinderTests {
  private func met(_ text: String) -> [[String]] {
    let found = findings(in: text)
    return found.meetings.map { $0.participants.map { found.people[$0].name } }
  }

  @Test(arguments: [
    "Mayor Lin Feng met with Ambassador Jan Claes on Thursday.",
    "Mayor Lin Feng met today with Ambassador Jan Claes.",
    "Mayor Lin Feng received Ambassador Jan Claes.",
    "Mayor Lin Feng held bilateral talks with Ambassador Jan Claes.",
    "Mayor Lin Feng spoke by phone with Ambassador Jan Claes.",
    "Mayor Lin Feng paid a courtesy call on Ambassador Jan Claes.",
    "Mayor Lin Feng called on Ambassador Jan Claes.",
    "A meeting between Mayor Lin Feng and Ambassador Jan Claes took place.",
    "Mayor Lin Feng received a call by Ambassador Jan Claes.",
    "The treaty was signed by Mayor Lin Feng and Ambassador Jan Claes.",
    "Mayor Lin Feng met with the Belgian delegation, led by Ambassador Jan Claes.",
  ])
  func tellsOfAMeeting(_ text: String) {
    #expect(met(text) == [["Lin Feng", "Jan Claes"]])
  }

  @Test(arguments: [
    "Mayor Lin Feng will meet with Ambassador Jan Claes.",
    "Mayor Lin Feng hopes to meet Ambassador Jan Claes.",
    "Mayor Lin Feng thanked Ambassador Jan Claes.",
  ])
  func tellsOfNone(_ text: String) {
    #expect(met(text) == [])
  }

  @Test func credentialsAreAMeetingEach() {
    let text =
      "Two new Ambassadors presented their credentials to President Nimal Silva. They are His Excellency Jan Claes, Ambassador of Belgium, and His Excellency Ole Lund, Ambassador of Norway."
    #expect(met(text) == [["Nimal Silva", "Jan Claes"], ["Nimal Silva", "Ole Lund"]])
  }

  @Test func toldAgainItIsOne() {
    let text =
      "Mayor Lin Feng met with Ambassador Jan Claes.\n\nMayor Lin Feng met with Ambassador Jan Claes on Thursday."
    let found = findings(in: text)
    #expect(found.meetings.count == 1)
    #expect(found.meetings.first?.date.map { "\($0)" } == "2023-03-30")
  }

  @Test func aHeadlineOfTwoMeetingsIsNone() throws {
    let text =
      " date 2023-03-30 \nMayor Lin Feng meets with Ambassador Jan Claes and Ambassador Ole Lund\n\nMayor Lin Feng met with Ambassador Jan Claes on Thursday at the Town Hall of the city.\n\nMayor Lin Feng also met with Ambassador Ole Lund, who came later in the day by train.\n"
    let item = try #require(PlainText.story(of: StoryText(text), origin: Origin(path: "-")))
    let found = Extractor().findings(in: item)
    #expect(
      found.meetings.map { $0.participants.map { found.people[$0].name } } == [
        ["Lin Feng", "Jan Claes"], ["Lin Feng", "Ole Lund"],
      ]
    )
  }

  @Test func othersPresent() {
    let found = findings(
      in:
        "Mayor Lin Feng met with Ambassador Jan Claes. Consul General of Belgium in Shanghai, Piet Janssens, also attended the meeting."
    )
    #expect(found.meetings.first?.attendees.map { found.people[$0].name } == ["Piet Janssens"])
  }

  @Test func aListNamesTheOtherSide() {
    let text =
      "President Nimal Silva met with a group of mayors.\n\nMayors participating in the meeting included:\n\n1. Mayor Ann Smith\n\n2. Mayor Bob Jones"
    #expect(met(text) == [["Nimal Silva", "Ann Smith", "Bob Jones"]])
  }

  @Test func whereItWas() {
    let found = findings(in: "Mayor Lin Feng met with Ambassador Jan Claes at the Presidential Secretariat.")
    #expect(found.meetings.first?.place.map { found.places[$0].name } == "Presidential Secretariat")
  }

  @Test(arguments: [
    "Mayor Lin Feng met on August 29 with Ambassador Jan Claes.",
    "Mayor Lin Feng called Ambassador Jan Claes to congratulate him.",
    "Mayor Lin Feng spoke to Ambassador Jan Claes today.",
    "Mayor Lin Feng welcomed Ambassador Jan Claes to City Hall.",
    "Mayor Lin Feng was warmly received by Ambassador Jan Claes.",
    "Mayor Lin Feng had a phone call with Ambassador Jan Claes.",
    "Mayor Lin Feng on Monday received in his office the new envoy, Ambassador Jan Claes.",
    "Mayor Lin Feng held a summit with Ambassador Jan Claes.",
    "The committee, chaired by Mayor Lin Feng and Ambassador Jan Claes, sat here.",
    "Mayor Lin Feng, together with Ambassador Jan Claes, co-chaired the committee.",
    "Mayor Lin Feng signed a memorandum with Belgium’s Ambassador Jan Claes.",
    "A discussion took place on Monday at the Town Hall between Mayor Lin Feng and Ambassador Jan Claes.",
    "At the meeting, Mayor Lin Feng and Ambassador Jan Claes agreed to go on.",
    "Mayor Lin Feng and Ambassador Jan Claes opened the line following their talks.",
    "Readout of Mayor Lin Feng’s call with Ambassador Jan Claes",
    "Mayor Lin Feng held a meeting with the Belgian team. The delegation was led by Ambassador Jan Claes.",
    "Mayor Lin Feng and Ambassador Jan Claes met in Ghent.",
    "Mayor Lin Feng met bilaterally with Ambassador Jan Claes.",
    "Mayor Lin Feng met with the Deputy Head of the Bureau of Weights, Kingdom of Belgium, Mr Jan Claes.",
    "The talks, led by Mayor Lin Feng and Ambassador Jan Claes, took an hour.",
  ])
  func tellsOfAMeetingInOtherWords(_ text: String) {
    #expect(met(text) == [["Lin Feng", "Jan Claes"]])
  }

  @Test(arguments: [
    "They work towards a meeting between Mayor Lin Feng and Ambassador Jan Claes.",
    "Mayor Lin Feng is scheduled to hold talks with Ambassador Jan Claes.",
    "Mayor Lin Feng will be meeting with Ambassador Jan Claes.",
    "Mayor Lin Feng plans to meet Ambassador Jan Claes.",
    "Mayor Lin Feng welcomed Ambassador Jan Claes’s proposal.",
    "They met with Mayor Lin Feng and Ambassador Jan Claes.",
    "Mayor Lin Feng is looking forward to his talks with Ambassador Jan Claes.",
    "Mayor Lin Feng prepares to visit Ghent for talks with Ambassador Jan Claes.",
    "They are planning for a call between Mayor Lin Feng and Ambassador Jan Claes.",
  ])
  func plansAndOthersAreNone(_ text: String) {
    #expect(met(text) == [])
  }

  @Test(arguments: [
    "Mayor Lin Feng met separately with Ambassador Jan Claes and Ambassador Ole Lund.",
    "Mayor Lin Feng held separate bilateral meetings with Ambassador Jan Claes and Ambassador Ole Lund.",
    "Mayor Lin Feng met with Ambassador Jan Claes. Bilateral meetings were also held with Ambassador Ole Lund.",
    "Mayor Lin Feng met Ambassador Jan Claes. He also met Ambassador Ole Lund.",
    "Mayor Lin Feng attended meetings with Ambassador Jan Claes and Sierra Leone’s Ambassador Ole Lund.",
  ])
  func oneAfterAnotherIsAMeetingEach(_ text: String) {
    #expect(met(text) == [["Lin Feng", "Jan Claes"], ["Lin Feng", "Ole Lund"]])
  }

  @Test func aLongListOfEnvoysEndsBeforeThoseWhoWerePresent() {
    let text =
      "Three ambassadors presented their credentials to President Nimal Silva.\n\n1. Mr. Jan Claes, Ambassador of Belgium\n\n2. Mr. Ole Lund, Ambassador of Norway\n\n3. Ms. Anna Meier, Ambassador of Austria\n\nMinister Ravi Perera was also present."
    #expect(met(text).map { $0.last ?? "" } == ["Jan Claes", "Ole Lund", "Anna Meier"])
  }

  @Test(arguments: [
    "Mayor Lin Feng met for ninety minutes with Ambassador Jan Claes.",
    "Mayor Lin Feng met over a long lunch at the Town Hall with Ambassador Jan Claes.",
    "Mayor Lin Feng met with President Omar Lund’s Special Envoy for harbour affairs, Ambassador Jan Claes.",
  ])
  func wordsOfTimeAndOwnersStandBetween(_ text: String) {
    #expect(met(text) == [["Lin Feng", "Jan Claes"]])
  }

  @Test func thoseOfOneDelegationDidNotMeetOneAnother() {
    #expect(
      met(
        "A discussion between representatives of Zorb Shipping and a Norwegian delegation led by Minister of Ports Kari Lund, Minister of Law Ole Berg was held today."
      ) == []
    )
  }

  @Test func signersStandForTheirBodies() {
    #expect(
      met(
        "The paper was signed by Professor Hans Lund and, on behalf of the institute (NIBX), by its Chairman, Professor Simon Berg and Director, Ann Holm."
      ) == [["Hans Lund", "Simon Berg", "Ann Holm"]]
    )
  }

  @Test func thoseWhoAreOnlySpokenOfWereNotPresent() {
    let found = findings(
      in:
        "Minister Kari Lund attended the reception in support of Director General, Mr Ole Berg’s campaign. Minister Kari Lund met with Ambassador Jan Claes. Ms Ann Holm was in attendance. Mr Nils Dahl will be accompanied by Mr Per Moe."
    )
    #expect(found.meetings.map { $0.attendees.map { found.people[$0].name } } == [["Ann Holm"]])
  }

  @Test func twoWhoMetOthersTogetherMetThoughTheHeadlineNamesOne() throws {
    let text = StoryText(
      " date 2023-05-12 \nMayor Lin Feng’s Meeting with Farmers\n\nMayor Lin Feng and Governor Ole Lund met yesterday with farmers from the valley.\n"
    )
    let item = try #require(PlainText.story(of: text, origin: Origin(path: "a.txt")))
    let found = Extractor().findings(in: item)
    #expect(
      found.meetings.map { $0.participants.map { found.people[$0].name } } == [["Lin Feng", "Ole Lund"]]
    )
  }

  @Test func whoIsOnlyAPossessorDidNotMeet() {
    #expect(met("Meeting between the mayors and President Lin Feng’s Special Envoy for Ports").isEmpty)
  }

  @Test func oneOfNoOfficeInTheTablesIsOfTheSide() {
    #expect(
      met(
        "Mayor Lin Feng met with Minister Ole Lund, Minister Jan Claes, and member of the Harbour Council Ann Stone today."
      )
        == [["Lin Feng", "Ole Lund", "Jan Claes", "Ann Stone"]]
    )
  }
}
