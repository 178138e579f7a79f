import Stories
import Testing

@testable import Extraction

@Suite struct StatementFinderOwnWordsTests {
  private func speakers(_ headline: String, _ body: String) throws -> [String] {
    let text = StoryText(" date 2023-05-12 \n\(headline)\n\n\(body)\n")
    let item = try #require(PlainText.story(of: text, origin: Origin(path: "a.txt")))
    let found = Extractor().findings(in: item)
    return found.statements.map { found.people[$0.speaker].name }
  }

  private let speech =
    "Good morning.\n\nI am glad to stand on this pier with all of you. I was here when the first ferry sailed out. Our ports have grown every year since then. I thank the people of the islands for their patience."

  @Test func areThoseWhomTheHeadlineNames() throws {
    #expect(
      try speakers("Statement to the media by the President of Fiji Ole Tui", speech)
        == Array(repeating: "Ole Tui", count: 4)
    )
  }

  @Test func needASpeakerWithAName() throws {
    #expect(try speakers("Statement to the media by the ferry company", speech).isEmpty)
  }

  @Test func needTheFirstPerson() throws {
    let report =
      "The pier was full of people. The first ferry sailed out at noon. The band played until night."
    #expect(try speakers("Remarks by the President of Fiji Ole Tui", report).isEmpty)
  }

  @Test func aHeadlineMayEndWithItsSpeaker() throws {
    let body = "Deputy Mayor Lin Feng opened a pier on Monday."
    #expect(try speakers("Harbour Tolls to Fall Next Year: Deputy Mayor", body).count == 1)
    #expect(try speakers("Harbour Tolls to Fall Next Year: Lin Feng", body).count == 1)
    #expect(try speakers("A Guest at the Pier", "One of them came from afar: Mayor Lin Feng.").isEmpty)
  }
}
