import Query

/// A search or filter whose last word Enter has taken whole, until it is known whether a story has it so.
struct FinishedQuery: Sendable, Equatable {
  /// What the list was asked for with it.
  var query: Query
  /// The same text with its last word taken as a beginning, as while it was typed.
  var begun: Query
  /// Whether it is the search over the collection, and not the last filter.
  var isSearch: Bool
}

extension Reader {
  /// Takes a search or filter as it was typed, and no more as the beginning of something.
  mutating func finish(_ text: String, isSearch: Bool) -> [Effect] {
    let typed = query
    guard let begun = try? Query.parse(text, isTyping: true), !begun.isEmpty else { return runSearch() }
    // What is not finished, such as an open quotation mark, stays as it was understood.
    let whole = (try? Query.parse(text)) ?? begun
    if isSearch { search = text } else { filters.append(whole) }
    let effects = runSearch()
    let isVain = answered == typed && list.numbers.isEmpty
    finished = whole == begun || isVain ? nil : FinishedQuery(query: query, begun: begun, isSearch: isSearch)
    return effects
  }

  /// Takes the last word as a beginning again when no story has it whole, so that what was found is not lost; nil when
  /// the answer stands.
  mutating func takeBack(_ found: Found) -> [Effect]? {
    guard let finished else { return nil }
    self.finished = nil
    guard finished.query == query, found.numbers.isEmpty else { return nil }
    if finished.isSearch {
      search = "\(finished.begun)"
    } else if let last = filters.indices.last {
      filters[last] = finished.begun
    }
    notice = Notice("No story has the last word whole; these have words that begin so.")
    return runSearch()
  }
}
