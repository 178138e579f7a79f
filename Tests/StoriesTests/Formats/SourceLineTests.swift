import Testing

@testable import Stories

@Suite struct SourceLineTests {
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
}
