import Stories
import TestSupport
import Testing

@testable import Extraction

@Suite struct ExtractorTests {
  @Test func nothingIsFoundInNothing() {
    #expect(findings(in: "") == Findings())
    #expect(findings(in: " \n\n ") == Findings())
  }

  @Test func invariantsHoldForTextsOfAllKinds() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let item = story(TextGenerator.text(&random))
      let found = Extractor().findings(in: item)
      expectSound(found, in: item)
      #expect(Extractor().findings(in: item) == found)
    }
  }

  @Test func hostileTextsEnd() {
    let texts = [
      String(repeating: "(", count: 20_000), String(repeating: "President ", count: 4000),
      String(repeating: "Minister and ", count: 3000),
      String(repeating: "Mr. Smith met with Mr. Jones and ", count: 800),
      String(repeating: "a", count: 50_000), String(repeating: "\"", count: 20_000),
      String(repeating: "trade, ", count: 5000), String(repeating: "John Smith ", count: 3000),
    ]
    for text in texts {
      let item = story(text)
      expectSound(Extractor().findings(in: item), in: item)
    }
  }

  @Test(arguments: [
    "such as", "is the", "is a", "met with", "of the", "and", "to", "(", "the first", "between the",
  ])
  func rulesLookNoFurtherThanTheirSentence(words: String) {
    let paragraphs = words.split(separator: " ").joined(separator: "\n\n")
    for text in [words, "\(words).", "\(words)\n\n\(words)", paragraphs, "A day.\n\n\(paragraphs)"] {
      for kind in [Zone.Kind.headline, .paragraph, .listItem] {
        let item = story(text, as: kind)
        expectSound(Extractor().findings(in: item), in: item)
      }
    }
  }

  @Test(arguments: [WrittenSentences.whole, WrittenSentences.mixed, WrittenSentences.thinned])
  func sentencesBreakAnywhere(sentence: @Sendable (inout SeededGenerator) -> [Substring]) {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      var text = ""
      for word in (0..<80).flatMap({ _ in sentence(&random) }) {
        text += word
        text += Int.random(in: 0..<8, using: &random) > 0 ? " " : "\n\n"
      }
      let item = story(text)
      expectSound(Extractor().findings(in: item), in: item)
    }
  }
}
