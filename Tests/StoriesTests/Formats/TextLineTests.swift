import Testing

@testable import Stories

@Suite struct TextLineTests {
  private func lines(_ text: String) -> [String] {
    let text = StoryText(text)
    return text.lines.map { text[$0.range] }
  }

  @Test(arguments: [
    "one\ntwo\n\nthree\n", "one\r\ntwo\r\n\r\nthree\r\n", "one\rtwo\r\rthree\r", "one\ntwo\r\rthree\n",
  ])
  func endsALineWithAnyLineEnd(text: String) {
    #expect(lines(text) == ["one", "two", "", "three"])
  }

  @Test func needsNoLineEndAtTheEnd() {
    #expect(lines("one\ntwo") == ["one", "two"])
    #expect(lines("one") == ["one"])
    #expect(lines("one\r\n\r") == ["one", ""])
    #expect(lines("") == [])
    #expect(lines("\n") == [""])
  }

  @Test func leavesOutWhiteSpaceAtTheEnds() {
    #expect(
      lines("  one two\t\n\u{a0}\u{a0}three\u{a0} \n\u{3000}四\u{3000}\n\u{feff}five\n") == [
        "one two", "three", "四", "five",
      ]
    )
    #expect(lines("\u{2}six\u{3}\u{b}\u{c}") == ["six"])
    #expect(lines(" \u{a0}\t\u{3000}\u{feff} \n") == [""])
  }

  @Test func keepsOtherScalarsThatEndLikeASpace() {
    // These end with the last byte of U+00A0, U+3000 or U+FEFF, or begin like them.
    for word in ["à", "ठ", "。", "ㅀ", "©", "ﻀ", "\u{2000}x", "\u{ff}"] {
      #expect(lines("\(word)\n") == [word])
    }
  }

  @Test func measuresTheIndentInBytes() {
    let text = StoryText("one\n  two\n\tthree\n\u{a0}four\n \n")
    #expect(text.lines.map(\.indent) == [0, 2, 1, 2, 0])
    #expect(text.lines.map(\.isBlank) == [false, false, false, false, true])
    #expect(text.lines.last?.range == 24..<24)
  }

  @Test func trimsARangeOnly() {
    let text = StoryText("ab  cd  ef")
    #expect(text.trimming(2..<8) == 4..<6)
    #expect(text.trimming(2..<4) == 2..<2)
    #expect(text.trimming(5..<5) == 5..<5)
    #expect(text.trimming(0..<10) == 0..<10)
  }

  @Test func foldsWhiteSpaceToOneSpace() {
    let text = StoryText(" Mayor \n\t of\u{a0}\u{a0}Shanghai\u{3000}met ")
    #expect(text.folded(text.range) == "Mayor of Shanghai met")
    #expect(text.folded(1..<6) == "Mayor")
    #expect(text.folded(3..<3) == "")
  }

  @Test func comparesBeginningsWithoutCase() {
    let text = StoryText("Last Updated on")
    #expect(text.starts(text.range, with: "last updated"))
    #expect(text.starts(5..<15, with: "UPDATED"))
    #expect(!text.starts(0..<4, with: "last updated"))
    #expect(!text.starts(0..<15, with: "last-updated"))
  }

  @Test func findsWordsWithoutCase() {
    let text = StoryText("aab AAB caab")
    #expect(text.first("aab", in: text.range) == 0)
    #expect(text.first("aab", in: 1..<12) == 4)
    #expect(text.first("AAB", in: 5..<12) == 9)
    #expect(text.first("aab", in: 5..<11) == nil)
    #expect(text.first("c", in: text.range) == 8)
    #expect(text.first("[", in: text.range) == nil)
    // Only letters have a case: `[` is `{` without a bit, as `A` is `a`.
    #expect(StoryText("{").first("[", in: 0..<1) == nil)
  }
}
