public import Stories

/// A meeting that the story reports as having taken place.
public struct Meeting: Sendable, Hashable {
  /// The verb or noun that tells of it (`met with`), in bytes of the story's text.
  public var trigger: Range<Int>
  /// Those who met each other, as indices into `Findings.people`, in the order of the text.
  public var participants: [Int]
  /// Those who were also present, as indices into `Findings.people`.
  public var attendees: [Int]
  /// When, where the story says it.
  public var date: DateValue?
  /// Where, as an index into `Findings.places`, where the story says it.
  public var place: Int?
  /// Why it was found; the evidence is the trigger.
  public var reason: Reason

  /// Makes a meeting.
  public init(
    trigger: Range<Int>,
    participants: [Int],
    attendees: [Int] = [],
    date: DateValue? = nil,
    place: Int? = nil,
    rule: Rule,
    confidence: Double = 1
  ) {
    self.trigger = trigger
    self.participants = participants
    self.attendees = attendees
    self.date = date
    self.place = place
    reason = Reason(rule, evidence: trigger, confidence: confidence)
  }
}

/// What a date expression resolves to.
public enum DateValue: Sendable, Hashable {
  /// One day.
  case day(CalendarDay)
  /// A span of days, both ends included.
  case days(CalendarDay, CalendarDay)
  /// A month, 1 to 12, of a year.
  case month(year: Int, month: Int)
  /// A year.
  case year(Int)
  /// A span of years, both ends included.
  case years(Int, Int)
}

extension DateValue: CustomStringConvertible {
  /// The value as ISO 8601 writes it: `2023-03-30`, `2024-11-07/2024-11-09`, `2023-03`, `2015`.
  public var description: String {
    switch self {
    case .day(let day): "\(day)"
    case .days(let first, let last): "\(first)/\(last)"
    case .month(let year, let month): month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)"
    case .year(let year): "\(year)"
    case .years(let first, let last): "\(first)/\(last)"
    }
  }
}
