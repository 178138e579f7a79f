import Stories
import Testing

@testable import Extraction

@Suite struct StatementFinderTests {
  /// The speaker of each sentence that is attributed, by the sentence's first word.
  private func said(_ text: String) -> [String] {
    let item = story(text)
    let found = Extractor().findings(in: item)
    return found.statements.map {
      "\(found.people[$0.speaker].name): \(item.text[$0.range].prefix { $0 != " " })"
    }
  }

  @Test(arguments: [
    "Mayor Lin Feng said that trade grows.",
    "Mayor Lin Feng, who took office in May, said that trade grows.",
    "Mayor Lin Feng also expressed his thanks.",
    "According to Mayor Lin Feng, trade grows.",
    "“Trade grows,” said Mayor Lin Feng.",
    "Trade grows, Mayor Lin Feng added.",
    "This was revealed by Mayor Lin Feng.",
    "During the meeting, Mayor Lin Feng thanked the guests.",
    "Mayor Lin Feng: “Trade grows with every ship.”",
    "Mayor Lin Feng spoke today with Ambassador Jan Claes, stressing that trade grows.",
    "Mayor Lin Feng gave a speech on the pier, calling for lower tolls.",
    "Mayor Lin Feng called on all ports to lower their tolls.",
  ])
  func isAttributed(_ text: String) {
    #expect(said(text).count == 1 && said(text).first?.hasPrefix("Lin Feng: ") == true)
  }

  @Test(arguments: [
    "Mayor Lin Feng visited the port.",
    "Mayor Lin Feng and Ambassador Jan Claes said that trade grows.",
    "Both sides agreed. Mayor Lin Feng left.",
    "Mayor Lin Feng’s visit showed it.",
    "Mayor Lin Feng called on Ambassador Jan Claes to sign the book.",
    "Mayor Lin Feng and Ambassador Jan Claes toured the pier, stressing that trade grows.",
  ])
  func isNarration(_ text: String) {
    #expect(said(text) == [])
  }

  @Test func theEndOfAQuotationTellsWhoBeganIt() {
    #expect(
      said("“We trust our ports. Trade grows with them,” Mayor Lin Feng said. The hall was full.")
        == ["Lin Feng: “We", "Lin Feng: Trade"]
    )
  }

  @Test func aColonOpensTheQuotationOfTheNextParagraph() {
    #expect(
      said("Mayor Lin Feng said:\n\n“Trade grows. Ports thrive.”").map { String($0.dropFirst(10)) }
        == ["Mayor", "“Trade", "Ports"]
    )
  }

  @Test func quotationsThatAreOpenedAgainGoOn() {
    #expect(
      said("Mayor Lin Feng said: “Trade grows.\n\n“Ports thrive.”\n\nThe hall was full.").count == 2
    )
  }

  @Test func bracketsAfterSpeechAreNone() {
    #expect(said("Mayor Lin Feng says that trade grows. (The port has its own page.)").count == 1)
  }

  @Test func pronounsAndTitlesMeanThePerson() {
    #expect(
      said("Mayor Lin Feng said hello. He stressed trade. The mayor also thanked the guests.") == [
        "Lin Feng: Mayor", "Lin Feng: He", "Lin Feng: The",
      ]
    )
  }

  @Test func quotesGoOn() {
    #expect(
      said("Mayor Lin Feng said: “We like trade. It grew last year.” The guests left.") == [
        "Lin Feng: Mayor", "Lin Feng: It",
      ]
    )
  }

  @Test func speechGoesOnToAClosingAttribution() {
    let text =
      "Mayor Lin Feng stated that the port grows. The city attaches importance to trade.\n\nMore firms are welcome here.\n\nThe city hopes for more, the mayor added."
    #expect(said(text).count == 4)
  }

  @Test func theMeetingIsNoSpeech() {
    #expect(said("Mayor Lin Feng said hello. The meeting focuses on trade.") == ["Lin Feng: Mayor"])
  }
}
