import Stories
import Testing

@testable import Extraction

@Suite struct PersonFinderTitlesTests {
  private func titles(_ text: String) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for person in findings(in: text).people { found[person.name] = person.offices.map(\.title) }
    return found
  }

  @Test func aTitleInThePluralIsOfAllThatAreNamed() {
    let found = titles("Ministers Ana Reis and Ole Lund came.")
    #expect(found.count == 2 && found.values.allSatisfy { $0.count == 1 })
    #expect(
      titles("Mr. Ole Lund and Ms. Ana Reis, Deputy Directors, came.").values.allSatisfy { $0.count == 1 }
    )
  }

  @Test func aTitleInTheSingularIsOfOne() {
    #expect(titles("Mayor Ana Reis and Ole Lund came.")["Ole Lund"] != ["Mayor"])
  }

  @Test func whoIsAppointedHasTheTitleBehind() {
    #expect(
      titles("Ms. Ana Reis has been appointed as the Minister of Trade.") == [
        "Ana Reis": ["Minister of Trade"]
      ]
    )
    #expect(titles("Ms. Ana Reis praised the Minister of Trade.")["Ana Reis"] == [])
  }

  @Test func aTitleBetweenCommasIsOfTheNameBeforeIt() {
    #expect(titles("Ana Reis, the Minister of Trade, came.") == ["Ana Reis": ["Minister of Trade"]])
  }

  @Test func aListGoesOnAsItsEndTells() {
    func offices(_ text: String) -> [[String]] {
      findings(in: text).people.map { [$0.name] + $0.offices.map(\.title) }
    }
    #expect(
      offices(
        "Speakers include Judge Ann Lee, Vice-President, International Court of Justice, Mr Ole Lund, Chief Executive Officer, and Dr Nils Dahl, Former Foreign Minister, Norway."
      ).map { $0[0] + ": " + ($0.dropFirst().first { !$0.hasPrefix("Judge") } ?? "") } == [
        "Ann Lee: Vice-President, International Court of Justice", "Ole Lund: Chief Executive Officer",
        "Nils Dahl: Former Foreign Minister",
      ]
    )
    #expect(
      offices(
        "Present were Minister of Labour Ann Lee, Deputy Minister of Ports, Ole Lund, and Director Nils Dahl."
      ) == [
        ["Ann Lee", "Minister of Labour"], ["Ole Lund", "Deputy Minister of Ports"],
        ["Nils Dahl", "Director"],
      ]
    )
  }

  @Test func ordersAndRanksMayStandBetweenNameAndTitle() {
    expectMarks(
      "They are Major General (Retd) {person Omar Raz} HI (M), {role High Commissioner of Pakistan}; and Admiral {person Steve Lund}, a 4-star U.S. Navy Admiral and {role Commander of the U.S. Pacific Fleet}, who is here.",
      .person,
      .role
    )
  }

  @Test func whereATitleIsHeldMayStandBeforeItsHolder() {
    expectMarks(
      "the {role Chief Executive Officer of Zorb} in Norway, Dr {person Nils Dahl} came.",
      .person,
      .role
    )
  }

  @Test(arguments: [
    "lead manager Banque Quillmoor said",
    "Ports Coordinator, White House",
    "Chancellor Emeritus of the school",
    "the Chief Valuer would tell",
    "Vice President of Quillbank N.A. said",
  ])
  func aBankAPlaceOrAWordBehindATitleIsNobody(_ text: String) {
    #expect(findings(in: text).people.map(\.name) == [])
  }

  @Test func aWordOfAHeadlineIsANameWhereTheStoryHasIt() throws {
    func people(_ headline: String, _ body: String) throws -> [String] {
      let text = StoryText(" date 2024-03-05 \n\(headline)\n\n\(body)\n")
      let item = try #require(PlainText.story(of: text, origin: Origin(path: "-")))
      return Extractor().findings(in: item).people.map(\.name)
    }
    #expect(
      try people("DOCK CHIEF FRUMIOUS ON TOLLS", "The tolls are high, it was told in the harbour.") == []
    )
    #expect(
      try people("PRESIDENT QUILLMAR VISITS PORT", "Then President Quillmar said so in the harbour.").count
        == 1
    )
  }

  @Test func aPossessiveCountryMayStandBetweenTheNameAndItsTitle() {
    expectMarks(
      "It was seen by Mr {person Erik Dahl}, Norway’s {role Minister of Ports and Ferries}; others left.",
      .role,
      .person
    )
    let found = findings(
      in: "They saw Minister of Ports Erik Dahl, Norway’s Consul General Ole Tui and others."
    )
    #expect(found.people.map { $0.offices.map(\.title) } == [["Minister of Ports"], ["Consul General"]])
  }

  @Test func aTitleMayFollowTheNameWithNoComma() {
    let found = findings(
      in: "Present were Mr. Tom Hale Secretary to the President, Ms. Ann Stone and Mr. Ole Tui."
    )
    #expect(found.people.map { $0.offices.map(\.title) } == [["Secretary to the President"], [], []])
  }

  @Test func whatOneIsAppointedAsFollowsTheName() {
    expectMarks("Ms. {person Anna Lind}, as the {role High Commissioner to Fiji}", .role, .person)
  }

  @Test func theCountryOfABodyMayStandBetweenTheTitleAndTheName() {
    expectMarks(
      "They saw the {role Deputy Commissioner of the Ministry of Ports}, Republic of Kenya, Mr {person Tom Hale} there.",
      .role,
      .person
    )
  }

  @Test func counterpartsShareATitle() {
    let found = findings(
      in:
        "Minister Ann Stone met with her foreign minister counterparts Erik Dahl of Norway, Daniel Otieno of Kenya, and Nimal Silva of Sri Lanka."
    )
    #expect(found.people.map { $0.country?.letters }.dropFirst() == ["NO", "KE", "LK"])
    #expect(found.people.dropFirst().allSatisfy { $0.offices.map(\.title) == ["foreign minister"] })
  }

  @Test func twoTitlesBeforeANameInAListAreBothItsOwn() {
    let found = findings(
      in:
        "It was attended by Norwegian Ambassador to Kenya, H.E. Erik Dahl, First Secretary, Head of Harbour Cooperation Mr. Ole Lund and Mayor Daniel Otieno."
    )
    #expect(
      found.people.map { $0.offices.map(\.title) } == [
        ["Norwegian Ambassador to Kenya"], ["Head of Harbour Cooperation", "First Secretary"], ["Mayor"],
      ]
    )
    #expect(found.people.prefix(2).map { $0.country?.letters } == ["NO", "NO"])
  }

  @Test func aHouseBeginsATitle() {
    expectMarks(
      "Ann Stone, {organization White House} Intercity Affairs Director, and Eva Lund, {organization White House} Press Secretary, came.",
      .organization
    )
  }

  @Test func titlesStandBehindASpacedHyphen() {
    expectMarks(
      "Mr. Jan Kok - {role Director General, Ministry of Ports}, Mr. Piet Vos - {role Chairman, Northern Bank} and Ms. Ana Lu - {role Secretary} came.",
      .role
    )
  }
}
