import Glibc
import Stories
import Testing

@testable import Archive

@Suite struct CalendarDayNowTests {
  @Test func itIsTheDayOfTheClockInSomeTimeZone() {
    let day = time(nil) / 86_400
    #expect((day - 1...day + 2).contains(CalendarDay.now.dayNumber))
  }
}
