import Stories
import Testing

@testable import Extraction

@Suite struct MergeChainsTests {
  private func merge(_ name: String, _ other: String) -> Correction {
    Correction(.init(.person, name), .merge(into: other))
  }

  @Test func aChainGoesOnButNotRound() {
    var chains = MergeChains()
    #expect(chains.add(merge("A", "B"), story: nil) == nil)
    #expect(chains.add(merge("b", "C"), story: nil) == nil)
    #expect(chains.add(merge("C", "a"), story: nil) == .circle("C", into: "a"))
    #expect(chains.add(merge("C", "D"), story: nil) == nil, "what was refused does not count")
    #expect(chains.add(merge("A", "B"), story: nil) == nil, "twice is no circle")
  }

  @Test func storiesAndKindsAreApart() {
    var chains = MergeChains()
    let (one, two) = (StoryID(value: 1), StoryID(value: 2))
    #expect(chains.add(merge("A", "B"), story: one) == nil)
    #expect(chains.add(merge("B", "A"), story: two) == nil)
    #expect(chains.add(Correction(.init(.place, "B"), .merge(into: "A")), story: one) == nil)
    #expect(chains.add(Correction(.init(.person, "B"), .rename("A")), story: one) == nil)
    #expect(chains.add(merge("C", "B"), story: nil) == nil)
    #expect(chains.add(merge("B", "C"), story: one) != nil, "what is so in all stories is so in each")
  }
}
