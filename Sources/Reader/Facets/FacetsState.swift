import Query

/// The facets: how many stories of the list have each official, country, month and so on, and where among them the
/// person is.
struct FacetsState: Sendable, Equatable {
  /// A value, with what its count is compared with.
  struct Entry: Sendable, Equatable {
    var kind: Facet.Kind
    var value: Facet.Value
    /// The greatest count of its section.
    var most: Int
  }

  /// A row of the pane.
  enum Row: Sendable, Equatable {
    case blank
    /// The name of a section with the number of its values.
    case heading(String)
    /// The index of an entry.
    case entry(Int)
    /// So many values of the section are not listed.
    case more(Int)
  }

  /// What the counts are of.
  enum Stage: Sendable {
    /// Of a list that has been searched for anew since, or of none.
    case awaited
    /// Of a part of the list.
    case counting
    /// Of the list.
    case complete
  }

  /// Whether the findings pane shows the facets.
  var isShown = false
  /// What `n` and `N` seek among the values; empty for nothing.
  var find = ""
  /// The values of all sections, one section after the other.
  private(set) var entries: [Entry] = []
  /// What the pane shows, from the first heading down.
  private(set) var rows: [Row] = []
  /// The index of the selected entry.
  private(set) var selected = 0
  private(set) var stage = Stage.awaited
  /// The row of each entry.
  private var places: [Int] = []
  /// The value that the person went to, which stays selected whatever its count; nil for whichever is first.
  private var choice: Choice?

  private struct Choice: Sendable, Equatable {
    var kind: Facet.Kind
    var query: Query
  }

  /// The selected entry; nil when there is none.
  var selectedEntry: Entry? { entries.indices.contains(selected) ? entries[selected] : nil }

  /// Marks the counts as those of another list than the one that is asked for now.
  mutating func expectOthers() { stage = .awaited }

  /// Keeps the counts as those of the list, as no other list has come.
  mutating func stay() { stage = .complete }

  /// Takes other counts, keeping the selection on its value, or else on what stands in its place.
  ///
  /// A first section alone is passed over where more are shown: the pane would shrink for a moment.
  mutating func take(_ facets: [Facet], isComplete: Bool) {
    let sections = Set(entries.map(\.kind)).count
    guard isComplete || facets.count(where: { !$0.values.isEmpty }) >= min(2, sections) else { return }
    let before = selectedEntry
    let place = selected - (entries.firstIndex { $0.kind == before?.kind } ?? 0)
    stage = isComplete ? .complete : .counting
    lay(facets)
    guard let choice else {
      selected = 0
      return
    }
    if let index = entries.firstIndex(where: { $0.kind == choice.kind && $0.value.query == choice.query }) {
      selected = index
      return
    }
    let section = entries.indices.filter { entries[$0].kind == choice.kind }
    selected = section.isEmpty ? selected : section[min(place, section.count - 1)]
    selected = max(0, min(selected, entries.count - 1))
    // What is not among the first counts may be among the next.
    if isComplete { self.choice = selectedEntry.map { Choice(kind: $0.kind, query: $0.value.query) } }
  }

  /// Goes to an entry, or to the end that is nearer to it.
  mutating func select(_ index: Int) {
    guard !entries.isEmpty else { return }
    selected = max(0, min(index, entries.count - 1))
    choice = Choice(kind: entries[selected].kind, query: entries[selected].value.query)
  }

  /// Goes back to where the person was in an earlier state.
  mutating func goBack(to earlier: FacetsState) {
    find = earlier.find
    choice = earlier.choice
    let index = entries.firstIndex { $0.kind == choice?.kind && $0.value.query == choice?.query }
    selected = index ?? 0
  }

  /// The first row on the screen, such that the selected entry is seen with what is before and after it.
  func top(rows height: Int) -> Int {
    guard rows.count > height, places.indices.contains(selected) else { return 0 }
    return max(0, min(places[selected] - height / 2, rows.count - height))
  }

  private mutating func lay(_ facets: [Facet]) {
    (entries, rows, places) = ([], [], [])
    for facet in facets where !facet.values.isEmpty {
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.heading("\(facet.kind.title) \(facet.total)"))
      let most = facet.values.map(\.count).max() ?? 0
      for value in facet.values {
        places.append(rows.count)
        rows.append(.entry(entries.count))
        entries.append(Entry(kind: facet.kind, value: value, most: most))
      }
      if facet.total > facet.values.count { rows.append(.more(facet.total - facet.values.count)) }
    }
  }
}

extension Facet.Kind {
  /// The heading of its section.
  var title: String {
    switch self {
    case .official: "Officials"
    case .country: "Countries"
    case .place: "Places"
    case .org: "Organisations"
    case .topic: "Topics"
    case .field: "Fields"
    case .source: "Sources"
    case .month: "Months"
    }
  }
}
