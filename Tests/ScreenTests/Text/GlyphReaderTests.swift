import Screen
import Testing

@Suite struct GlyphReaderTests {
  private func texts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return GlyphReader(bytes).map { $0.text(in: bytes) }
  }

  @Test func reducesClustersToACell() {
    #expect(texts("e\u{301}a") == ["e\u{301}", "a"])
    #expect(texts("👨‍👩‍👧!") == ["👨", "!"])
    #expect(texts("👍🏽") == ["👍"])
    #expect(texts("🇨🇳") == ["C", "N"])
    #expect(texts("❤️x") == ["❤", "x"])
    #expect(texts("re\u{AD}port") == ["r", "e", "p", "o", "r", "t"])
    #expect(texts("\u{301}x") == ["\u{25CC}\u{301}", "x"])
    #expect(texts("می\u{200C}خواهم").count == 7)
  }

  @Test func keepsFourMarksAtMost() {
    let marks = String(repeating: "\u{301}", count: 1000)
    let bytes = Array(("a" + marks + "b").utf8)
    let glyphs = Array(GlyphReader(bytes))
    #expect(glyphs.map(\.range) == [0..<2001, 2001..<2002])
    #expect(glyphs[0].text(in: bytes).unicodeScalars.count == 5)
  }

  @Test func marksWhatHasNoBusinessThere() {
    #expect(texts("a\u{200D}b") == ["a", "\u{2426}", "b"])
    #expect(texts("a\u{FE0F}\u{FE0F}") == ["a", "\u{2426}"])
    #expect(texts("a\u{E0041}\u{E0042}") == ["a", "\u{2426}", "\u{2426}"])
    #expect(texts("\u{AD}") == ["\u{2426}"])
  }

  @Test func rangesCoverTheTextWithoutAGap() {
    let text = "a\u{1B}[2J \u{A0}\r\n龚正 e\u{301}\u{302} 👨‍👩‍👧 🇨🇳 \u{202E}\u{200B}\u{301} 1️⃣ ❤️ \u{FFFD} é"
    let bytes = Array(text.utf8) + [0xFF, 0xE4, 0xB8, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF0, 0x9F]
    for folding in [false, true] {
      var at = 0
      for glyph in GlyphReader(bytes, folding: folding) {
        #expect(glyph.range.lowerBound == at)
        #expect(!glyph.range.isEmpty)
        #expect(glyph.width == 1 || glyph.width == 2)
        at = glyph.range.upperBound
      }
      #expect(at == bytes.count)
    }
  }

  @Test func brokenBytesAreReplacedOneByOne() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0xE4, 0xB8]
    #expect(
      GlyphReader(bytes).map { $0.text(in: bytes) } == ["a", "\u{FFFD}", "\u{FFFD}", "\u{FFFD}", "\u{FFFD}"]
    )
  }

  @Test func foldsWhiteSpace() {
    let bytes = Array("a \n\t\u{A0}\u{3000}b".utf8)
    let glyphs = Array(GlyphReader(bytes, folding: true))
    #expect(glyphs.map(\.kind) == [.text, .space, .text])
    #expect(glyphs[1].range == 1..<9)
    #expect(Array(GlyphReader(bytes)).count == 7)
  }
}
