import Stories
import Testing

@Suite struct RowNumberTests {
  @Test func numbersAreInOrderOfDayThenSequence() throws {
    let days = try [
      "0001-01-01", "1600-02-29", "1969-12-31", "1970-01-01", "2023-03-30", "2023-03-31", "9999-12-31",
    ]
    .map { try #require(CalendarDay(iso8601: $0)) }
    let numbers =
      [RowNumber(date: nil, sequence: 0), RowNumber(date: nil, sequence: 1)]
      + days.flatMap { day in [0, 1, 2, 0xff_ffff].map { RowNumber(date: day, sequence: $0) } }
    #expect(numbers == numbers.sorted())
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.reversed().sorted() == numbers)
  }

  @Test func givesItsDayBack() throws {
    for number in stride(from: -719_162, through: 2_932_896, by: 9_973) {
      let day = CalendarDay(dayNumber: number)
      #expect(RowNumber(date: day, sequence: 0).date == day)
      #expect(RowNumber(date: day, sequence: 0xff_ffff).date == day)
    }
    #expect(RowNumber(date: nil, sequence: 12_345).date == nil)
  }

  @Test func comesBackFromItsValue() throws {
    let number = RowNumber(date: CalendarDay(iso8601: "2023-03-31"), sequence: 5)
    #expect(number.value == (19_447 + 1_000_000) << 24 | 5)
    #expect(RowNumber(value: number.value) == number)
    #expect(!(number < number))
  }
}
