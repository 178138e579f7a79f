import Stories
import Testing

@Suite struct CalendarDayTests {
  /// Days whose number and weekday (0 for Monday) were looked up in Python's `datetime`.
  @Test(arguments: [
    (1, 1, 1, -719_162, 0), (1600, 2, 29, -135_081, 1), (1858, 11, 17, -40_587, 2), (1900, 1, 1, -25_567, 0),
    (1900, 2, 28, -25_509, 2), (1900, 3, 1, -25_508, 3), (1969, 12, 31, -1, 2), (1970, 1, 1, 0, 3),
    (1987, 3, 30, 6_297, 0), (2000, 2, 29, 11_016, 1), (2000, 3, 1, 11_017, 2), (2023, 3, 31, 19_447, 4),
    (2024, 2, 29, 19_782, 3), (2024, 12, 31, 20_088, 1), (2100, 2, 28, 47_540, 6), (2100, 3, 1, 47_541, 0),
    (9999, 12, 31, 2_932_896, 4),
  ])
  func numbersKnownDays(year: Int, month: Int, day: Int, number: Int, weekday: Int) throws {
    let found = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(found.dayNumber == number)
    #expect(found.weekday == weekday)
    #expect(CalendarDay(dayNumber: number).components == (year, month, day))
  }

  @Test func comesBackFromNumberAndFromText() throws {
    let first = try #require(CalendarDay(year: 1600, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 2400, month: 12, day: 31))
    var before = first.adding(days: -1)
    // 13 is prime to 7 and to the lengths of months and years: all weekdays and days of a month come up.
    for number in stride(from: first.dayNumber, through: last.dayNumber, by: 13) {
      let day = CalendarDay(dayNumber: number)
      let (year, month, dayOfMonth) = day.components
      #expect(CalendarDay(year: year, month: month, day: dayOfMonth) == day)
      #expect(CalendarDay(iso8601: day.description) == day)
      #expect(before < day)
      #expect(day.weekday == ((number - first.dayNumber) % 7 + first.weekday) % 7)
      before = day
    }
  }

  @Test func everyDayFollowsTheOneBefore() throws {
    var day = try #require(CalendarDay(year: 1899, month: 1, day: 1))
    for year in 1899...1905 {
      for month in 1...12 {
        for dayOfMonth in 1...CalendarDay.daysIn(month: month, year: year) {
          #expect(day.year == year)
          #expect(day.month == month)
          #expect(day.day == dayOfMonth)
          day = day.adding(days: 1)
        }
      }
    }
  }

  @Test(arguments: [
    (1600, 29), (1700, 28), (1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (2400, 29),
  ])
  func knowsLeapYears(year: Int, days: Int) {
    #expect(CalendarDay.daysIn(month: 2, year: year) == days)
    #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == (days == 29))
  }

  @Test func hasTheMonthsOfTheCalendar() {
    let lengths = (1...12).map { CalendarDay.daysIn(month: $0, year: 2023) }
    #expect(lengths == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0), (2023, 1, 32),
    (2023, 4, 31),
    (2023, 2, 29), (2023, 1, -1), (Int.max, Int.max, Int.max), (Int.min, Int.min, Int.min),
  ])
  func refusesDaysThatAreNone(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "2023-03-3", "2023-3-31", "2023-03-311", " 2023-03-31", "2023/03/31", "2023-03-32", "2023-13-01",
    "0000-01-01",
    "+023-03-31", "20２3-03-3", "2023-02-29", "-023-03-31", "2023-03-3１", "20230331",
  ])
  func refusesOtherText(text: String) {
    #expect(CalendarDay(iso8601: text) == nil)
  }

  @Test func isWrittenWithZeros() throws {
    let day = try #require(CalendarDay(year: 7, month: 2, day: 3))
    #expect(day.description == "0007-02-03")
    #expect(CalendarDay(iso8601: "0007-02-03") == day)
    #expect(CalendarDay(iso8601: "on 2023-03-31".dropFirst(3))?.weekday == 4)
  }

  @Test func addsDaysOverTheEndOfAYear() throws {
    let day = try #require(CalendarDay(iso8601: "2023-12-30"))
    #expect(day.adding(days: 2).description == "2024-01-01")
    #expect(day.adding(days: 62).description == "2024-03-01")
    #expect(day.adding(days: -364).description == "2022-12-31")
    #expect(day.adding(days: 0) == day)
  }
}
