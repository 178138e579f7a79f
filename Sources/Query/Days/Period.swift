public import Stories

extension Query {
  /// A day, week, month or year, or some of them up to today.
  public enum Period: Sendable, Hashable {
    /// A year, from 1 to 9999; another is taken for the nearest of these.
    case year(Int)
    /// A month, from 1 to 12, of a year.
    case month(year: Int, month: Int)
    /// A day.
    case day(CalendarDay)
    /// Today, or the week, month or year of today; all of it, also what is yet to come.
    case current(Unit)
    /// Yesterday, or the week, month or year before this.
    case previous(Unit)
    /// The last so many days, weeks, months or years, from 1 to 9999, with today as their last day.
    case past(Int, Unit)

    /// What time is counted in.
    public enum Unit: String, Sendable, CaseIterable {
      /// A day.
      case day
      /// Seven days, from Monday on.
      case week
      /// A month of the calendar.
      case month
      /// A year of the calendar.
      case year
    }

    /// The first and the last day, for somebody who asks on a certain day.
    public func days(today: CalendarDay) -> ClosedRange<CalendarDay> {
      switch self {
      case .year(let year): return Self.days(ofYear: year)
      case .month(let year, let month): return Self.days(ofMonth: year * 12 + month - 1)
      case .day(let day): return day...day
      case .current(let unit): return Self.days(unit, 0, before: today)
      case .previous(let unit): return Self.days(unit, 1, before: today)
      case .past(let count, let unit):
        let count = min(max(count, 1), 9999)
        let before =
          switch unit {
          case .day: today.adding(days: -count)
          case .week: today.adding(days: -7 * count)
          case .month: Self.day(count, monthsBefore: today)
          case .year: Self.day(12 * count, monthsBefore: today)
          }
        return min(max(before.adding(days: 1), Self.least), today)...today
      }
    }

    /// Whether the days depend on when they are asked for.
    public var isRelative: Bool {
      switch self {
      case .year, .month, .day: false
      case .current, .previous, .past: true
      }
    }
  }
}

extension Query.Period {
  /// The first and last day that can be written.
  static let least = CalendarDay(dayNumber: -719_162)
  static let greatest = CalendarDay(dayNumber: 2_932_896)

  /// The days of the unit that is so many before that of today.
  private static func days(
    _ unit: Unit,
    _ count: Int,
    before today: CalendarDay
  ) -> ClosedRange<CalendarDay> {
    switch unit {
    case .day: return today.adding(days: -count)...today.adding(days: -count)
    case .week:
      let monday = today.adding(days: -today.weekday - 7 * count)
      return monday...monday.adding(days: 6)
    case .month: return days(ofMonth: today.year * 12 + today.month - 1 - count)
    case .year: return days(ofYear: today.year - count)
    }
  }

  private static func days(ofYear year: Int) -> ClosedRange<CalendarDay> {
    let year = min(max(year, 1), 9999)
    return days(ofMonth: year * 12).lowerBound...days(ofMonth: year * 12 + 11).upperBound
  }

  /// The days of a month, of which the number is twelve times its year and the months of it before.
  private static func days(ofMonth number: Int) -> ClosedRange<CalendarDay> {
    let number = min(max(number, 12), 9999 * 12 + 11)
    let (year, month) = (number / 12, number % 12 + 1)
    let first = CalendarDay(year: year, month: month, day: 1) ?? least
    return first...first.adding(days: CalendarDay.daysIn(month: month, year: year) - 1)
  }

  /// The same day of an earlier month, or its last where it is shorter.
  private static func day(_ count: Int, monthsBefore day: CalendarDay) -> CalendarDay {
    let number = day.year * 12 + day.month - 1 - count
    if number < 12 { return least.adding(days: -1) }
    let month = days(ofMonth: number)
    return min(month.lowerBound.adding(days: day.day - 1), month.upperBound)
  }
}
