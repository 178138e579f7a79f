import Foundation
import Stories
import Testing

@testable import Archive

@Suite struct CalendarDayNowTests {
  /// The day that it is here, as Foundation says it.
  private func day() -> CalendarDay? {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CalendarDay(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
  }

  @Test func itIsTheDayOfTheClockInThisTimeZone() {
    // Midnight may come in between.
    let (before, now, after) = (day(), CalendarDay.now, day())
    #expect(now == before || now == after)
  }
}
