import Query
import TestSupport
import Testing

@Suite struct QuotationsTests {
  private func quoted(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { Quotations.ranges(in: $0) }
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("", []), ("nothing", []), ("a \"b c\" d \"e\"", ["b c", "e"]), ("“b” «c» „d“", ["b", "c", "d"]),
    ("„d” x", ["d"]), ("\"\" “”", []), ("it’s ‘so’", []),
  ])
  func findsWhatStandsInMarks(text: String, expected: [String]) {
    #expect(quoted(text) == expected)
  }

  @Test func aQuotationEndsWithItsParagraph() {
    #expect(quoted("“One.\n\n“Two.” three") == ["One.", "Two."])
    #expect(quoted("“One.\r\n\r\n“Two.” three") == ["One.\r", "Two."])
    #expect(quoted("“One\ntwo” three") == ["One\ntwo"], "a line's end is no paragraph's")
    #expect(quoted("“One") == ["One"])
    #expect(quoted("a \"b\n\nc\" d") == ["b", " d"], "straight marks do not tell which is which")
  }

  @Test func aMarkInAQuotationParts() {
    #expect(quoted("“a “b” c”") == ["a "], "the mark that opens in English closes in German")
    #expect(quoted("” a") == [])
  }

  @Test func anyTextGivesRangesInTheirOrder() {
    var generator = SeededGenerator(seed: 91)
    let pieces =
      ["\"", "“", "”", "„", "«", "»", "a", " ", "\n", "\n\n", "é"].map { Array($0.utf8) } + [[0xe2], [0xc2]]
    for _ in 0..<1000 {
      let bytes = (0..<Int.random(in: 0...12, using: &generator))
        .flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
      var end = 0
      for range in bytes.withUnsafeBufferPointer({ Quotations.ranges(in: $0) }) {
        #expect(range.lowerBound >= end && range.upperBound <= bytes.count && !range.isEmpty)
        end = range.upperBound
      }
    }
  }
}
