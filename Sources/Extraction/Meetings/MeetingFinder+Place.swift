internal import Stories

/// Where a meeting was.
extension MeetingFinder {
  /// The place that a sentence tells of a meeting, as a span of the chart: that of its own clause, right behind it
  /// rather than before it.
  func place(of trigger: Range<Int>, in tokens: Range<Int>) -> Int? {
    let clause = clause(of: trigger.lowerBound, in: tokens)
    let before = clause.lowerBound..<max(clause.lowerBound, trigger.lowerBound)
    let after = min(trigger.upperBound, clause.upperBound)..<clause.upperBound
    // `stops in Fiji, where they met X`
    if let link = before.last(where: { story.is($0, .where) }) {
      let end = story.is(link - 1, .comma) ? link - 1 : link
      if let span = chart.span(at: end - 1), chart.spans[span].kind == .place { return span }
    }
    let end = after.first(where: opensClause) ?? after.upperBound
    // Behind `to discuss …` are the places of what they talked of.
    let isSubject = end > after.lowerBound && story.isAny(end, .to, .about, .regarding)
    return firstPlace(in: after.lowerBound..<end) ?? firstPlace(in: before)
      ?? (isSubject ? nil : firstPlace(in: end..<after.upperBound))
  }

  /// The tokens of a sentence around one of them, up to the semicolons beside it.
  private func clause(of index: Int, in tokens: Range<Int>) -> Range<Int> {
    var start = index
    while start > tokens.lowerBound, !story.is(start - 1, .semicolon) { start -= 1 }
    var end = index
    while end < tokens.upperBound, !story.is(end, .semicolon) { end += 1 }
    return min(start, end)..<end
  }

  /// Whether a word begins to tell of something else than who met where: `to discuss`, `who`, `on trade in …`.
  private func opensClause(_ index: Int) -> Bool {
    if story.isAny(index, .who, .which, .that, .where) || story.isAny(index, .about, .regarding) {
      return true
    }
    if story.is(index, .on) { return chart.kind(at: index + 1) != .date }
    return story.is(index, .to) && !story.isCapital(index + 1) && !story.has(index + 1, .determiner)
  }

  private func firstPlace(in tokens: Range<Int>) -> Int? {
    for index in tokens where story.isAny(index, .at, .in) {
      let next = story.is(index + 1, .the) ? index + 2 : index + 1
      if let span = chart.span(startingAt: next), chart.spans[span].kind == .place,
        people.reference(at: next) == nil
      {
        return span
      }
    }
    return nil
  }
}
