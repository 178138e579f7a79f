import Testing

@testable import Extraction

@Suite struct TokenTests {
  @Test func eachNamedClassIsItsOwn() {
    let values = WordClass.named.values.map(\.rawValue)
    #expect(Set(values).count == values.count)
    #expect(values.allSatisfy { $0.nonzeroBitCount == 1 })
  }

  @Test func aTokenStaysSmall() {
    #expect(MemoryLayout<Token>.stride <= 40)
  }
}
