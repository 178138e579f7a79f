import Screen
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  /// The keys that a run of codes gives, all of it there at once.
  private func keys(_ codes: [Int32]) -> [Key] {
    var decoder = KeyDecoder()
    var rest = codes[...]
    var keys: [Key] = []
    while let code = decoder.pending ?? rest.popFirst() {
      if let key = decoder.take(code, next: { rest.popFirst() }) { keys.append(key) }
    }
    return keys
  }

  private func keys(_ text: String) -> [Key] { keys(text.utf8.map { Int32($0) }) }

  @Test func readsCharactersAndControls() {
    #expect(keys("jé中😀") == [.character("j"), .character("é"), .character("中"), .character("😀")])
    #expect(
      keys("\u{1}\u{4}\u{1A}\t\r\n\u{7F}\u{8} ") == [
        .control("a"), .control("d"), .control("z"), .tab, .enter, .enter, .backspace, .backspace,
        .character(" "),
      ]
    )
    #expect(keys([0, 0x1C, 0x1F]) == [])
  }

  @Test func tellsEscFromSequences() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}x") == [.escape, .character("x")])
    #expect(keys("\u{1B}[1;5qj") == [.character("j")])
    #expect(keys("\u{1B}[200~j") == [.character("j")])
    #expect(keys("\u{1B}Oqj") == [.character("j")])
    #expect(keys("\u{1B}[\u{1B}") == [.escape])
    #expect(keys("\u{1B}[" + String(repeating: "1", count: 40)) == [])
  }

  @Test func bytesThatAreNotUTF8AreNoKeys() {
    #expect(keys([0xFF, 0x6A]) == [.character("j")])
    #expect(keys([0xE4, 0xB8, 0x6A]) == [.character("j")])
    #expect(keys([0xC3, 0xC3, 0xA9]) == [.character("é")])
    #expect(keys([0xED, 0xA0, 0x80, 0x80, 0xC0, 0x80, 0x6A]) == [.character("j")])
  }
}
