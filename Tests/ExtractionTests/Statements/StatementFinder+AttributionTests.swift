import Stories
import Testing

@testable import Extraction

/// The speaker of each sentence that is attributed, by the sentence's first word.
func said(_ text: String) -> [String] {
  let item = story(text)
  let found = Extractor().findings(in: item)
  return found.statements.map {
    "\(found.people[$0.speaker].name): \(item.text[$0.range].prefix { $0 != " " })"
  }
}

@Suite struct StatementFinderAttributionTests {
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

  @Test(arguments: [
    "Mayor Lin Feng, founder of Fjordia, stated that trade grows.",
    "Mayor Lin Feng reassured the bank that tolls will fall.",
    "Mayor Lin Feng sought the support of all ports.",
    "Mayor Lin Feng went on to express thanks for the loans.",
    "Mayor Lin Feng indicated that trade grows.", "Mayor Lin Feng Calls for Lower Tolls.",
    "(Harbour News/Ole Lund) Mayor Lin Feng gave a speech on the pier, calling for lower tolls.",
  ])
  func isAlsoAttributed(_ text: String) {
    #expect(said(text).map { $0.prefix(8) } == ["Lin Feng"])
  }

  @Test(arguments: [
    "Mayor Lin Feng extended a warm welcome to Ambassador Jan Claes.",
    "Mayor Lin Feng called Ambassador Jan Claes to offer help.", "Mayor Lin Feng sought to leave the pier.",
    "Mayor Lin Feng went on to win the race.",
  ])
  func deedsAreNoSpeech(_ text: String) {
    #expect(said(text).isEmpty)
  }

  @Test func whatOneMakesClearIsSaid() {
    #expect(said("Mayor Lin Feng made clear that tolls will fall.").count == 1)
    #expect(said("Mayor Lin Feng made a cake.").isEmpty)
  }

  @Test func whatOneSpokeAboutIsSaid() {
    #expect(said("Mayor Lin Feng spoke about how ports change.").count == 1)
    #expect(said("At the forum Mayor Lin Feng gave an address, where he spoke of lower tolls.").count == 1)
    #expect(said("Mayor Lin Feng spoke with Ambassador Jan Claes about tolls.").isEmpty)
    #expect(said("Mayor Lin Feng spoke about.").count <= 1)
  }
}
