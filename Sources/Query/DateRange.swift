public import Stories

extension Query {
  /// The days from one to another, both included, either of which may be left open.
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

extension Query.DateRange {
  /// Why a text is no range of dates.
  enum Mistake: Error, Hashable {
    case unreadable
    case reversed
  }

  /// Reads `2023`, `2023-03`, `2023-03-31`, `A..B`, `A..`, `..B`, `>A` or `<B`.
  init(parsing text: some StringProtocol) throws(Mistake) {
    if text.hasPrefix(">") {
      self.init(first: try Self.span(text.dropFirst()).last.adding(days: 1))
    } else if text.hasPrefix("<") {
      self.init(last: try Self.span(text.dropFirst()).first.adding(days: -1))
    } else if let dots = Self.dots(in: text) {
      let (before, after) = (text[..<dots.lowerBound], text[dots.upperBound...])
      guard !before.isEmpty || !after.isEmpty else { throw .unreadable }
      self.init(
        first: before.isEmpty ? nil : try Self.span(before).first,
        last: after.isEmpty ? nil : try Self.span(after).last
      )
    } else {
      let span = try Self.span(text)
      self.init(first: span.first, last: span.last)
    }
    if let first, first > (last ?? Self.greatest) { throw .reversed }
    if let last, last < Self.least { throw .reversed }
  }

  /// The first and last day that can be written.
  private static let least = CalendarDay(dayNumber: -719_162)
  private static let greatest = CalendarDay(dayNumber: 2_932_896)

  private static func dots<Text: StringProtocol>(in text: Text) -> Range<Text.Index>? {
    guard let first = text.firstIndex(of: ".") else { return nil }
    let second = text.index(after: first)
    guard second < text.endIndex, text[second] == "." else { return nil }
    return first..<text.index(after: second)
  }

  /// The first and last day of a year, month or day.
  private static func span(_ text: some StringProtocol) throws(Mistake) -> (
    first: CalendarDay, last: CalendarDay
  ) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.count <= 4 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (1...3).contains(numbers.count), parts[0].utf8.count == 4 else {
      throw .unreadable
    }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    let lastMonth = month ?? 12
    guard (1...12).contains(lastMonth),
      let first = CalendarDay(year: numbers[0], month: month ?? 1, day: day ?? 1),
      let last = CalendarDay(
        year: numbers[0],
        month: lastMonth,
        day: day ?? CalendarDay.daysIn(month: lastMonth, year: numbers[0])
      )
    else { throw .unreadable }
    return (first, last)
  }
}

extension Query.DateRange: CustomStringConvertible {
  /// The range in the shortest way that the query language has for it: `2023-03..2023-06`.
  public var description: String {
    let precision = [Precision.year, .month].first { precision in
      first.map(precision.begins) ?? true && last.map(precision.ends) ?? true
    }
    let start = first.map { $0.description.prefix(precision?.length ?? 10) } ?? ""
    let end = last.map { $0.description.prefix(precision?.length ?? 10) } ?? ""
    return start == end && !start.isEmpty ? String(start) : "\(start)..\(end)"
  }

  /// How many parts of a date need not be written.
  private enum Precision {
    case year
    case month

    var length: Int { self == .year ? 4 : 7 }

    func begins(_ day: CalendarDay) -> Bool {
      day.day == 1 && (self == .month || day.month == 1)
    }

    func ends(_ day: CalendarDay) -> Bool {
      day.day == CalendarDay.daysIn(month: day.month, year: day.year) && (self == .month || day.month == 12)
    }
  }
}
