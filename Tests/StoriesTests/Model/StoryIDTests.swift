import Stories
import Testing

@Suite struct StoryIDTests {
  /// The hash of FNV-1a over two zero bytes is worked out by hand from the offset basis and the prime.
  @Test func hashesByFNV1a() {
    let prime: UInt64 = 0x100_0000_01b3
    let id = StoryID(date: nil, headline: "", text: StoryText(""))
    #expect(id.value == 0xcbf2_9ce4_8422_2325 &* prime &* prime)
    let one = StoryID(date: nil, headline: "", text: StoryText("a"))
    #expect(one.value == (id.value ^ 0x61) &* prime)
  }

  @Test func writesAnIdentityAsSixteenDigits() {
    #expect(StoryID(value: 0).description == "0000000000000000")
    #expect(StoryID(value: 0x0a_bc).description == "0000000000000abc")
    #expect(StoryID(value: .max).description == "ffffffffffffffff")
    #expect(StoryID(value: 7) == StoryID(value: 7))
    #expect(StoryID(value: 7) != StoryID(value: 8))
  }

  @Test func readsSixteenDigits() {
    #expect(StoryID(hexadecimal: "0000000000000ABC")?.value == 0xabc)
    for text in ["abc", "+000000000000abc", "-000000000000abc", "00000000000000abc", "000000000000000g"] {
      #expect(StoryID(hexadecimal: text) == nil, "\(text)")
    }
  }
}
