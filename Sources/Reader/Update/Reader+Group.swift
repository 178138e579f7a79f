import Query
import Stories

extension Reader {
  /// Narrows the list to the selected story and those that are nearly the same, or takes that filter off again.
  mutating func toggleGroup() -> [Effect] {
    if let index = filters.lastIndex(where: \.asksForKin) {
      removeFilter(at: index)
      return runSearch()
    }
    guard let row = selectedRow else { return [] }
    guard row.kin > 0 else {
      notice = Notice("No other story is nearly the same as this one.")
      return []
    }
    filters.append(Query(.like, "\(row.id)"))
    groupHead = row.number
    return runSearch()
  }

  /// Takes a filter off; when that leaves a group, the story is selected again from which it was opened.
  mutating func removeFilter(at index: Int) {
    let filter = filters.remove(at: index)
    guard filter.asksForKin, let groupHead else { return }
    list.expect(groupHead)
    self.groupHead = nil
  }
}
