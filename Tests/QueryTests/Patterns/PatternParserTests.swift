import Testing

@testable import Query

@Suite struct PatternParserTests {
  private let a = PatternNode.one(set: 0)
  private let b = PatternNode.one(set: 1)

  private func tree(_ source: String) throws -> PatternNode {
    var parser = try PatternParser(source)
    return try parser.parse()
  }

  @Test func readWhatBindsTightest() throws {
    #expect(try tree("ab|a") == .choice([.sequence([a, b]), a]))
    #expect(try tree("ab*") == .sequence([a, .repetition(b, least: 0, most: nil)]))
    #expect(try tree("(?:ab)+?") == .repetition(.sequence([a, b]), least: 1, most: nil))
    #expect(try tree("(a|)?") == .repetition(.choice([a, .sequence([])]), least: 0, most: 1))
    #expect(
      try tree("a{2}b{2,}a{2,5}?")
        == .sequence([
          .repetition(a, least: 2, most: 2), .repetition(b, least: 2, most: nil),
          .repetition(a, least: 2, most: 5),
        ])
    )
    #expect(try tree("^a$") == .sequence([.check(.lineStart), a, .check(.lineEnd)]))
  }

  @Test func oneSetHasOneNumber() throws {
    var parser = try PatternParser("aA[a]b")
    #expect(try parser.parse() == .sequence([a, a, a, b]))
    #expect(parser.sets.count == 2)
    var exact = try PatternParser("(?-i)aA[a]")
    #expect(try exact.parse() == .sequence([a, b, a]))
  }

  @Test func nothingRepeatedIsNothing() throws {
    #expect(try tree("(){5000}") == .sequence([]))
    #expect(try tree("((){9}){9}") == .sequence([]))
  }
}
