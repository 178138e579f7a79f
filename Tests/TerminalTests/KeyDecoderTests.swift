import Screen
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  /// What runs of codes give, each there at once, with nothing to read for a while between them.
  private func events(_ parts: [[Int32]]) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    var events: [TerminalEvent] = []
    for part in parts {
      var rest = part[...]
      while let code = decoder.pending ?? rest.popFirst() {
        if let event = decoder.take(code, next: { rest.popFirst() }) { events.append(event) }
      }
    }
    if let event = decoder.endPaste() { events.append(event) }
    return events
  }

  private func events(_ parts: String...) -> [TerminalEvent] {
    events(parts.map { $0.utf8.map { Int32($0) } })
  }

  /// The keys among what a run of codes gives.
  private func keys(_ codes: [Int32]) -> [Key] {
    events([codes]).compactMap { event in if case .key(let key) = event { key } else { nil } }
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
    #expect(keys("\u{1B}x") == [.alt("x")])
    #expect(keys("\u{1B}\u{4}") == [.escape, .control("d")])
    #expect(keys("\u{1B}é") == [.escape, .character("é")])
    #expect(keys([1000]) == [])
    #expect(keys("\u{1B}[1;5qj") == [.character("j")])
    #expect(keys("\u{1B}[20~j") == [.character("j")])
    #expect(keys("\u{1B}[2000~j") == [.character("j")])
    #expect(keys("\u{1B}[201~j") == [.character("j")])
    #expect(keys("\u{1B}[1200~j") == [.character("j")])
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

  @Test func aPasteIsOneEvent() {
    #expect(
      events("a\u{1B}[200~two\rlines, é中\u{1B}[201~b")
        == [.key(.character("a")), .paste("two\rlines, é中"), .key(.character("b"))]
    )
    #expect(events("\u{1B}[200~\u{1B}[201~q") == [.paste(""), .key(.character("q"))])
  }

  @Test func aPasteMayComeInParts() {
    let whole = "\u{1B}[200~q\rq\u{1B}[201~j"
    let expected: [TerminalEvent] = [.paste("q\rq"), .key(.character("j"))]
    // After ESC alone nobody can tell: that is the key.
    for cut in 2...whole.utf8.count {
      let at = whole.utf8.index(whole.startIndex, offsetBy: cut)
      #expect(events(String(whole[..<at]), String(whole[at...])) == expected, "cut after \(cut) bytes")
    }
    #expect(
      events(whole.utf8.dropFirst(2).reduce(into: [[0x1B, 0x5B]]) { $0.append([Int32($1)]) }) == expected
    )
    #expect(events("\u{1B}[20", "j") == [.key(.character("j"))])
  }

  @Test func aPasteWithoutAnEndIsWhatCame() {
    #expect(events("\u{1B}[200~q\r\u{1B}[20") == [.paste("q\r")])
  }

  @Test func sequencesInAPasteAreText() {
    let text = "\u{1B}[A\u{1B}\u{1B}[\u{1B}[200~\u{1B}[20\u{1B}[2012~\u{1B}OA\u{3}\u{1B}"
    #expect(events("\u{1B}[200~" + text + "\u{1B}[201~") == [.paste(text)])
  }

  @Test func bytesOfAPasteThatAreNotUTF8AreReplaced() {
    let bytes = Array("\u{1B}[200~a".utf8) + [0xFF, 0x62, 0xC3] + Array("\u{1B}[201~".utf8)
    #expect(events([bytes.map { Int32($0) }]) == [.paste("a\u{FFFD}b\u{FFFD}")])
  }

  @Test func aHugePasteIsCutAndItsRestIsNoKeys() {
    let text = String(repeating: "q\r", count: PastedText.limit)
    #expect(
      events("\u{1B}[200~" + text + "\u{1B}[201~j")
        == [.paste(String(text.prefix(PastedText.limit))), .key(.character("j"))]
    )
  }
}
