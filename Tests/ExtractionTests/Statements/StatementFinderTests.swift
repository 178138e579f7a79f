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
  ])
  func isAttributed(_ text: String) {
    #expect(said(text).count == 1 && said(text).first?.hasPrefix("Lin Feng: ") == true)
  }

  @Test(arguments: [
    "Mayor Lin Feng visited the port.",
    "Mayor Lin Feng and Ambassador Jan Claes said that trade grows.",
    "Both sides agreed. Mayor Lin Feng left.",
    "Mayor Lin Feng’s visit showed it.",
  ])
  func isNarration(_ text: String) {
    #expect(said(text) == [])
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
