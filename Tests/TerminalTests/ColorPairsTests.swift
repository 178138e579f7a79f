import Testing

@testable import Terminal

@Suite struct ColorPairsTests {
  @Test func theTerminalsOwnColoursNeedNoPair() {
    var pairs = ColorPairs(limit: 8)
    #expect(pairs.pair(foreground: -1, background: -1) == 0)
    #expect(pairs.pair(foreground: 3, background: -1) == 1)
  }

  @Test func colorsHaveOnePair() {
    var pairs = ColorPairs(limit: 8)
    #expect(pairs.pair(foreground: 1, background: 2) == 1)
    #expect(pairs.pair(foreground: 2, background: 1) == 2)
    #expect(pairs.pair(foreground: 1, background: 2) == 1)
  }

  @Test func whatHasNoPairLeftIsDrawnInTheTerminalsOwnColours() {
    var pairs = ColorPairs(limit: 3)
    #expect((1...4).map { pairs.pair(foreground: $0, background: 0) } == [1, 2, 0, 0])
    #expect(pairs.pair(foreground: 2, background: 0) == 2)
    pairs.removeAll()
    #expect(pairs.pair(foreground: 4, background: 0) == 1)
  }
}
