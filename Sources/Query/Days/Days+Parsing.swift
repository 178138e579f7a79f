internal import Stories

extension Query.Days {
  /// Why a text is no date.
  enum Mistake: Error, Hashable {
    case unreadable
    /// It holds no day, as its end comes before its beginning.
    case reversed
    /// It asks for what comes after the days up to today.
    case afterToday
  }

  /// Reads `2023`, `2023-03`, `2023-03-31`, `today`, `7d`, `last month` and the like, `A..B`, `A..`, `..B`,
  /// `>A`, `>=A`, `<B` or `<=B`.
  init(parsing text: some StringProtocol) throws(Mistake) {
    if text.hasPrefix(">=") {
      self = .from(try Query.Period(parsing: text.dropFirst(2)))
    } else if text.hasPrefix("<=") {
      self = .upTo(try Query.Period(parsing: text.dropFirst(2)))
    } else if text.hasPrefix(">") {
      let period = try Query.Period(parsing: text.dropFirst())
      if case .past = period { throw .afterToday }
      self = .after(period)
    } else if text.hasPrefix("<") {
      self = .before(try Query.Period(parsing: text.dropFirst()))
    } else if let dots = Self.dots(in: text) {
      let (before, after) = (text[..<dots.lowerBound], text[dots.upperBound...])
      switch (before.isEmpty, after.isEmpty) {
      case (true, true): throw .unreadable
      case (false, true): self = .from(try Query.Period(parsing: before))
      case (true, false): self = .upTo(try Query.Period(parsing: after))
      case (false, false):
        self = .between(try Query.Period(parsing: before), try Query.Period(parsing: after))
      }
    } else {
      self = .on(try Query.Period(parsing: text))
    }
    guard !isRelative else { return }
    let range = range(today: Query.Period.least)
    let (first, last) = (range.first ?? Query.Period.least, range.last ?? Query.Period.greatest)
    if first > last || first > Query.Period.greatest || last < Query.Period.least { throw .reversed }
  }

  private static func dots<Text: StringProtocol>(in text: Text) -> Range<Text.Index>? {
    guard let first = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let second = text.utf8.index(after: first)
    guard second < text.endIndex, text.utf8[second] == UInt8(ascii: ".") else { return nil }
    return first..<text.utf8.index(after: second)
  }

  /// The periods that have a name, as one word each.
  static let names =
    ["today", "yesterday"]
    + ["this", "last"].flatMap { word in Query.Period.Unit.calendar.map { "\(word)-\($0.rawValue)" } }

  /// Whether a text that is no date is the beginning of one, or of a name of days.
  static func isBeginning(_ text: String) -> Bool {
    let lowered = text.lowercased()
    let start = lowered.utf8.lastIndex {
      [
        UInt8(ascii: "."), UInt8(ascii: "<"), UInt8(ascii: "="),
        UInt8(ascii: ">"),
      ].contains($0)
    }
    let word = Query.Period.joined(
      lowered[(start.map { lowered.utf8.index(after: $0) } ?? lowered.startIndex)...]
    )
    if !word.isEmpty, names.contains(where: { $0.hasPrefix(word) }) { return true }
    return ["2023", "d", "1", "01", "."].contains { (try? Self(parsing: text + $0)) != nil }
  }
}

extension Query.Period {
  /// Reads one period.
  init(parsing text: some StringProtocol) throws(Query.Days.Mistake) {
    let word = Self.joined(text)
    if let period = Self.named(word) ?? Self.counted(word) {
      self = period
      return
    }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Self.number)
    guard numbers.count == parts.count, (1...3).contains(numbers.count), parts[0].utf8.count == 4,
      (1...9999).contains(numbers[0])
    else { throw .unreadable }
    switch numbers.count {
    case 1: self = .year(numbers[0])
    case 2:
      guard (1...12).contains(numbers[1]) else { throw .unreadable }
      self = .month(year: numbers[0], month: numbers[1])
    default:
      guard let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) else {
        throw .unreadable
      }
      self = .day(day)
    }
  }

  /// A text in lower case without blanks at its ends, and with one dash for those inside.
  fileprivate static func joined(_ text: some StringProtocol) -> String {
    text.lowercased().split(separator: " ").joined(separator: "-")
  }

  private static func named(_ word: String) -> Self? {
    switch word {
    case "today": return .current(.day)
    case "yesterday": return .previous(.day)
    default:
      return Unit.calendar.lazy.flatMap { [Self.current($0), .previous($0)] }
        .first { $0.description == word }
    }
  }

  /// `7d`, `3w`, `6m` or `1y`.
  private static func counted(_ word: String) -> Self? {
    guard let letter = word.last, let unit = Unit.allCases.first(where: { $0.letter == letter }),
      let count = number(word.dropLast()), count > 0
    else { return nil }
    return .past(count, unit)
  }

  /// The number that up to four digits write.
  private static func number(_ digits: some StringProtocol) -> Int? {
    guard digits.utf8.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }
}

extension Query.Period.Unit {
  /// Those of which this one and the last are asked for by their name.
  static let calendar: [Self] = [.week, .month, .year]

  /// What stands for it behind a number.
  var letter: Character {
    switch self {
    case .day: "d"
    case .week: "w"
    case .month: "m"
    case .year: "y"
    }
  }
}
