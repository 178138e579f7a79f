import Testing

@testable import Terminal

@Suite struct TerminalErrorTests {
  @Test func aNameCanNotMoveTheCursor() {
    let text = TerminalError.unknownTerminal(name: "x\u{1B}[2J\n").description
    #expect(text.contains("x␛[2J"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }
}
