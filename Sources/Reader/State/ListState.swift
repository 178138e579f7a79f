import Algorithms
import Query
import Stories

/// The list: which stories, which of them is selected, and what is known of those that were on the screen.
struct ListState: Sendable, Equatable {
  /// The stories in the order of the list.
  var numbers: [RowNumber] = []
  /// Whether `numbers` are all that match.
  var isComplete = true
  /// The order that `numbers` are in.
  var order = SearchOrder.date
  /// The index of the selected story; within `numbers` unless that is empty.
  var selected = 0
  /// The index of the first story on the screen.
  var top = 0
  /// A story to select once a list holds it again.
  private var awaited: RowNumber?
  /// A place, from 0, whose story is to be selected once the list is complete.
  private var awaitedPlace: Int?

  /// Whether the rest of the list, which is not there yet, may hold the story that is to be selected.
  var isAwaiting: Bool { (awaited != nil || awaitedPlace != nil) && !isComplete }

  /// The number of the selected story.
  var selectedNumber: RowNumber? { numbers.indices.contains(selected) ? numbers[selected] : nil }

  /// Takes other stories, keeping the selection on a story when that is among them, or else near to it.
  mutating func replace(
    with found: [RowNumber],
    isComplete: Bool,
    order: SearchOrder,
    selecting preferred: RowNumber?
  ) {
    let offset = rowsAboveSelection
    let isReordered = order != self.order
    let kept = awaited ?? preferred ?? selectedNumber
    let place = awaitedPlace
    let before = numbers
    let first = before.indices.contains(top) ? before[top] : nil
    numbers = found
    self.isComplete = isComplete
    self.order = order
    awaited = nil
    if isComplete { awaitedPlace = nil }
    var isGone = false
    if isComplete, let place {
      selected = place
    } else if let kept {
      if let index = index(of: kept) {
        selected = index
      } else {
        isGone = !isReordered
        selected = isReordered ? 0 : nearest(to: kept, in: before)
        // An empty list has no story that could be selected in its place.
        if !isComplete || found.isEmpty { awaited = kept }
      }
    }
    selected = max(0, min(selected, numbers.count - 1))
    if isGone, let first, let index = index(of: first), index <= selected {
      top = index
    } else {
      putSelection(below: offset)
    }
  }

  /// The number of screen rows from the first one to that of the selected story.
  private var rowsAboveSelection: Int {
    guard numbers.indices.contains(selected), top <= selected else { return 0 }
    return height(from: top, through: selected)
  }

  /// Moves `top` so that the selected story stands as many screen rows below it as it did, or a row less.
  private mutating func putSelection(below rows: Int) {
    top = selected
    guard numbers.indices.contains(selected) else { return }
    let isByDay = order == .date || order == .oldest
    var height = isByDay ? 2 : 1
    while top > 0 {
      // The first row of the screen always shows its day, the one below it only where it begins.
      height += isByDay && startsDay(at: top) ? 2 : 1
      if height > rows { return }
      top -= 1
    }
  }

  /// Selects a story once a list that comes holds it.
  mutating func expect(_ number: RowNumber) { awaited = number }

  /// Where a story stands in the list; fast in date order.
  func index(of number: RowNumber) -> Int? {
    switch order {
    case .date, .oldest:
      let index = insertionIndex(of: number)
      return index < numbers.count && numbers[index] == number ? index : nil
    case .headline, .source, .relevance, .matches: return numbers.firstIndex(of: number)
    }
  }

  /// Where the story next to one that is gone stands: next by date, or by its place in the list as it was.
  private func nearest(to number: RowNumber, in before: [RowNumber]) -> Int {
    switch order {
    case .date, .oldest: return insertionIndex(of: number)
    case .headline, .source, .relevance, .matches:
      guard let place = before.firstIndex(of: number) else { return 0 }
      let present = Dictionary(zip(numbers, numbers.indices)) { first, _ in first }
      let after = before[place...].lazy.compactMap { present[$0] }.first
      return after ?? before[..<place].reversed().lazy.compactMap { present[$0] }.first ?? 0
    }
  }

  private func insertionIndex(of number: RowNumber) -> Int {
    numbers.partitioningIndex { order == .oldest ? $0 >= number : $0 <= number }
  }

  /// Moves the selection by so many stories, stopping at the ends.
  mutating func move(by count: Int) {
    awaited = nil
    awaitedPlace = nil
    selected = max(0, min(selected + count, numbers.count - 1))
  }

  /// Selects the story at a place, from 0, or the last one; one that is yet to come is selected when it has come.
  mutating func go(to place: Int) {
    move(by: place - selected)
    if place > selected, !isComplete { awaitedPlace = place }
  }

  /// Takes back that a story that is yet to come is to be selected by its place.
  mutating func stay() { awaitedPlace = nil }

  /// Whether a day's heading stands above a story of the list.
  func startsDay(at index: Int) -> Bool {
    guard order == .date || order == .oldest else { return false }
    return index == 0 || numbers[index].date != numbers[index - 1].date
  }

  /// Moves `top` so that the selected story and its day's heading are within so many screen rows.
  mutating func reveal(rows: Int) {
    guard !numbers.isEmpty, rows > 0 else { return }
    top = max(0, min(top, numbers.count - 1))
    if selected < top { top = selected }
    // Each story takes at most two rows, so the walk is bounded by the screen.
    if selected - top >= rows { top = selected - rows + 1 }
    while top < selected, height(from: top, through: selected) > rows { top += 1 }
    while top > 0, height(from: top - 1, through: numbers.count - 1, atMost: rows) <= rows { top -= 1 }
  }

  /// The number of screen rows of a run of stories; the first always shows its day.
  private func height(from first: Int, through last: Int, atMost limit: Int = .max) -> Int {
    var height = 0
    for index in first...last {
      height += index == first || startsDay(at: index) ? (order == .date || order == .oldest ? 2 : 1) : 1
      if height > limit { return height }
    }
    return height
  }
}
