internal import Stories

/// Days that are told by their number alone.
extension DateFinder {
  /// `on the 23rd afternoon`: the last day of that number.
  func partOfDay(at index: Int) -> Found? {
    guard story.isAny(index + 1, .morning, .afternoon, .evening, .night), story.isAny(index - 1, .the, .on),
      let today, let number = dayNumber(index)
    else { return nil }
    let isBefore = number <= today.day
    let month = isBefore ? today.month : today.month > 1 ? today.month - 1 : 12
    let year = !isBefore && month == 12 ? today.year - 1 : today.year
    return CalendarDay(year: year, month: month, day: number).map {
      Found(tokens: index..<index + 2, value: .day($0), rule: .monthDay, isCounted: true)
    }
  }
}
