import TestSupport
import Testing

@testable import Query

/// Work is counted, not timed: bytes and instructions looked at, against those of the text and the program.
@Suite struct PatternHostilityTests {
  private func expectLinear(_ source: String, in text: [UInt8], matches: Int? = nil) throws {
    let pattern = try Pattern(source)
    var matcher = Pattern.Matcher(pattern, allowance: .max)
    // A step of the nondeterministic machine for each byte forwards, one backwards, and the byte itself.
    let bound = (text.count + 1) * (2 * pattern.forward.instructions.count + 1)
    let found = matcher.matches(in: text.span)
    #expect(matcher.steps <= bound, "\(source): \(matcher.steps) steps")
    if let matches { #expect(found.count == matches, "\(source)") }
    let earlier = matcher.steps
    #expect(matcher.isMatched(in: text.span) == !found.isEmpty)
    #expect(matcher.steps - earlier <= bound)
    let later = matcher.steps
    #expect(matcher.firstMatch(in: text.span) == found.first)
    #expect(matcher.steps - later <= bound)
  }

  @Test(arguments: [
    ("(a+)+$", 1), ("(a|a)*b", 0), ("(a*)*b", 0), ("(a|aa)+$", 1), ("(.*)(.*)(.*)(.*)x", 0),
    ("a|a*b", 10_000),
    ("(a?){20}a{20}", 250), ("^(a+)+b|a$", 1), (#"(\w+\s?)+\d"#, 0), ("(x+x+)+y", 0),
  ])
  func manyOfOneLetter(source: String, matches: Int) throws {
    try expectLinear(source, in: [UInt8](repeating: 0x61, count: 10_000), matches: matches)
  }

  @Test(arguments: ["(a+)+$", "(a|a)*b"])
  func longTexts(source: String) throws {
    try expectLinear(source, in: [UInt8](repeating: 0x61, count: 100_000))
  }

  /// A pattern that counts far, and a text in which each byte makes a state of hundreds of instructions that is new.
  private func dear() throws -> (pattern: Pattern, text: [UInt8]) {
    var generator = SeededGenerator(seed: 7)
    let text = (0..<20_000).map { _ in Bool.random(using: &generator) ? UInt8(0x61) : 0x62 }
    return (try Pattern("(?-i)a[ab]{1500}c"), text)
  }

  @Test func whatTakesTooLongIsGivenUp() throws {
    let (pattern, text) = try dear()
    var matcher = Pattern.Matcher(pattern, allowance: 1 << 16)
    #expect(matcher.isMatched(in: text.span) == false)
    #expect(matcher.hasGivenUp)
    #expect(matcher.steps < 1 << 19)
    var finder = Pattern.Matcher(try Pattern("(?-i)[ab]{1500}a"), allowance: 1 << 16)
    _ = finder.matches(in: text.span)
    #expect(finder.hasGivenUp)
    #expect(finder.steps < 1 << 19)
  }

  @Test(arguments: ["trade (deal|talks)", #"\w+"#, ".*a.*", "(a|b)*a(a|b){3}"])
  func ordinaryPatternsAreNeverGivenUp(source: String) throws {
    let text = Array(
      repeatElement("the trade talks and a ballad of baba abba\n".utf8, count: 50_000).joined()
    )
    var matcher = Pattern.Matcher(try Pattern(source), allowance: 1 << 16)
    #expect(matcher.isMatched(in: text.span) == true)
    #expect(matcher.matches(in: text.span) != [])
    #expect(!matcher.hasGivenUp, "\(matcher.steps) steps")
  }

  @Test func tooManyStatesAreForgotten() throws {
    var generator = SeededGenerator(seed: 4)
    let text = (0..<6_000).map { _ in Bool.random(using: &generator) ? UInt8(0x61) : 0x62 }
    let source = "(a|b)*a(a|b){12}c"
    try expectLinear(source, in: text, matches: 0)
    var matcher = Pattern.Matcher(try Pattern(source))
    #expect(matcher.isMatched(in: text.span) == false)
    #expect(matcher.resets > 0)
    let found = text + Array("ababababababac".utf8)
    #expect(matcher.isMatched(in: found.span) == true)
    #expect(matcher.firstMatch(in: found.span) == found.indices)
  }

  @Test func longestPatternsOfManySets() throws {
    let letters = String(String.UnicodeScalarView((0..<250).compactMap { Unicode.Scalar(0x100 + $0 * 2) }))
    try expectLinear(letters, in: Array((letters + letters).utf8), matches: 2)
    let classes = String(repeating: #"[^\d\s]"#, count: 73)
    try expectLinear(classes, in: [UInt8](repeating: 0x61, count: 730), matches: 10)
  }
}
