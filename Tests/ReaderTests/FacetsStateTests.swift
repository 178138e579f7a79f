import Query
import Testing

@testable import Reader

struct FacetsStateTests {
  private func facet(_ kind: Facet.Kind, _ field: Query.Field, _ counts: [(String, Int)], total: Int? = nil)
    -> Facet
  {
    let values = counts.map { Facet.Value(name: $0, count: $1, query: Query(field, $0)) }
    return Facet(kind, values: values, total: total ?? values.count)
  }

  private func state(_ facets: Facet...) -> FacetsState {
    var state = FacetsState()
    state.take(facets, isComplete: true)
    return state
  }

  @Test func sectionsHaveTheirNumberOfValues() {
    let state = state(
      facet(.official, .official, [("Moen", 3), ("Berge", 1)], total: 40),
      facet(.country, .country, []),
      facet(.place, .place, [("Larvik", 2)])
    )
    #expect(
      state.rows == [
        .heading("Officials 40"), .entry(0), .entry(1), .more(38), .blank, .heading("Places 1"), .entry(2),
      ]
    )
    #expect(state.entries.map(\.most) == [3, 3, 2])
  }

  @Test func theSelectionStaysOnItsValue() {
    var state = state(facet(.place, .place, [("Larvik", 3), ("Oslo", 2), ("Malta", 1)]))
    state.select(1)
    state.take([facet(.place, .place, [("Malta", 9), ("Bergen", 8), ("Oslo", 7)])], isComplete: false)
    #expect(state.selectedEntry?.value.name == "Oslo")
    #expect(state.stage == .counting)
  }

  @Test func aFirstSectionAloneDoesNotShrinkThePane() {
    let (people, places) = (facet(.official, .official, [("Moen", 3)]), facet(.place, .place, [("Oslo", 2)]))
    var state = state(people, places)
    let before = state
    state.take([facet(.official, .official, [("Moen", 4)])], isComplete: false)
    #expect(state == before)
    state.take([facet(.official, .official, [("Moen", 4)])], isComplete: true)
    #expect(state.entries.count == 1)
  }

  @Test func aValueThatIsNotCountedYetIsSelectedWhenItIs() {
    var state = state(
      facet(.official, .official, [("Moen", 3)]),
      facet(.place, .place, [("Larvik", 3), ("Oslo", 2)])
    )
    state.select(2)
    state.take(
      [facet(.official, .official, [("Moen", 3)]), facet(.place, .place, [("Malta", 1)])],
      isComplete: false
    )
    #expect(state.selectedEntry?.value.name == "Malta", "what stands in its place in its section")
    state.take([facet(.place, .place, [("Malta", 5), ("Oslo", 4)])], isComplete: true)
    #expect(state.selectedEntry?.value.name == "Oslo")
    state.take([facet(.place, .place, [("Malta", 5)])], isComplete: true)
    #expect(state.selectedEntry?.value.name == "Malta")
    state.take([facet(.place, .place, [("Oslo", 6), ("Malta", 5)])], isComplete: true)
    #expect(
      state.selectedEntry?.value.name == "Malta",
      "what is not there at the end of counting is given up"
    )
  }

  @Test func whoHasNotMovedStaysAtTheTop() {
    var state = state(facet(.place, .place, [("Larvik", 3)]))
    state.take([facet(.place, .place, [("Oslo", 9), ("Larvik", 3)])], isComplete: true)
    #expect(state.selected == 0)
    state.take([], isComplete: true)
    #expect(state.selectedEntry == nil)
    state.select(3)
    #expect(state.selected == 0)
  }

  @Test func theSelectedEntryIsInSight() {
    var state = state(facet(.place, .place, (0..<50).map { ("Place \($0)", 50 - $0) }))
    for index in [0, 10, 49] {
      state.select(index)
      let top = state.top(rows: 10)
      #expect((top..<top + 10).contains(index + 1))
    }
  }

  @Test func goingBackKeepsTheCounts() {
    var state = state(facet(.place, .place, [("Larvik", 3), ("Oslo", 2)]))
    let before = state
    state.select(1)
    state.find = "os"
    state.goBack(to: before)
    #expect(state == before)
  }
}
