import Testing

@testable import Query

@Suite struct PatternNodeTests {
  @Test(arguments: [
    "a", "ab", "a|b|c", "a*", "a+", "a?", "a{3}", "a{3,}", "a{2,5}", "(a|b{2}){0,3}", "^a|$", "(a|)",
  ])
  func sizeIsThatOfTheProgram(source: String) throws {
    var parser = try PatternParser(source)
    let tree = try parser.parse()
    for isBackward in [false, true] {
      #expect(PatternProgram(tree, isBackward: isBackward).instructions.count == tree.size + 2)
    }
  }

  @Test func assertionsLookAtBothSides() {
    #expect(PatternAssertion.lineStart.holds(between: .lineFeed, and: []))
    #expect(!PatternAssertion.lineStart.holds(between: [], and: .lineFeed))
    #expect(PatternAssertion.lineEnd.holds(between: [], and: .lineBreak))
    #expect(PatternAssertion.wordEdge.holds(between: .word, and: .lineBreak))
    #expect(!PatternAssertion.wordEdge.holds(between: .word, and: .word))
    #expect(PatternAssertion.noWordEdge.holds(between: [], and: []))
  }
}
