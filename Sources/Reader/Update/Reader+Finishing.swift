import Query

/// A search or filter whose last word Enter has taken whole, until it is known whether a story has it so.
struct FinishedQuery: Sendable, Equatable {
  /// What the list was asked for with it.
  var query: Query
  /// What was typed.
  var text: String
  var whole: Query
  /// The same with its last word taken as a beginning, as while it was typed.
  var begun: Query
  /// Whether it is the search over the collection, and not the last filter.
  var isSearch: Bool
  /// Whether it has been taken as a beginning again.
  var isBegun = false
}

extension Reader {
  /// Takes a search or filter as it was typed, and no more as the beginning of something.
  mutating func finish(_ text: String, isSearch: Bool) -> [Effect] {
    guard let whole = try? Query.parse(text), let begun = try? Query.parse(text, isTyping: true),
      !begun.isEmpty
    else { return runSearch() }
    if isSearch { search = text } else { filters.append(whole) }
    let effects = runSearch()
    finished =
      whole == begun
      ? nil : FinishedQuery(query: query, text: text, whole: whole, begun: begun, isSearch: isSearch)
    return effects
  }

  /// Takes the last word as a beginning again when no story has it whole, so that what was found is not lost, and whole
  /// when none has it as a beginning either; nil when the answer stands.
  mutating func takeBack(_ found: Found) -> [Effect]? {
    guard var finished else { return nil }
    self.finished = nil
    guard finished.query == query else { return nil }
    if finished.isBegun, !found.numbers.isEmpty {
      notice = Notice("No story has the last word whole; these have words that begin so.")
    }
    guard found.numbers.isEmpty else { return nil }
    finished.isBegun.toggle()
    if finished.isSearch {
      search = finished.isBegun ? "\(finished.begun)" : finished.text
    } else if let last = filters.indices.last {
      filters[last] = finished.isBegun ? finished.begun : finished.whole
    }
    let effects = runSearch()
    finished.query = query
    self.finished = finished.isBegun ? finished : nil
    return effects
  }
}
