import Query

extension Reader {
  /// Whether the facets have the keys.
  var isAmongFacets: Bool { focus == .findings && facets.isShown }

  /// Shows the facets in the findings pane, or the findings again.
  mutating func toggleFacets() -> [Effect] {
    // In a window of one pane they may be shown and not seen.
    if facets.isShown, panes.rects[.findings] != nil {
      facets.isShown = false
      return []
    }
    facets.isShown = true
    focus(on: .findings)
    return facets.stage == .complete ? [] : askForFacets()
  }

  /// Asks for the facets of the list, while they are shown.
  mutating func askForFacets() -> [Effect] {
    facets.expectOthers()
    return facets.isShown ? [.facets(query, generation: generation)] : []
  }

  /// Takes counts, unless the list has been searched for anew.
  mutating func take(_ counted: [Facet], generation: Int, isComplete: Bool) {
    guard generation == self.generation else { return }
    facets.take(counted, isComplete: isComplete)
  }

  /// Narrows the list to the stories with the selected value, or removes that filter.
  mutating func chooseFacet() -> [Effect] { toggleFacet { $0 } }

  /// Leaves the stories with the selected value out of the list.
  mutating func excludeFacet() -> [Effect] { toggleFacet(\.opposite) }

  private mutating func toggleFacet(_ wanted: (Query) -> Query) -> [Effect] {
    guard let entry = facets.selectedEntry else { return [] }
    facets.select(facets.selected)
    let filter = wanted(entry.value.query)
    if let index = filters.firstIndex(of: filter) {
      filters.remove(at: index)
    } else {
      // No story has a value and has it not.
      filters.removeAll { $0 == filter.opposite }
      filters.append(filter)
    }
    return runSearch()
  }
}
