import Stories
import Testing

@testable import Extraction

@Suite struct TokenizedStoryCountryTests {
  /// The country that stands beside the words `Harbour Board` of a text.
  private func country(_ text: String) -> String? {
    let story = tokenized(text)
    guard let start = (0..<story.count).first(where: { story.surface($0..<$0 + 1) == "Harbour" }) else {
      return nil
    }
    return story.country(beside: start..<start + 2)?.letters
  }

  @Test(arguments: [
    ("The Omani Harbour Board met.", "OM"), ("Oman’s Harbour Board met.", "OM"),
    ("The Harbour Board of the Sultanate of Oman met.", "OM"), ("The Harbour Board (OHB) of Oman met.", "OM"),
    ("The Harbour Board, Oman, met.", "OM"), ("The Harbour Board, Oman and Ole Lund met.", "OM"),
    ("The Harbour Board in Oman met.", "OM"),
  ])
  func standsBeside(_ text: String, _ code: String) {
    #expect(country(text) == code)
  }

  @Test(arguments: [
    "The Harbour Board met.", "The Harbour Board, Oman and Malta met.", "The Harbour Board, Muscat, met.",
    "He left Oman. The Harbour Board met.", "The Harbour Board\n\nOman has ports.",
  ])
  func standsNotBeside(_ text: String) {
    #expect(country(text) == nil)
  }
}
