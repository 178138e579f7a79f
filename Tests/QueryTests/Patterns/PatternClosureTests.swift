import Testing

@testable import Query

@Suite struct PatternClosureTests {
  @Test func followWhatTakesNothing() throws {
    var closure = PatternClosure(try Pattern("(a*)*|^b").forward)
    var takers: [UInt16] = []
    closure.begin(between: [], and: [])
    #expect(closure.follow(0, into: &takers))
    #expect(takers.count == 1)
    #expect(!closure.follow(0, into: &takers), "it was seen here")
    #expect(takers.count == 1)
    closure.begin(between: .lineFeed, and: [])
    takers = []
    #expect(closure.follow(0, into: &takers))
    #expect(takers.count == 2)
    #expect(closure.steps <= 2 * closure.program.instructions.count)
  }
}
