import Stories
import TestSupport
import Testing

@Suite struct StoryTextTests {
  @Test func keepsValidBytesAsTheyAre() {
    let bytes = Array("Zażółć \u{feff}gęślą 上海 🇧🇪\r\n\u{a0}e\u{301}".utf8)
    let (text, repaired) = StoryText.decoding(bytes)
    #expect(text.utf8 == bytes)
    #expect(!repaired)
    #expect(StoryText.decoding([]).text.utf8.isEmpty)
    #expect(!StoryText.decoding([]).repaired)
  }

  /// The replacement is that of the Unicode Standard, section 3.9: one U+FFFD for each maximal subpart.
  @Test(
    arguments: [
      ([0x61, 0xff, 0x62], "a\u{fffd}b"), ([0xc3], "\u{fffd}"), ([0x80, 0x80], "\u{fffd}\u{fffd}"),
      ([0xe4, 0xb8, 0x61], "\u{fffd}a"), ([0xf0, 0x9f, 0x87], "\u{fffd}"),
      // Too long a form of `/`, a surrogate, and more than U+10FFFF.
      ([0xc0, 0xaf], "\u{fffd}\u{fffd}"), ([0xed, 0xa0, 0x80], "\u{fffd}\u{fffd}\u{fffd}"),
      ([0xf4, 0x90, 0x80, 0x80], "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
    ] as [([UInt8], String)]
  )
  func replacesWhatIsIllFormed(bytes: [UInt8], expected: String) {
    let (text, repaired) = StoryText.decoding(bytes)
    #expect(repaired)
    #expect(text.description.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func givesValidTextForAnyBytes() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      let (text, repaired) = StoryText.decoding(bytes)
      #expect(String(validating: text.utf8, as: UTF8.self) != nil)
      #expect(repaired == (text.utf8 != bytes))
    }
  }

  @Test func cutsRangesToItsBounds() {
    let text = StoryText("Ghent")
    #expect(text.count == 5)
    #expect(text.range == 0..<5)
    #expect(text[1..<3] == "he")
    #expect(text[0..<5] == "Ghent")
    #expect(text[3..<99] == "nt")
    #expect(text[-7..<2] == "Gh")
    #expect(text[5..<5] == "")
    #expect(text[90..<99] == "")
    #expect(text[-9 ..< -3] == "")
    #expect(StoryText("")[0..<1] == "")
    #expect(text.description == "Ghent")
  }

  @Test func isTheSameOnlyByteForByte() {
    // Swift's strings take these for equal; a range into the one is no range into the other.
    #expect("\u{e9}" == "e\u{301}")
    #expect(StoryText("\u{e9}") != StoryText("e\u{301}"))
    #expect(StoryText("é").hashValue == StoryText("é").hashValue)
  }
}
