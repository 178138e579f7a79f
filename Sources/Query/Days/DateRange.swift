public import Stories

extension Query {
  /// The days from one to another, both included, either of which may be left open.
  ///
  /// A range of which the first day comes after the last holds none.
  public struct DateRange: Sendable, Hashable {
    /// The first day; nil leaves the beginning open.
    public var first: CalendarDay?
    /// The last day; nil leaves the end open.
    public var last: CalendarDay?

    /// Makes a range.
    public init(first: CalendarDay? = nil, last: CalendarDay? = nil) {
      self.first = first
      self.last = last
    }

    /// Whether a day is in the range.
    public func contains(_ day: CalendarDay) -> Bool {
      if let first, day < first { return false }
      if let last, day > last { return false }
      return true
    }
  }
}
