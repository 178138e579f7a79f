internal import Stories

/// Finds date expressions and resolves them against the story's date.
struct DateFinder {
  /// A date expression with its value.
  struct Found {
    var tokens: Range<Int>
    var value: DateValue
    var rule: Rule
    /// Whether the value was counted from the day that `today` is.
    var isCounted = false
    /// The tokens that made the rule fire, where they are not the expression itself.
    var evidence: Range<Int>?
  }

  let story: TokenizedStory
  /// The day that `today` is.
  let today: CalendarDay?

  init(_ story: TokenizedStory) {
    self.story = story
    today = story.date
  }

  /// The date expressions of the story, in order.
  func dates() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < story.count {
      if let date = date(at: index) {
        found.append(date)
        index = date.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func date(at index: Int) -> Found? {
    let token = story[index]
    if token.shape.contains(.number) {
      return isoDay(at: index) ?? dayMonth(at: index) ?? partOfDay(at: index) ?? year(at: index)
    }
    guard token.word >= 0 else { return nil }
    if token.classes.contains(.weekday) { return weekday(at: index) }
    if token.classes.contains(.month) { return month(at: index) }
    return relative(at: index)
  }

  // MARK: - Days

  private func isoDay(at index: Int) -> Found? {
    guard let year = number(index), (1000...9999).contains(year), glued(index + 1, .hyphen),
      let month = number(index + 2), story[index + 2].shape.contains(.glued), glued(index + 3, .hyphen),
      let day = number(index + 4), story[index + 4].shape.contains(.glued),
      let value = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return Found(tokens: index..<index + 5, value: .day(value), rule: .isoDate)
  }

  /// `14 February 2013`, `4 to 6 June 2022`, `8 November`, `29 April to 5 May`.
  private func dayMonth(at index: Int) -> Found? {
    guard let first = dayNumber(index) else { return nil }
    if let month = monthNumber(index + 1), !story.startsBlock(index + 1) {
      let (year, end) = yearAfter(index + 2)
      if let to = rangeMark(end), let last = dayNumber(to), let lastMonth = monthNumber(to + 1) {
        let (lastYear, lastEnd) = yearAfter(to + 2)
        if let upper = day(last, lastMonth, lastYear), let lower = day(first, month, year ?? upper.year),
          lower < upper
        {
          return range(index..<lastEnd, lower, upper, year: lastYear)
        }
      }
      guard let value = day(first, month, year) else { return nil }
      return Found(tokens: index..<end, value: .day(value), rule: .dayMonth, isCounted: year == nil)
    }
    if let to = rangeMark(index + 1), let last = dayNumber(to), let month = monthNumber(to + 1) {
      let (year, end) = yearAfter(to + 2)
      guard let upper = day(last, month, year), let lower = day(first, month, upper.year), lower < upper
      else {
        return nil
      }
      return range(index..<end, lower, upper, year: year)
    }
    return nil
  }

  private func range(_ tokens: Range<Int>, _ lower: CalendarDay, _ upper: CalendarDay, year: Int?) -> Found {
    Found(tokens: tokens, value: .days(lower, upper), rule: .dayRange, isCounted: year == nil)
  }

  /// `March 31`, `Oct. 12, 2019`, `March 30 to April 2`, `March 5-7`, `March 2024`, `in May`.
  private func month(at index: Int) -> Found? {
    guard story.isCapital(index), let month = monthNumber(index) else { return nil }
    if let first = dayNumber(index + 1), !story.startsBlock(index + 1) {
      let (year, end) = yearAfter(index + 2)
      if let to = rangeMark(end) {
        if let lastMonth = monthNumber(to), let last = dayNumber(to + 1) {
          let (lastYear, lastEnd) = yearAfter(to + 2)
          if let upper = day(last, lastMonth, lastYear), let lower = day(first, month, year ?? upper.year),
            lower < upper
          {
            return range(index..<lastEnd, lower, upper, year: lastYear)
          }
        } else if let last = dayNumber(to), !story.has(to + 1, .unit), monthNumber(to + 1) == nil {
          let (lastYear, lastEnd) = yearAfter(to + 1)
          if let upper = day(last, month, lastYear ?? year), let lower = day(first, month, upper.year),
            lower < upper
          {
            return range(index..<lastEnd, lower, upper, year: lastYear ?? year)
          }
        }
      }
      guard let value = day(first, month, year) else { return nil }
      return Found(tokens: index..<end, value: .day(value), rule: .monthDay, isCounted: year == nil)
    }
    let next = story.is(index + 1, .comma) || story.is(index + 1, .of) ? index + 2 : index + 1
    if let year = yearNumber(next), !story.startsBlock(next) {
      return Found(tokens: index..<next + 1, value: .month(year: year, month: month), rule: .monthYear)
    }
    if story.isAny(index + 1, .this, .last, .next), story.is(index + 2, .year), !story.startsBlock(index + 1),
      let today
    {
      let shift = story.is(index + 1, .last) ? -1 : story.is(index + 1, .next) ? 1 : 0
      return Found(
        tokens: index..<index + 3,
        value: .month(year: today.year + shift, month: month),
        rule: .month,
        isCounted: true,
        evidence: index + 1..<index + 3
      )
    }
    let previous = story[index - 1]
    if story.isAny(index - 1, .next, .last, .this), let today {
      let value = relativeMonth(
        month,
        story.is(index - 1, .next) ? 1 : story.is(index - 1, .last) ? -1 : 0,
        today
      )
      let before = index - 1..<index
      return Found(
        tokens: index - 1..<index + 1,
        value: value,
        rule: .month,
        isCounted: true,
        evidence: before
      )
    }
    if previous.classes.contains(.preposition), !story.startsBlock(index), !story.isCapital(index + 1),
      let today
    {
      let future = story.is(index - 1, .until) || willStandsBefore(index)
      return Found(
        tokens: index..<index + 1,
        value: nearest(month, today, future: future),
        rule: .month,
        isCounted: true,
        evidence: index - 1..<index
      )
    }
    return nil
  }

  private func weekday(at index: Int) -> Found? {
    guard story.isCapital(index), let today, let number = weekdayNumber(index) else { return nil }
    // `Good Friday Agreement`: a day between other capitals is part of a name.
    if story.isCapital(index + 1), story.isCapital(index - 1), !story.capitalIsForced(index - 1),
      !story.startsBlock(index + 1)
    {
      return nil
    }
    var next = index + 1
    if story.is(next, .comma) || story.is(next, .openBracket) { next += 1 }
    if !story.startsBlock(next),
      let date = dayMonth(at: next) ?? (monthNumber(next) != nil ? month(at: next) : nil)
    {
      let closes = story.is(next - 1, .openBracket)
      if case .day = date.value {
        return Found(
          tokens: index..<date.tokens.upperBound + (closes ? 1 : 0),
          value: date.value,
          rule: date.rule,
          isCounted: date.isCounted
        )
      }
    }
    var start = index
    var value = today.adding(days: -((today.weekday - number + 7) % 7))
    if story.is(index - 1, .from), let to = rangeMark(index + 1), !story.startsBlock(to),
      let last = weekdayNumber(to), last != number
    {
      // `from Thursday to Sunday`
      if value != today, isToCome(before: index) { value = value.adding(days: 7) }
      let upper = value.adding(days: (last - number + 7) % 7)
      return Found(tokens: index..<to + 1, value: .days(value, upper), rule: .dayRange, isCounted: true)
    }
    if story.is(index - 1, .next) {
      value = value.adding(days: 7)
      start -= 1
    } else if story.is(index - 1, .last) {
      if value == today { value = value.adding(days: -7) }
      start -= 1
    } else if story.is(index - 1, .this) {
      start -= 1
    }
    var end = index + 1
    if story.isAny(end, .morning, .afternoon, .evening, .night) { end += 1 }
    return Found(
      tokens: start..<end,
      value: .day(value),
      rule: .weekday,
      isCounted: true,
      evidence: start..<index + 1
    )
  }

  // MARK: - Relative

  private func relative(at index: Int) -> Found? {
    guard let today else { return nil }
    if story.isAny(index, .today, .yesterday, .tomorrow, .tonight) {
      let shift = story.is(index, .yesterday) ? -1 : story.is(index, .tomorrow) ? 1 : 0
      var end = index + 1
      if story.isAny(end, .morning, .afternoon, .evening, .night) { end += 1 }
      return bracketed(index..<end, today.adding(days: shift))
    }
    guard story.isAny(index, .this, .last, .next) else { return nil }
    let shift = story.is(index, .last) ? -1 : story.is(index, .next) ? 1 : 0
    switch story[index + 1].word {
    case Term.morning.rawValue, Term.afternoon.rawValue, Term.evening.rawValue, Term.night.rawValue:
      return bracketed(index..<index + 2, today.adding(days: shift))
    case Term.year.rawValue:
      let value = DateValue.year(today.year + shift)
      return Found(tokens: index..<index + 2, value: value, rule: .relativeYear, isCounted: true)
    case Term.month.rawValue:
      let value = relativeMonth(nil, shift, today)
      return Found(tokens: index..<index + 2, value: value, rule: .relativeMonth, isCounted: true)
    default: return nil
    }
  }

  /// A day with the day of the month in brackets: `this morning (01)`.
  private func bracketed(_ tokens: Range<Int>, _ day: CalendarDay) -> Found {
    let end = tokens.upperBound
    guard story.is(end, .openBracket), let number = dayNumber(end + 1), story.is(end + 2, .closeBracket)
    else {
      return Found(tokens: tokens, value: .day(day), rule: .relativeDay, isCounted: true)
    }
    let candidates = (-31...31).map { day.adding(days: $0) }.filter { $0.day == number }
    let value =
      candidates.min { abs($0.dayNumber - day.dayNumber) < abs($1.dayNumber - day.dayNumber) } ?? day
    return Found(
      tokens: tokens.lowerBound..<end + 3,
      value: .day(value),
      rule: .dayInBrackets,
      isCounted: true,
      evidence: tokens.lowerBound..<end + 3
    )
  }

  // MARK: - Years

  private func year(at index: Int) -> Found? {
    guard let first = yearNumber(index) else { return nil }
    if let to = rangeMark(index + 1), let last = yearNumber(to) ?? shortYear(to, after: first), last > first,
      story[index - 1].classes.isDisjoint(with: .month)
    {
      return Found(tokens: index..<to + 1, value: .years(first, last), rule: .yearRange)
    }
    guard announcesYear(index - 1) || namesYear(index) else { return nil }
    // `the Ports Act of 2019`: the year is of the name.
    if story.is(index - 1, .of), story.isListed(index - 2, as: .law), story.isCapital(index - 2) {
      return nil
    }
    if story.isAny(index - 1, .of, .from, .and), let today, abs(first - today.year) > Self.lifetime {
      return nil
    }
    // A number that counts something is not a year.
    let next = story[index + 1]
    if next.classes.contains(.unit) || story.is(index + 1, .percent) { return nil }
    if story.is(index - 1, .and), yearNumber(index - 2) == nil { return nil }
    return Found(
      tokens: index..<index + 1,
      value: .year(first),
      rule: .year,
      evidence: index - 1..<index
    )
  }

  /// The years from the story's own in which a number behind `of`, `from` or `and` is a year.
  private static let lifetime = 60

  private func announcesYear(_ index: Int) -> Bool {
    story.isAny(
      index,
      .in,
      .by,
      .since,
      .until,
      .from,
      .before,
      .after,
      .during,
      .of,
      .year,
      .through,
      .between,
      .and
    )
  }

  /// Whether a number is a year by what it describes: `the 2022 crisis`, `the programme for 2025`.
  ///
  /// Only one near the story's own year, since `a 1900 visitors' hall` and `for 2000 guests` count things.
  private func namesYear(_ index: Int) -> Bool {
    guard let year = yearNumber(index), let today,
      (today.year - Self.past...today.year + Self.future).contains(year),
      year % 100 != 0
    else { return false }
    let next = story[index + 1]
    let isBeforeWord =
      next.shape.contains(.word) && !next.shape.contains(.capital) && !story.startsBlock(index + 1)
      && next.classes.isDisjoint(with: [.preposition, .conjunction, .auxiliary, .determiner, .pronoun])
    if story.isAny(index - 1, .the, .a) { return isBeforeWord }
    return story.is(index - 1, .for) && !isBeforeWord && !story.is(index + 1, .comma)
  }

  /// The years before the story's own of which a story tells by the number alone.
  private static let past = 70
  /// The years after it, of plans.
  private static let future = 15

  private func shortYear(_ index: Int, after first: Int) -> Int? {
    guard story[index].count == 2, story[index].shape.contains(.glued), let number = number(index) else {
      return nil
    }
    let year = first / 100 * 100 + number
    return year > first ? year : nil
  }

  // MARK: - Values

  private func day(_ day: Int, _ month: Int, _ year: Int?) -> CalendarDay? {
    if let year { return CalendarDay(year: year, month: month, day: day) }
    guard let today else { return nil }
    let years = [today.year, today.year - 1, today.year + 1]
    return years.compactMap { CalendarDay(year: $0, month: month, day: day) }
      .min { abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber) }
  }

  private func relativeMonth(_ month: Int?, _ shift: Int, _ today: CalendarDay) -> DateValue {
    let (year, current, _) = today.components
    guard let month else {
      let total = year * 12 + current - 1 + shift
      return .month(year: total / 12, month: total % 12 + 1)
    }
    switch shift {
    case 1: return .month(year: month > current ? year : year + 1, month: month)
    case -1: return .month(year: month < current ? year : year - 1, month: month)
    default: return .month(year: year, month: month)
    }
  }

  private func nearest(_ month: Int, _ today: CalendarDay, future: Bool) -> DateValue {
    let (year, current, _) = today.components
    if future { return .month(year: month >= current ? year : year + 1, month: month) }
    return .month(year: month <= current ? year : month - current > 6 ? year - 1 : year, month: month)
  }

  private func willStandsBefore(_ index: Int) -> Bool {
    (max(0, index - Self.clause)..<index).contains { story.isAny($0, .will, .to) }
  }

  /// Whether `will` stands before a day.
  private func isToCome(before index: Int) -> Bool {
    (max(0, index - Self.clause)..<index).contains { story.is($0, .will) }
  }

  /// The tokens before a month in which a verb says that it is to come.
  private static let clause = 12

  // MARK: - Tokens

  private func glued(_ index: Int, _ term: Term) -> Bool {
    story.is(index, term) && story[index].shape.contains(.glued)
  }

  /// The index after `to`, `-` or `–` between two dates.
  private func rangeMark(_ index: Int) -> Int? {
    if story.startsBlock(index) { return nil }
    if story.isAny(index, .to, .hyphen, .dash, .through, .until) { return index + 1 }
    return nil
  }

  private func number(_ index: Int) -> Int? {
    let token = story[index]
    guard token.shape.contains(.number), token.count <= 4 else { return nil }
    var value = 0
    for byte in story.text[token.range] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// A day of the month: `9`, `09`, `9th`.
  func dayNumber(_ index: Int) -> Int? {
    let token = story[index]
    guard token.shape.contains(.number), token.count <= 4 else { return nil }
    var value = 0
    var letters = 0
    for byte in story.text[token.range] {
      if (0x30...0x39).contains(byte), letters == 0 {
        value = value * 10 + Int(byte - 0x30)
      } else if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7a {
        letters += 1
      } else {
        return nil
      }
    }
    guard letters == 0 || letters == 2 else { return nil }
    return (1...31).contains(value) && token.count - letters <= 2 ? value : nil
  }

  private func yearNumber(_ index: Int) -> Int? {
    guard story[index].count == 4, let value = number(index), (1800...2199).contains(value) else {
      return nil
    }
    return value
  }

  /// A year at an index, past a comma, and the index after it.
  private func yearAfter(_ index: Int) -> (year: Int?, end: Int) {
    if story.startsBlock(index) { return (nil, index) }
    if let year = yearNumber(index) { return (year, index + 1) }
    if story.is(index, .comma), let year = yearNumber(index + 1) { return (year, index + 2) }
    return (nil, index)
  }

  private func monthNumber(_ index: Int) -> Int? {
    guard story.has(index, .month) else { return nil }
    return prefixNumber(index, Self.months)
  }

  private func weekdayNumber(_ index: Int) -> Int? { prefixNumber(index, Self.weekdays).map { $0 - 1 } }

  /// The number, from 1, of the name that begins with the first three letters of a token.
  private func prefixNumber(_ index: Int, _ names: [[UInt8]]) -> Int? {
    let range = story[index].range
    guard range.count >= 3 else { return nil }
    let start = range.lowerBound
    return names.firstIndex { name in (0..<3).allSatisfy { story.text[start + $0] | 0x20 == name[$0] } }
      .map { $0 + 1 }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  .map { Array($0.utf8) }
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map { Array($0.utf8) }
}
