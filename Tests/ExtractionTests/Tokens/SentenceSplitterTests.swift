import Testing

@testable import Extraction

@Suite struct SentenceSplitterTests {
  private func split(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSplitter.sentences(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("One went. Two stayed.", ["One went.", "Two stayed."]),
    ("Mr. Li met Dr. Wu. They spoke.", ["Mr. Li met Dr. Wu.", "They spoke."]),
    ("The U.S. Congress met J. Smith. Yes.", ["The U.S. Congress met J. Smith.", "Yes."]),
    ("“We agree.” He left.", ["“We agree.”", "He left."]),
    ("It grew 1.5 percent. “Good,” she said.", ["It grew 1.5 percent.", "“Good,” she said."]),
    ("2. The two met.\n3. They spoke.", ["2. The two met.", "3. They spoke."]),
    ("A headline\n\nA paragraph\nwrapped. \n \n Last", ["A headline", "A paragraph\nwrapped.", "Last"]),
    ("no capital. here", ["no capital. here"]),
    ("Really?! Yes", ["Really?!", "Yes"]),
    ("  \n\n ", []),
  ])
  func splits(_ text: String, _ sentences: [String]) {
    #expect(split(text) == sentences)
  }

  @Test func aSentenceWithoutEndIsCut() {
    let sentences = split(String(repeating: "trade and ", count: 2_000))
    #expect(sentences.count == 3)
    #expect(sentences.allSatisfy { $0.utf8.count <= SentenceSplitter.longest + 10 })
  }

  @Test func noBreakSpacesAreSpaces() {
    #expect(split("One.\u{a0} Two.") == ["One.", "Two."])
  }
}
