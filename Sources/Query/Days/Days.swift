public import Stories

extension Query {
  /// The days that a date asks for, as they were written: `last month` is another month tomorrow.
  public enum Days: Sendable, Hashable {
    /// Those of a period.
    case on(Period)
    /// Those from the first of a period on.
    case from(Period)
    /// Those up to the last of a period.
    case upTo(Period)
    /// Those from the first of a period to the last of another.
    case between(Period, Period)
    /// Those after the last of a period.
    case after(Period)
    /// Those before the first of a period.
    case before(Period)

    /// The days, for somebody who asks on a certain day.
    public func range(today: CalendarDay) -> DateRange {
      switch self {
      case .on(let period):
        let days = period.days(today: today)
        return DateRange(first: days.lowerBound, last: days.upperBound)
      case .from(let period): return DateRange(first: period.days(today: today).lowerBound)
      case .upTo(let period): return DateRange(last: period.days(today: today).upperBound)
      case .between(let start, let end):
        return DateRange(
          first: start.days(today: today).lowerBound,
          last: end.days(today: today).upperBound
        )
      case .after(let period):
        return DateRange(first: period.days(today: today).upperBound.adding(days: 1))
      case .before(let period):
        return DateRange(last: period.days(today: today).lowerBound.adding(days: -1))
      }
    }

    /// Whether the days depend on when they are asked for.
    public var isRelative: Bool {
      switch self {
      case .on(let period), .from(let period), .upTo(let period), .after(let period), .before(let period):
        period.isRelative
      case .between(let start, let end): start.isRelative || end.isRelative
      }
    }
  }
}
