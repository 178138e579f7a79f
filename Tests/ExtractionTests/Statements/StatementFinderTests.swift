import Stories
import Testing

@testable import Extraction

@Suite struct StatementFinderTests {
  @Test func theEndOfAQuotationTellsWhoBeganIt() {
    #expect(
      said("“We trust our ports. Trade grows with them,” Mayor Lin Feng said. The hall was full.")
        == ["Lin Feng: “We", "Lin Feng: Trade"]
    )
  }

  @Test func theDateLineIsNoPartOfTheHeadline() throws {
    let text = StoryText(" date 2023-05-12 \nMayor Lin Feng says that trade grows\n\nThe hall was full.\n")
    let item = try #require(PlainText.story(of: text, origin: Origin(path: "a.txt")))
    let statements = Extractor().findings(in: item).statements
    #expect(statements.map { item.text[$0.range] } == ["Mayor Lin Feng says that trade grows"])
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
