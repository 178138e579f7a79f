import Stories
import Testing

@testable import Extraction

@Suite struct StanceFinderTests {
  /// The stance of the only statement of a text, and the words that tell it.
  private func stance(_ text: String) -> String? {
    let item = story(text)
    let found = Extractor().findings(in: item)
    guard found.statements.count == 1, let statement = found.statements.first, let stance = statement.stance,
      let evidence = statement.stanceEvidence
    else { return nil }
    return "\(stance): \(item.text[evidence])"
  }

  @Test(arguments: [
    ("Mayor Lin Feng proposed a ferry.", "proposes: proposed"),
    ("Mayor Lin Feng said the city puts forward a plan.", "proposes: puts forward"),
    ("Mayor Lin Feng thanked the pilots.", "welcomes: thanked"),
    ("Mayor Lin Feng expressed her city's deep appreciation for the pilots.", "welcomes: appreciation"),
    ("Mayor Lin Feng urged the ports to lower tolls.", "asks: urged"),
    ("Mayor Lin Feng called on all ports to lower tolls.", "asks: called on"),
    ("Mayor Lin Feng pledged two ferries.", "commits: pledged"),
    ("Mayor Lin Feng expressed readiness to build two ferries.", "commits: readiness"),
    ("Mayor Lin Feng said that the city stands ready to help.", "commits: stands ready"),
    ("Mayor Lin Feng opposed the toll.", "objects: opposed"),
    ("Mayor Lin Feng expressed concern over the toll.", "objects: concern"),
    ("“We welcome the ferry,” Mayor Lin Feng said.", "welcomes: welcome"),
  ])
  func isTold(_ text: String, _ expected: String) {
    #expect(stance(text) == expected)
  }

  @Test(arguments: [
    "Mayor Lin Feng said that the ferry is late.", "Mayor Lin Feng noted the offer of the port.",
    "Mayor Lin Feng said that ferries are built to welcome guests.",
    "Mayor Lin Feng explained the opposition of the pilots.",
  ])
  func isNotTold(_ text: String) {
    #expect(stance(text) == nil)
  }

  @Test func statementsKnowTheirTopics() {
    let found = findings(
      in:
        "Mayor Lin Feng proposed cooperation in clean energy and fisheries. Mayor Lin Feng praised clean energy."
    )
    #expect(found.topics.map(\.name) == ["clean energy", "fisheries"])
    #expect(found.topicsOfStatements == [[0, 1], [0]])
  }

  @Test(arguments: [
    ("Mayor Lin Feng expressed continued support for the pilots.", "commits: support"),
    ("Mayor Lin Feng reiterated the Norwegian commitment to ferries.", "commits: commitment"),
    ("“What we propose is a ferry,” Mayor Lin Feng said.", "proposes: propose"),
  ])
  func isTheSpeakers(_ text: String, _ expected: String) {
    #expect(stance(text) == expected)
  }

  @Test(arguments: [
    "Mayor Lin Feng said that ferries have won the town’s global appeal for trade.",
    "Mayor Lin Feng highlighted the early words of support that Mr Ole Lund has received.",
    "Mayor Lin Feng recalled the support of the pilots.",
    "Mayor Lin Feng said that continued support from the pilots is vital.",
    "Mayor Lin Feng said, “I entirely accept what the pilots recommended.”",
  ])
  func isSomeoneElses(_ text: String) {
    #expect(stance(text) == nil)
  }
}
