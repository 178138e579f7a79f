import Screen
import Testing

@Suite struct SanitizerTests {
  @Test func everyControlBecomesAMark() {
    for value in Array(UInt32(0)...0x1F) + Array(0x7F...0x9F) {
      guard let scalar = Unicode.Scalar(value), !Sanitizer.isSpace(scalar) else { continue }
      let mark = Sanitizer.mark(for: scalar)
      #expect(mark != nil && mark != scalar, "U+\(String(value, radix: 16))")
      #expect(mark.map(CellWidth.of) == 1)
    }
    #expect(Sanitizer.mark(for: "\u{1B}") == "␛")
    #expect(Sanitizer.mark(for: "\u{7}") == "␇")
    #expect(Sanitizer.mark(for: "\u{7F}") == "␡")
  }

  @Test func everyUnseenFormatCharacterBecomesAMark() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isBidiControl else { continue }
      #expect(Sanitizer.mark(for: scalar) == "␦", "U+\(String(value, radix: 16))")
    }
    for scalar in "\u{200B}\u{2060}\u{FEFF}\u{200E}\u{E0041}\u{34F}\u{FE0F}\u{AD}".unicodeScalars {
      #expect(Sanitizer.mark(for: scalar) == "␦")
    }
  }

  @Test func lettersStay() {
    for scalar in "aé中Я한ا👍…—“”·\u{E000}\u{600}".unicodeScalars {
      #expect(Sanitizer.mark(for: scalar) == nil)
    }
  }

  @Test func cleansOutputAndKeepsLines() {
    #expect(Sanitizer.clean("a\tb\r\nc\u{1B}]0;x\u{7}") == "a\tb \nc␛]0;x␇")
    #expect(Sanitizer.clean("👨‍👩‍👧 🇨🇳\u{A0}❤️") == "👨‍👩‍👧 🇨🇳 ❤️")
    #expect(Sanitizer.clean("user\u{202E}txt.exe") == "user␦txt.exe")
    #expect(Sanitizer.clean("\u{9B}31m") == "␦31m")
  }
}
