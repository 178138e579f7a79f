/// A line that gives a story's date.
struct DateLine: Equatable {
  /// The day.
  var day: CalendarDay

  /// Reads a line such as ` date 2023-03-31 `, `2023-08-21 19:17:13`, `31 Mar 2023 Posted in News`,
  /// `November 9, 2024` or `9 NOVEMBER 2024`; nil for any other.
  init?(_ range: Range<Int>, in text: StoryText) {
    guard range.count <= 80, text.utf8[range].contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    var words = text.folded(range).split(separator: " ")
    if words.first?.lowercased() == "date" || words.first?.lowercased() == "date:" { words.removeFirst() }
    // A time of the day may follow, `2023-08-21 19:17:13`.
    let isBare = words.count == 1 || (words.count == 2 && words[1].contains(":"))
    if isBare, let day = CalendarDay(iso8601: words[0]) {
      self.day = day
      return
    }
    guard words.count >= 3 else { return nil }
    if words.count > 3 {
      guard words[3].lowercased() == "posted" || words[3] == "|" else { return nil }
    }
    let trimmed = words.prefix(3).map { $0.filter { $0 != "," && $0 != "." } }
    let dayFirst = Int(trimmed[0]) != nil
    guard let dayOfMonth = Int(trimmed[dayFirst ? 0 : 1]), let month = Self.month(trimmed[dayFirst ? 1 : 0]),
      trimmed[2].utf8.count == 4, let year = Int(trimmed[2]),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    self.day = day
  }

  /// The number of a month, 1 to 12, of its English name or a beginning of three letters or more.
  static func month(_ name: some StringProtocol) -> Int? {
    let name = name.lowercased()
    guard name.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
}
