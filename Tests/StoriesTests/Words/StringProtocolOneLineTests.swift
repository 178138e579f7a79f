import Stories
import Testing

struct StringProtocolOneLineTests {
  @Test(arguments: [
    ("", ""), (" \n\t", ""), ("a", "a"), (" a  b\r\nc\u{a0}d\u{3000}\u{2028}e ", "a b c d e"),
    ("a\u{200b}b", "a\u{200b}b"), ("one two", "one two"), ("one two ", "one two"), (" one", "one"),
    ("one  two", "one two"), ("one\ttwo", "one two"),
  ])
  func whiteSpaceIsOneBlank(text: String, expected: String) {
    #expect(text.onOneLine == expected)
    #expect(text[...].onOneLine == expected)
  }
}
