import Testing

@testable import Reader

/// Finding text whatever its case, accents, spaces and quotes.
struct FoldedTextTests {
  @Test func findingFoldsCaseAccentsSpacesAndQuotes() {
    func count(_ needle: String, in text: String) -> Int {
      let bytes = Array(text.utf8)
      return FoldedText(bytes, in: 0..<bytes.count).ranges(of: FoldedText(needle)).count
    }
    #expect(count("lourenco", in: "President Lourenço of Angola") == 1)
    #expect(count("LOURENÇO", in: "lourenço LOURENCO") == 2)
    #expect(count("xu fang", in: "Xu\u{a0}Fang and Xu\n  Fang") == 2)
    #expect(count("china's", in: "China’s") == 1)
    #expect(count("Москва", in: "в москве и в МОСКВА") == 1)
    #expect(count("port", in: "support the port") == 2)
    #expect(count("aa", in: "aaaa") == 2)
    #expect(count("g20", in: "Ｇ２０ and G20") == 2)
    #expect(count("ｇ２０", in: "G20") == 1)
    #expect(count("e\u{301}", in: "é") == 1)
    #expect(count("", in: "text") == 0)
  }

  @Test func foldedRangesAreThoseOfTheSource() {
    let text = Array("à côté, São Tomé".utf8)
    let ranges = FoldedText(text, in: 0..<text.count).ranges(of: FoldedText("cote"))
    #expect(ranges.map { String(decoding: text[$0], as: UTF8.self) } == ["côté"])
  }

  @Test(arguments: [
    ("Lind Berg", true), ("Eva Boglind", false), ("met Lînd", true), ("\u{201c}Lindqvist\u{201d}", true),
    ("2Lind", false), ("éLind", false), ("Lin", false), ("", false),
  ])
  func wordsBeginWithIt(text: String, expected: Bool) {
    #expect(FoldedText(text).hasWord(beginningWith: FoldedText("lind")) == expected)
  }
}
