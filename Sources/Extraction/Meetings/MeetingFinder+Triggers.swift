internal import Stories

extension MeetingFinder {
  /// What a trigger is: its words, and where the two sides stand.
  struct Trigger {
    var tokens: Range<Int>
    var rule: Rule
    /// Where those met stand, past `with` or `on`; nil when both sides stand before the trigger.
    var object: Int?
    /// Whether those met one side one after another.
    var isEach = false
    /// Whether the sides stand after `between`.
    var isBetween = false
  }

  func meetings(in tokens: Range<Int>) -> [Found] {
    var found: [Found] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard let trigger = trigger(at: index, in: tokens), !isFuture(trigger, in: tokens) else {
        index += 1
        continue
      }
      index = trigger.tokens.upperBound
      let tokens =
        max(
          tokens.lowerBound,
          trigger.tokens.lowerBound - 120
        )..<min(tokens.upperBound, trigger.tokens.upperBound + 160)
      let right = trigger.object.map { side(from: $0, in: tokens) } ?? []
      var left = trigger.isBetween ? [] : subject(before: trigger.tokens.lowerBound, in: tokens)
      if trigger.isBetween, right.count < 2 {
        left = subject(before: trigger.tokens.lowerBound, in: tokens).suffix(1)
      }
      if trigger.isBetween, right.count == 1, left.isEmpty { left = revealed(in: tokens, besides: right) }
      left.removeAll { right.contains($0) }
      let (date, place) = (date(in: tokens), place(in: tokens))
      func meeting(_ participants: [Int]) -> Found {
        Found(
          trigger: trigger.tokens,
          participants: participants,
          attendees: [],
          date: date,
          place: place,
          rule: trigger.rule,
          confidence: 0.85
        )
      }
      if trigger.isEach, left.count > 1, right.count == 1 {
        found.append(contentsOf: left.map { meeting([$0] + right) })
      } else if trigger.isEach, left.isEmpty, let host = right.first {
        found.append(contentsOf: envoys(after: tokens, besides: host).map { meeting([$0, host]) })
      } else {
        var all = meeting(left + right)
        all.isHalf = left.isEmpty != right.isEmpty && trigger.object != nil && !trigger.isBetween
        if !all.participants.isEmpty { found.append(all) }
      }
    }
    return found
  }

  func trigger(at index: Int, in tokens: Range<Int>) -> Trigger? {
    guard story[index].word >= 0, people.reference(at: index) == nil else { return nil }
    let limit = tokens.upperBound
    if story.isAny(index, .met, .meets, .meet) {
      var next = index + 1
      if let date = chart.span(startingAt: next), chart.spans[date].kind == .date {
        next = chart.spans[date].tokens.upperBound
      }
      if story.is(next, .with) {
        return Trigger(
          tokens: index..<(next == index + 1 ? next + 1 : index + 1),
          rule: .metWith,
          object: next + 1
        )
      }
      guard next == index + 1 else { return nil }
      return Trigger(tokens: index..<next, rule: .met, object: next)
    }
    if story.isAny(index, .held, .holds, .hold, .had, .has) {
      for next in index + 1..<max(index + 1, min(limit, index + 6)) where isTalk(next) {
        return talk(index..<next + 1, in: tokens, rule: .heldTalks)
      }
      return nil
    }
    if story.isAny(index, .meeting, .talks, .discussions, .conversation) {
      return talk(index..<index + 1, in: tokens, rule: .meetingBetween)
    }
    if story.isAny(index, .received, .receives, .hosted, .hosts) {
      if story.isAny(index + 1, .a), story.isAny(index + 2, .courtesy, .call) {
        let call = story.is(index + 2, .call) ? index + 3 : index + 4
        guard story.isAny(call, .by, .from) else { return nil }
        return Trigger(tokens: index..<call, rule: .receivedCall, object: call + 1)
      }
      return Trigger(tokens: index..<index + 1, rule: .received, object: index + 1)
    }
    if story.isAny(index, .called, .calls), story.is(index + 1, .on) {
      return Trigger(tokens: index..<index + 2, rule: .calledOn, object: index + 2)
    }
    if story.isAny(index, .paid, .pays, .pay) {
      for next in index + 1..<max(index + 1, min(limit, index + 5)) where story.isAny(next, .call, .calls) {
        guard story.isAny(next + 1, .on, .to) else { return nil }
        return Trigger(
          tokens: index..<next + 1,
          rule: .courtesyCall,
          object: next + 2,
          isEach: story.is(next, .calls)
        )
      }
      return nil
    }
    if story.isAny(index, .presented, .presents, .present) {
      for next in index + 1..<max(index + 1, min(limit, index + 5)) where story.is(next, .credentials) {
        guard story.is(next + 1, .to) else { return nil }
        return Trigger(tokens: index..<next + 1, rule: .credentials, object: next + 2, isEach: true)
      }
      return nil
    }
    if story.isAny(index, .spoke, .speaks) {
      for next in index + 1..<max(index + 1, min(limit, index + 6)) where story.isAny(next, .with, .to) {
        guard story.is(next, .with) || (index..<next).contains(where: { story.isAny($0, .phone, .telephone) })
        else { continue }
        return Trigger(tokens: index..<index + 1, rule: .spokeWith, object: next + 1)
      }
      return nil
    }
    if story.isAny(index, .call), story.is(index + 1, .with) {
      return Trigger(tokens: index..<index + 1, rule: .callWith, object: index + 2)
    }
    if story.isAny(index, .signed, .exchanged) {
      if story.is(index + 1, .by) {
        return Trigger(tokens: index..<index + 2, rule: .signedBy, object: index + 2, isBetween: true)
      }
      guard !story.isAny(index + 1, .views) else {
        return Trigger(tokens: index..<index + 2, rule: .exchangedViews, object: nil)
      }
      guard subject(before: index, in: tokens).count > 1 else { return nil }
      return Trigger(tokens: index..<index + 1, rule: .signedTogether, object: nil)
    }
    return nil
  }

  private func isTalk(_ index: Int) -> Bool {
    story.isAny(index, .talks, .discussion, .discussions, .meeting, .conversation)
  }

  /// `talks with X`, `a meeting between X and Y`, `a meeting held today … between X and Y`.
  private func talk(_ words: Range<Int>, in tokens: Range<Int>, rule: Rule) -> Trigger? {
    var next = words.upperBound
    let limit = min(tokens.upperBound, next + 16)
    while next < limit {
      if story.is(next, .with) { return Trigger(tokens: words, rule: rule, object: next + 1) }
      if story.is(next, .between) {
        return Trigger(tokens: words, rule: .meetingBetween, object: next + 1, isBetween: true)
      }
      if people.reference(at: next) != nil || story.is(next, .comma) || story.is(next, .to) { return nil }
      next += 1
    }
    return nil
  }

  /// Whether a meeting is only planned, wished or denied.
  func isFuture(_ trigger: Trigger, in tokens: Range<Int>) -> Bool {
    let index = trigger.tokens.lowerBound
    if story.isAny(index - 1, .to, .will, .would, .not) || story.is(index - 2, .will) { return true }
    return (max(tokens.lowerBound, index - 6)..<index).contains {
      story.isAny($0, .will, .would)
        || story.isAny($0, .scheduled, .expected, .planned, .due) && story.is($0 + 1, .to)
    }
  }
}
