import Query
import Stories
import Testing

@testable import Reader

/// The list: selection and what is in sight.
struct ListStateTests {
  static func numbers(_ count: Int, perDay: Int = 3) -> [RowNumber] {
    (0..<count).map { index in
      RowNumber(date: CalendarDay(dayNumber: 19_000 - index / perDay), sequence: perDay - index % perDay)
    }
  }

  @Test func selectionIsAlwaysInSight() {
    var list = ListState()
    list.replace(with: Self.numbers(100), isComplete: true, order: .date, selecting: nil)
    for rows in [1, 2, 3, 5, 20] {
      for target in [0, 50, 49, 99, 3, 98, 0] {
        list.move(by: target - list.selected)
        list.reveal(rows: rows)
        var used = 0
        for index in list.top...list.selected {
          used += index == list.top || list.startsDay(at: index) ? 2 : 1
        }
        #expect(list.top == list.selected || used <= rows, "\(rows) rows, at \(target)")
      }
    }
  }

  @Test func noRowsAreLeftEmptyAtTheEnd() {
    var list = ListState()
    list.replace(with: Self.numbers(9), isComplete: true, order: .date, selecting: nil)
    list.move(by: 8)
    list.reveal(rows: 4)
    #expect(list.top > 0)
    list.reveal(rows: 40)
    #expect(list.top == 0)
  }

  @Test func numbersAreFoundInEitherOrder() {
    var list = ListState()
    let numbers = Self.numbers(50)
    list.replace(with: numbers, isComplete: true, order: .date, selecting: nil)
    for (index, number) in numbers.enumerated() { #expect(list.index(of: number) == index) }
    list.replace(with: numbers.reversed(), isComplete: true, order: .oldest, selecting: nil)
    for (index, number) in numbers.reversed().enumerated() { #expect(list.index(of: number) == index) }
    #expect(list.index(of: RowNumber(date: nil, sequence: 0)) == nil)
  }

  @Test func aPlaceBehindTheFirstPageIsGoneToOnceItIsThere() {
    let numbers = Self.numbers(300)
    for (place, selected) in [(199, 199), (5000, 299), (Int.max, 299), (20, 20), (-3, 0)] {
      var list = ListState()
      list.replace(with: Array(numbers.prefix(50)), isComplete: false, order: .date, selecting: nil)
      list.go(to: place)
      #expect(list.selected == max(0, min(place, 49)))
      #expect(list.isAwaiting == (place > 49))
      list.replace(with: Array(numbers.prefix(60)), isComplete: false, order: .date, selecting: nil)
      list.replace(with: numbers, isComplete: true, order: .date, selecting: list.selectedNumber)
      list.reveal(rows: 14)
      #expect(list.selected == selected)
      #expect(list.top <= selected && list.top > selected - 14)
      list.replace(with: numbers, isComplete: true, order: .date, selecting: numbers[7])
      #expect(list.selected == 7, "it is gone to once")
    }
  }

  @Test func whoMovesOnIsNotTakenToThePlace() {
    let numbers = Self.numbers(300)
    var list = ListState()
    list.replace(with: Array(numbers.prefix(50)), isComplete: false, order: .date, selecting: nil)
    list.go(to: 200)
    list.move(by: -1)
    list.replace(with: numbers, isComplete: true, order: .date, selecting: list.selectedNumber)
    #expect(list.selected == 48)
  }

  @Test func anEmptyListHasNoSelection() {
    var list = ListState()
    list.replace(with: Self.numbers(3), isComplete: true, order: .date, selecting: nil)
    list.move(by: 2)
    list.replace(with: [], isComplete: true, order: .date, selecting: nil)
    #expect(list.selectedNumber == nil)
    list.move(by: 1)
    list.reveal(rows: 10)
    #expect(list.selected == 0)
  }

  /// A list of 60 stories whose selected story stands eight below the first on the screen.
  private func scrolled(order: SearchOrder = .date) -> ListState {
    var list = ListState()
    list.replace(with: Self.numbers(60), isComplete: true, order: order, selecting: nil)
    list.move(by: 40)
    list.reveal(rows: 14)
    list.move(by: -4)
    list.reveal(rows: 14)
    return list
  }

  private func update(_ list: inout ListState, to numbers: [RowNumber]) {
    list.replace(with: numbers, isComplete: true, order: list.order, selecting: nil)
    list.reveal(rows: 14)
  }

  @Test func storiesThatComeOrGoElsewhereMoveNothing() {
    for order in [SearchOrder.date, .headline] {
      let before = scrolled(order: order)
      let (top, selected) = (before.numbers[before.top], before.selectedNumber)
      var list = before
      let new = (0..<3).map { RowNumber(date: CalendarDay(dayNumber: 19_100), sequence: 3 - $0) }
      update(&list, to: new + before.numbers)
      #expect(list.numbers[list.top] == top)
      #expect(list.selectedNumber == selected)
      list = before
      update(&list, to: Array(before.numbers[5...].dropLast(3)))
      #expect(list.numbers[list.top] == top)
      #expect(list.selectedNumber == selected)
    }
  }

  @Test func theSelectedStoryStaysInItsRowWhereStoriesComeAboveIt() {
    let before = scrolled()
    var list = before
    // Another story of the same day, above it.
    var numbers = before.numbers
    numbers.insert(RowNumber(date: numbers[list.selected].date, sequence: 9), at: list.selected / 3 * 3)
    update(&list, to: numbers)
    func row(_ list: ListState) -> Int {
      (list.top...list.selected).reduce(0) { $0 + ($1 == list.top || list.startsDay(at: $1) ? 2 : 1) }
    }
    #expect(list.selectedNumber == before.selectedNumber)
    #expect((row(before) - 1...row(before)).contains(row(list)))
  }

  @Test func theNearestStoryFollowsOneThatIsGone() {
    for order in [SearchOrder.date, .headline] {
      let before = scrolled(order: order)
      var list = before
      var numbers = before.numbers
      numbers.remove(at: list.selected)
      update(&list, to: numbers)
      #expect(list.selectedNumber == before.numbers[before.selected + 1])
      #expect(list.numbers[list.top] == before.numbers[before.top])
      list = before
      update(&list, to: Array(before.numbers[..<before.selected]))
      #expect(list.selectedNumber == before.numbers[before.selected - 1])
    }
  }
}
