import Testing

@testable import Extraction

@Suite struct ChartTests {
  @Test func aTokenHasOneSpan() {
    var chart = Chart(tokenCount: 5)
    let first = chart.claim(.organization, 1..<4, rule: .knownPlace)
    #expect(first == 0)
    #expect(chart.claim(.place, 3..<5, rule: .knownPlace) == nil)
    #expect(chart.claim(.place, 4..<5, rule: .knownPlace) == 1)
    #expect(chart.kind(at: 2) == .organization && chart.kind(at: 0) == nil)
    #expect(chart.span(startingAt: 1) == 0 && chart.span(startingAt: 2) == nil)
  }

  @Test func whatLiesOutsideIsRefused() {
    var chart = Chart(tokenCount: 2)
    #expect(chart.claim(.place, 1..<3, rule: .knownPlace) == nil)
    #expect(chart.claim(.place, 1..<1, rule: .knownPlace) == nil)
    #expect(chart.span(at: -1) == nil && chart.span(at: 2) == nil)
  }
}
