import Testing

@testable import Query

@Suite struct PatternParserClassTests {
  private func set(_ source: String) throws -> ScalarSet? {
    var parser = try PatternParser("(?-i)" + source)
    _ = try parser.parse()
    return parser.sets.first
  }

  @Test func readClasses() throws {
    #expect(try set("[a-cx]") == ScalarSet([0x61...0x63, 0x78...0x78]))
    #expect(try set("[cab]") == ScalarSet([0x61...0x63]))
    #expect(try set(#"[^\d_]"#) == ScalarSet([0x5f...0x5f], kinds: .digit, isNegated: true))
    #expect(try set(#"[\d\S]"#) == ScalarSet([], kinds: [.digit, .letter, .other]))
    #expect(try set("[--/]") == ScalarSet([0x2d...0x2f]))
    #expect(try set(#"[\d-z]"#) == ScalarSet([0x2d...0x2d, 0x7a...0x7a], kinds: .digit))
    #expect(try set("[]-a]") == ScalarSet([0x5d...0x61]))
    #expect(try set("[^^]") == ScalarSet([0x5e...0x5e], isNegated: true))
    #expect(try set(#"[\x41-\u{43}]"#) == ScalarSet([0x41...0x43]))
  }

  @Test func readEscapes() throws {
    #expect(try set(#"\n"#) == .lineFeed)
    #expect(try set(#"\u00E9"#) == ScalarSet([0xe9...0xe9]))
    #expect(try set(#"\W"#) == ScalarSet([], kinds: [.space, .other]))
    #expect(try set(#"\é"#) == ScalarSet([0xe9...0xe9]))
    #expect(try set(".") == .anyButLineBreak)
  }
}
