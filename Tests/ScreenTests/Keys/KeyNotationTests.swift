import Screen
import Testing

@Suite struct KeyNotationTests {
  @Test func reads() throws {
    #expect(
      try KeyNotation.parse("jj<tab>/t中<ret>")
        == [
          .character("j"), .character("j"), .tab, .character("/"), .character("t"), .character("中"), .enter,
        ]
    )
    #expect(
      try KeyNotation.parse("<esc> <space>\n<lt><gt><C-d><s-Tab><up><PgDn><home><backspace><del>")
        == [
          .escape, .character(" "), .character(" "), .character("<"), .character(">"), .control("d"),
          .backTab, .up, .pageDown,
          .home, .backspace, .delete,
        ]
    )
    #expect(try KeyNotation.parse("<C-i><C-M>") == [.tab, .enter])
    #expect(
      try KeyNotation.parse("<A-x><F1><f12><ins>") == [.alt("x"), .function(1), .function(12), .insert]
    )
    #expect(try KeyNotation.parse("a>") == [.character("a"), .character(">")])
    #expect(try KeyNotation.parse("").isEmpty)
  }

  @Test func tellsWhereItIsWrong() {
    #expect(throws: KeyNotationError.unclosed(offset: 4)) { try KeyNotation.parse("中j<tab") }
    #expect(throws: KeyNotationError.unknownKey("f0", offset: 1)) { try KeyNotation.parse("j<f0>") }
    #expect(throws: KeyNotationError.unknownKey("f13", offset: 0)) { try KeyNotation.parse("<f13>") }
    #expect(throws: KeyNotationError.unknownKey("", offset: 0)) { try KeyNotation.parse("<>") }
    #expect(throws: KeyNotationError.unknownKey("C-dd", offset: 0)) { try KeyNotation.parse("<C-dd>") }
  }

  @Test func labels() {
    #expect(KeyNotation.label(for: .control("d")) == "Ctrl-D")
    #expect(KeyNotation.label(for: .character(" ")) == "Space")
    #expect(KeyNotation.label(for: .pageDown) == "PgDn")
    #expect(KeyNotation.label(for: .alt("x")) == "Alt-x")
    #expect(KeyNotation.label(for: .function(5)) == "F5")
    #expect(KeyNotation.label(for: .backTab) == "Shift-Tab")
    #expect(KeyNotation.label(for: .character("*")) == "*")
  }
}
