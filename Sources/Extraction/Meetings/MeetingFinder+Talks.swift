internal import Stories

/// Meetings that a noun tells of: talks, a meeting, a discussion.
extension MeetingFinder {
  /// `talks with X`, `a meeting between X and Y`, `a meeting held today … between X and Y`.
  func talk(_ words: Range<Int>, in tokens: Range<Int>, rule: Rule) -> Trigger? {
    var next = words.upperBound
    let limit = min(tokens.upperBound, next + Self.details)
    while next < limit {
      // `a discussion on the facility agreed with the bank`: what was agreed, not who talked.
      if story.is(next, .with), !isOfDeed(next - 1, after: words.upperBound) {
        return Trigger(tokens: words, rule: rule, object: next + 1)
      }
      if story.is(next, .between) {
        return Trigger(tokens: words, rule: .meetingBetween, object: next + 1, isBetween: true)
      }
      if story.isAny(next, .led, .headed, .chaired), story.is(next + 1, .by),
        side(from: next + 2, in: tokens).count > 1
      {
        return Trigger(tokens: words, rule: .ledBy, object: next + 2, isBetween: true)
      }
      if let host = people.reference(at: next) { return talk(words, of: host, in: tokens, rule: rule) }
      if story.is(next, .to) { return nil }
      if story.is(next, .comma), !story.isAny(next + 1, .led, .headed, .chaired),
        !story.is(next + 1, .between)
      {
        return nil
      }
      next += 1
    }
    return nil
  }

  /// `a meeting that X had with Y`: those who had it stand before the verb.
  private func talk(
    _ words: Range<Int>,
    of host: PeopleIndex.Reference,
    in tokens: Range<Int>,
    rule: Rule
  ) -> Trigger? {
    let (start, verb) = (host.tokens.lowerBound, host.tokens.upperBound)
    let isOwn = start - words.upperBound <= 2 && story.isAny(verb, .had, .held, .has)
    guard isOwn, story.is(verb + 1, .with) else { return nil }
    return Trigger(tokens: words, rule: rule, object: verb + 2, agent: start)
  }

  /// The tokens that tell of what, when and where between a meeting and its `with` or `between`.
  private static let details = 44

  /// Whether a participle behind a noun has the `with` that follows it: `[agreed] with`, `[associated] with`.
  private func isOfDeed(_ index: Int, after start: Int) -> Bool {
    index > start && !story.isAny(index, .held, .convened) && !story.has(index - 1, .auxiliary)
      && (story.is(index, .agreed) || NounPhraseParser(story, chart: chart).endsIn(index, "ed"))
  }
}
