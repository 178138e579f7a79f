internal import Glibc
internal import Stories

extension CalendarDay {
  /// The day that it is here and now, by the system's clock and time zone.
  static var now: CalendarDay {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return CalendarDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDay(dayNumber: seconds / 86_400)
  }
}
