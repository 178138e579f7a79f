/// The number of a story in an index: its day and a sequence within the day, so that numbers are in date order.
///
/// A number stays the same as long as the index holds the story.
public struct RowNumber: Hashable, Sendable, Comparable {
  /// `(day number + 1_000_000) << 24 | sequence`; 0 stands for no day, which is before all days.
  public let value: Int64

  /// The number with that value.
  public init(value: Int64) {
    self.value = value
  }

  /// The number of the story that is the `sequence`th (0 to 16,777,215) of its day.
  public init(date: CalendarDay?, sequence: Int) {
    let day = date.map { Int64($0.dayNumber) + Self.dayOffset } ?? 0
    value = day << 24 | Int64(sequence & 0xff_ffff)
  }

  /// The day of the story.
  public var date: CalendarDay? {
    let day = value >> 24
    return day == 0 ? nil : CalendarDay(dayNumber: Int(day - Self.dayOffset))
  }

  /// Whether one number is of an earlier day, or before the other in one day.
  public static func < (left: RowNumber, right: RowNumber) -> Bool { left.value < right.value }

  private static let dayOffset: Int64 = 1_000_000
}
