import Testing

@testable import Extraction

@Suite struct AliasGrouperTests {
  @Test func allFormsAreOnePerson() {
    let found = findings(
      in:
        "President Nimal Kumara Silva met Mr. Jan Peeters. President Silva spoke. Peeters agreed. Nimal Silva left."
    )
    #expect(found.people.map(\.name) == ["Nimal Kumara Silva", "Jan Peeters"])
    #expect(found.people.map(\.mentions.count) == [3, 2])
  }

  @Test func aLetterMisspeltIsTheSame() {
    let found = findings(in: "President Nimal Dissanayake came. President Disanayake spoke.")
    #expect(found.people.count == 1)
  }

  @Test func twoOfOneSurnameAreTwo() {
    let found = findings(in: "President John Stone met Minister Mary Stone.")
    #expect(found.people.map(\.name) == ["John Stone", "Mary Stone"])
  }

  @Test func aLeaderIsNoRelativeOfTheSameSurname() {
    let show = findings(
      in: "The show has Liam Reagan, son of President Reagan by his marriage to an actress."
    )
    #expect(show.people.map(\.name) == ["Liam Reagan", "Reagan"])
    #expect(show.people.map { $0.offices.map(\.title) } == [[], ["President"]])
    let trip = findings(
      in:
        "REAGAN TO VISIT\n\nPresident Reagan will go. It said Reagan and Nancy Reagan would stay. Reagan agreed."
    )
    #expect(trip.people.map(\.name) == ["Reagan", "Nancy Reagan"])
    #expect(trip.people.first?.mentions.count == 4)
  }

  @Test func aLeaderInFullIsTheOneOfTheTitle() {
    let known = findings(in: "President Reagan came. Ronald Reagan left with Nancy Reagan.")
    #expect(known.people.map(\.name) == ["Ronald Reagan", "Nancy Reagan"])
    #expect(known.people.first?.mentions.count == 2)
    let own = findings(in: "Mayor Anna Clinton came. President Clinton of the guild spoke.")
    #expect(own.people.count == 1, "somebody of that surname holds an office")
  }

  @Test func aHeadlineInCapitalsIsKnownFromTheBody() {
    let item = story("ENVOY WARNS PEETERS\n\nMr. Jan Peeters came.")
    let found = Extractor().findings(in: item)
    #expect(found.people.first?.mentions.count == 2)
  }

  @Test func aWholeNameStandsAgain() {
    let text =
      "Minister Zounphone Phommazak came. Zounphone Phommazak thanked the hosts. They left with Zounphone Phommazak."
    let found = findings(in: text)
    #expect(found.people.count == 1 && found.people.first?.mentions.count == 3)
  }

  @Test func aSurnameStandsAgainWithItsParticles() {
    expectMarks(
      "Minister {person Faisal Al-Khatib} met Mayor {person Piet van der Berg}. {person Al-Khatib} thanked {person van der Berg}.",
      .person
    )
  }

  @Test func aGivenNameStandsAgainBeforeAVerbOfSaying() {
    let found = findings(in: "Home Minister Azlan bin Othman came. Azlan said that all went well.")
    #expect(found.people.first?.mentions.count == 2)
  }

  @Test func aSurnameStandsForOneWhoWasTold() {
    let found = findings(
      in:
        "Minister Wu Lan met Mayor Jan Claes. Ports will grow in every season of the year, Wu noted. Photo by Wu Daming."
    )
    #expect(found.statements.map { found.people[$0.speaker].name } == ["Wu Lan"])
  }
}
