import Stories
import Testing

@testable import Extraction

@Suite struct PersonFinderTests {
  @Test func aRoyalTitleMayBeASurname() {
    expectMarks(
      "Ms {person Devika Rajah} SC met {person Omar Rajah}, and Rajah {person Omar} of Perak waved.",
      .person
    )
  }

  @Test func anHonorificBehindAnotherMayBeAGivenName() {
    expectMarks(
      "They met with Attorney General, Dr {person Tun Wai}, and with Tun Dr {person Razali}.",
      .person
    )
  }

  @Test func aVerbOfHeadlinesMayBeAGivenName() {
    expectMarks("- Governor {person Mark Gordon} (WY)", .person)
  }

  @Test func honorificsStayOutside() {
    expectMarks("H.E. Mr. {person Carlos Duarte} and Dr. (Ms.) {person Ana Silva} came.", .person)
  }

  @Test func postNominalsStayOutside() {
    expectMarks("Minister for Law {person Wei Ming Tan} SC spoke.", .person)
  }

  @Test func namesOfTheWorld() {
    expectMarks("President {person Omar al-Rashid} met King {person Haakon}.", .person)
    expectMarks("Minister {person Ursula von der Berg} met Mr. {person Simon O’Neill}.", .person)
    expectMarks("President {person Joseph R. Stone, Jr.} met Ms. {person Marie-Noelle Duval}.", .person)
    expectMarks("Mr. {person HARUNO Kenji} met Minister {person K Ramanathan}.", .person)
  }

  @Test func aCreditLineNamesAPerson() {
    let found = findings(in: "Source: SHINE   Editor: Li Hua")
    #expect(found.people.map(\.name) == ["Li Hua"])
    #expect(found.people.first?.isOfficial == false)
  }

  @Test func oneTitleForTwo() {
    let found = findings(
      in: "Chargé d’Affaires Ms. Anne Duval of France and Mr. Jan Bakker of the Netherlands came."
    )
    #expect(found.people.map { $0.country?.letters } == ["FR", "NL"])
    #expect(found.people.allSatisfy { $0.offices.first?.title == "Chargé d’Affaires" })
  }

  @Test func twoTitlesForOne() {
    let found = findings(in: "White House Senior Adviser Ambassador Mary Jones spoke.")
    #expect(
      found.people.first?.offices.map(\.title).sorted() == ["Ambassador", "White House Senior Adviser"]
    )
  }

  @Test func placesAreNoPeople() {
    expectMarks("Talks in Sri Lanka, New York and the White House went on.", .person)
  }

  @Test func aPlaceBeforeATitleIsNoPerson() {
    expectMarks("In Sri Lanka, the President spoke. Sri {person Mahendra}, the Ambassador, left.", .person)
    expectMarks("The Hong Kong Special Administrative Region spoke.", .person)
  }

  @Test func lettersAfterAPlaceAndHyphensAloneMakeNoName() {
    expectMarks("They left its Paris HQ by the Maria-Anna railway.", .person)
  }

  @Test func aTitleWordAloneIsNoName() {
    expectMarks("His Majesty King {person Haakon} spoke. The King and Mr. {person King} left.", .person)
  }

  @Test func aMenuNamesNobody() {
    let text = "John Smith Belt and Road\n\nMary Jones left. John Smith and Tom Brown stayed."
    let whole = story(text)
    let zones = [Zone(.boilerplate, 0..<24), Zone(.paragraph, 26..<text.utf8.count)]
    let item = Story(
      origin: whole.origin,
      text: whole.text,
      zones: zones,
      date: whole.date,
      headline: ""
    )
    let found = Extractor().findings(in: item)
    #expect(found.people.map(\.name) == ["Mary Jones", "John Smith", "Tom Brown"])
    #expect(found.people.allSatisfy { $0.mentions.count == 1 })
  }

  @Test(arguments: [
    "King {person Charles IV} met President {person Han Seung-woo}.",
    "Mr. {person A. S. K. Perera} met Ms {person Ma. Rosa P. Santos}.",
    "Dr {person Hoang The Minh} met Minister {person Azlan bin Haji Othman}.",
    "Vice Minister {person Sun Guoping} met Minister {person de Wit}.",
    "Mr. {person B.M.U Silva} met Minister {person B.Enkhbayar}.",
    "Mayor {person Pieter-Jan van der Meer} met the Honourable {person Chia Wee Kiat}.",
  ])
  func shapesOfNames(_ text: String) {
    expectMarks(text, .person)
  }

  @Test func aPluralTitleIsSharedByAllItsNames() {
    let before = findings(in: "Deputy Directors Mr. Paul Stone, Ms. Ann Smith and Mr. Bob Jones came.")
    #expect(before.people.map { $0.offices.first?.title } == Array(repeating: "Deputy Directors", count: 3))
    let after = findings(in: "It included Mr. Paul Stone and Mr. Bob Jones, Senior Mission Chiefs.")
    #expect(
      after.people.map { $0.offices.first?.title } == ["Senior Mission Chiefs", "Senior Mission Chiefs"]
    )
  }

  @Test func aTitleMayFollowANameThatHasOneAlready() {
    let found = findings(in: "H.E. Ambassador Jan Claes, State Minister for Trade, met guests.")
    #expect(found.people.first?.offices.map(\.title) == ["State Minister for Trade", "Ambassador"])
  }

  @Test func aDashSetsATitleOff() {
    let found = findings(in: "1. Mr. Jan Claes – Ambassador of the Kingdom of Belgium (Resident in Delhi)")
    #expect(found.people.first?.offices.map(\.title) == ["Ambassador of the Kingdom of Belgium"])
  }

  @Test func aTitleEndsWithItsBlock() {
    let found = findings(in: "Envoy sees Belgian Minister\n\nHis Majesty King Haakon spoke.")
    #expect(found.people.map { $0.offices.map(\.title) } == [["King"]])
  }

  @Test func inAMenuOnlyANameWithEndsCounts() {
    let text = "Love story of John Smith, medical expert Home Tom Brown Sports\n\nMary Jones left."
    let whole = story(text)
    let zones = [Zone(.boilerplate, 0..<62), Zone(.paragraph, 64..<text.utf8.count)]
    let item = Story(origin: whole.origin, text: whole.text, zones: zones, date: whole.date, headline: "")
    #expect(Extractor().findings(in: item).people.map(\.name) == ["John Smith", "Mary Jones"])
  }

  @Test func aCreditLineMayNameSeveral() {
    let found = findings(in: "(Web editor: Wang Fang, Li Hua)")
    #expect(found.people.map(\.name) == ["Wang Fang", "Li Hua"])
    #expect(findings(in: "A view of the harbour. (Xinhua/Chen Bo)").people.map(\.name) == ["Chen Bo"])
  }

  @Test func aLeaderMayStandAlone() {
    expectMarks("Analysts expect {person Trump}’s visit to change little, {person Macron} said.", .person)
    expectMarks("The Mandela Square Project opened.", .person)
  }

  @Test(arguments: [
    "His Excellency Jan Claes the Belgian Ambassador to Fiji, came.",
    "Mr. Jan Claes has been appointed as the Belgian Ambassador to Fiji.",
    "Jan Claes was elected Belgian Ambassador to Fiji.",
  ])
  func aTitleMayFollowWithNoComma(_ text: String) {
    #expect(findings(in: text).people.first?.offices.map(\.title) == ["Belgian Ambassador to Fiji"])
  }

  @Test func aHyphenAloneMakesNoName() {
    expectMarks("They met the In-charge of the office.", .person)
  }

  @Test func aNameEndsBeforeThePlaceOfTheNextTitle() {
    expectMarks("Michigan Governor {person Gretchen Stone}\nIndiana Governor {person Eric Brown}", .person)
  }

  @Test func anHonorificAloneIsNoName() {
    expectMarks("Vietnam Ambassador H. E Mr. {person Nguyen Thanh} came.", .person)
  }

  @Test func aFirmOfNamesIsNoPerson() {
    expectMarks("Shares of Samuel Lund and Co Ltd and of Alex. Holm and Sons Inc rose.", .person)
    expectMarks("{person Samuel Lund} and Financial Board Chairman {person Ann Holm} came.", .person)
  }

  @Test func lettersBeforeAPlaceAreNoName() {
    expectMarks("The forum was held at JEN Maldives Hotel.", .person)
  }

  @Test func aHeadlineOfCapitalsHasNamesThatAreKnown() {
    expectMarks("NORWEGIAN DEBT TALKS ZORBLY POISED, BANKERS SAY", .person)
  }

  @Test func aMisspeltWordBeforeASurnameIsNoFirstName() {
    let text = "The office of Mayor Peeters called. Athough Peeters stayed away, they met."
    #expect(findings(in: text).people.map(\.name) == ["Peeters"])
    #expect(findings(in: "Zoltrek Peeters stayed away.").people.map(\.name) == ["Zoltrek Peeters"])
  }

  @Test func aGivenNameIsNoHonorific() {
    expectMarks("Senator {person Don Vestergaard} came. Mr {person Vestergaard} left.", .person)
    #expect(findings(in: "Deputy Secretary Don Vestergaard came.").people.map(\.name) == ["Don Vestergaard"])
  }
}
