internal import Stories

extension Query.Days: CustomStringConvertible {
  /// The days as a person would type them: `2023-03..today`.
  public var description: String {
    switch self {
    case .on(let period): "\(period)"
    case .from(let period): "\(period).."
    case .upTo(let period): "..\(period)"
    case .between(let start, let end): "\(start)..\(end)"
    case .after(let period): ">\(period)"
    case .before(let period): "<\(period)"
    }
  }
}

extension Query.Period: CustomStringConvertible {
  /// The period as a person would type it, in one word.
  public var description: String {
    switch self {
    case .year(let year): Self.padded(year, 4)
    case .month(let year, let month): "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    case .day(let day): "\(day)"
    case .current(.day): "today"
    case .previous(.day): "yesterday"
    case .current(let unit): "this-\(unit.rawValue)"
    case .previous(let unit): "last-\(unit.rawValue)"
    case .past(let count, let unit): "\(count)\(unit.letter)"
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
