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
}
