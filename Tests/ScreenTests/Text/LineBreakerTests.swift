import Screen
import Testing

@Suite struct LineBreakerTests {
  private func wrap(_ text: String, _ width: Int) -> [String] {
    let bytes = Array(text.utf8)
    let lines = LineBreaker(width: width).lines(of: bytes)
    for line in lines {
      #expect(line.width == CellWidth.of(line.text(in: bytes)))
      #expect(line.width <= max(2, width))
    }
    return lines.map { $0.text(in: bytes) }
  }

  @Test func breaksAtWords() {
    #expect(wrap("The mayor met the ambassador", 10) == ["The mayor", "met the", "ambassador"])
    #expect(wrap("  one\ntwo \u{A0}\r\n three  ", 20) == ["one two three"])
    #expect(wrap("", 10) == [])
    #expect(wrap(" \n ", 10) == [])
    #expect(wrap("a b", 1) == ["a", "b"])
    #expect(wrap("exactly ten", 11) == ["exactly ten"])
    #expect(wrap("exactly ten", 10) == ["exactly", "ten"])
  }

  @Test func breaksAfterHyphensAndDashes() {
    #expect(wrap("Sino-Belgian talks", 8) == ["Sino-", "Belgian", "talks"])
    #expect(wrap("2023-03-30 was", 9) == ["2023-03-3", "0 was"])
    #expect(wrap("trade—and more", 8) == ["trade—", "and more"])
  }

  @Test func cutsLongWords() {
    #expect(wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"])
    #expect(wrap("a bcdefghij", 4) == ["a", "bcde", "fghi", "j"])
    #expect(wrap("x-abcdefgh", 4) == ["x-", "abcd", "efgh"])
  }

  @Test func breaksBetweenIdeographs() {
    #expect(wrap("市长会见了比利时大使", 8) == ["市长会见", "了比利时", "大使"])
    #expect(wrap("市长会见。他说", 8) == ["市长会", "见。他说"])
    #expect(wrap("他说「合作」", 6) == ["他说", "「合", "作」"])
    #expect(wrap("中", 1) == ["中"])
    #expect(wrap("서울 시장 면담", 7) == ["서울", "시장", "면담"])
  }

  @Test func keepsPlaces() {
    let text = "Gong  Zheng,\nmayor of Shanghai"
    let bytes = Array(text.utf8)
    let lines = LineBreaker(width: 12).lines(of: bytes)
    #expect(lines.map(\.range) == [0..<12, 13..<21, 22..<30])
    #expect(lines[0].width == 11)
    #expect(lines[0].column(of: 6, in: bytes) == 5)
    #expect(lines[0].column(of: 99, in: bytes) == 11)
  }

  /// Every glyph that is not white space stands in exactly one line, whatever the width.
  @Test(arguments: 1...40) func losesNothing(width: Int) {
    let text =
      "The mayor (龚正) said “co-operation—on bio-medicine”, 合作「共赢」。 x\u{1B}y e\u{301} supercalifragilistic 👨‍👩‍👧"
    let bytes = Array(text.utf8)
    let all = GlyphReader(bytes, folding: true).filter { $0.kind != .space }
    let lines = LineBreaker(width: width).lines(of: bytes)
    let kept = lines.flatMap { line in line.glyphs(in: bytes).filter { $0.kind != .space } }
    #expect(kept == all)
  }

  @Test func aMegabyteWithoutASpaceIsLinear() {
    let bytes = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(LineBreaker(width: 80).lines(of: bytes).count == (1 << 20) / 80 + 1)
    let marks = Array(String(repeating: "\u{301}", count: 1 << 19).utf8)
    #expect(LineBreaker(width: 80).lines(of: marks).count == 1)
  }
}
