internal import Stories

/// Finds the meetings that a story reports as having taken place: who met whom, who was present, when and where.
struct MeetingFinder {
  /// A meeting; its people are group numbers, its place a span of the chart.
  struct Found {
    var trigger: Range<Int>
    var participants: [Int]
    var attendees: [Int]
    var date: DateValue?
    var place: Int?
    var rule: Rule
    var confidence: Double
    /// Whether the story names only one side here, the other being a group (`a group of mayors`).
    var isHalf = false
  }

  let story: TokenizedStory
  let chart: Chart
  let people: PeopleIndex
  let dates: [DateFinder.Found]

  /// The meetings, in the order of their triggers; one that is told again is one.
  func meetings() -> [Found] {
    var found: [Found] = []
    for sentence in story.sentences.indices {
      let tokens = story.sentences[sentence].tokens
      for meeting in meetings(in: tokens) where found.count < Self.most { merge(meeting, into: &found) }
    }
    addListed(to: &found)
    found.removeAll { $0.participants.count < 2 }
    for sentence in story.sentences.indices {
      addAttendees(from: story.sentences[sentence].tokens, to: &found)
    }
    for index in found.indices {
      let participants = found[index].participants
      found[index].attendees.removeAll { participants.contains($0) }
    }
    return found.sorted { $0.trigger.lowerBound < $1.trigger.lowerBound }
  }

  /// The most meetings that are told of one story, which bounds the work on hostile text.
  private static let most = 128

  // MARK: - Triggers

  /// What a trigger is: its words, and where the two sides stand.
  private struct Trigger {
    var tokens: Range<Int>
    var rule: Rule
    /// Where those met stand, past `with` or `on`; nil when both sides stand before the trigger.
    var object: Int?
    /// Whether those met one side one after another.
    var isEach = false
    /// Whether the sides stand after `between`.
    var isBetween = false
  }

  private func meetings(in tokens: Range<Int>) -> [Found] {
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

  private func trigger(at index: Int, in tokens: Range<Int>) -> Trigger? {
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
          rule: "met-with",
          object: next + 1
        )
      }
      guard next == index + 1 else { return nil }
      return Trigger(tokens: index..<next, rule: "met", object: next)
    }
    if story.isAny(index, .held, .holds, .hold, .had, .has) {
      for next in index + 1..<max(index + 1, min(limit, index + 6)) where isTalk(next) {
        return talk(index..<next + 1, in: tokens, rule: "held-talks")
      }
      return nil
    }
    if story.isAny(index, .meeting, .talks, .discussions, .conversation) {
      return talk(index..<index + 1, in: tokens, rule: "meeting-between")
    }
    if story.isAny(index, .received, .receives, .hosted, .hosts) {
      if story.isAny(index + 1, .a), story.isAny(index + 2, .courtesy, .call) {
        let call = story.is(index + 2, .call) ? index + 3 : index + 4
        guard story.isAny(call, .by, .from) else { return nil }
        return Trigger(tokens: index..<call, rule: "received-call", object: call + 1)
      }
      return Trigger(tokens: index..<index + 1, rule: "received", object: index + 1)
    }
    if story.isAny(index, .called, .calls), story.is(index + 1, .on) {
      return Trigger(tokens: index..<index + 2, rule: "called-on", object: index + 2)
    }
    if story.isAny(index, .paid, .pays, .pay) {
      for next in index + 1..<max(index + 1, min(limit, index + 5)) where story.isAny(next, .call, .calls) {
        guard story.isAny(next + 1, .on, .to) else { return nil }
        return Trigger(
          tokens: index..<next + 1,
          rule: "courtesy-call",
          object: next + 2,
          isEach: story.is(next, .calls)
        )
      }
      return nil
    }
    if story.isAny(index, .presented, .presents, .present) {
      for next in index + 1..<max(index + 1, min(limit, index + 5)) where story.is(next, .credentials) {
        guard story.is(next + 1, .to) else { return nil }
        return Trigger(tokens: index..<next + 1, rule: "credentials", object: next + 2, isEach: true)
      }
      return nil
    }
    if story.isAny(index, .spoke, .speaks) {
      for next in index + 1..<max(index + 1, min(limit, index + 6)) where story.isAny(next, .with, .to) {
        guard story.is(next, .with) || (index..<next).contains(where: { story.isAny($0, .phone, .telephone) })
        else { continue }
        return Trigger(tokens: index..<index + 1, rule: "spoke-with", object: next + 1)
      }
      return nil
    }
    if story.isAny(index, .call), story.is(index + 1, .with) {
      return Trigger(tokens: index..<index + 1, rule: "call-with", object: index + 2)
    }
    if story.isAny(index, .signed, .exchanged) {
      if story.is(index + 1, .by) {
        return Trigger(tokens: index..<index + 2, rule: "signed-by", object: index + 2, isBetween: true)
      }
      guard !story.isAny(index + 1, .views) else {
        return Trigger(tokens: index..<index + 2, rule: "exchanged-views", object: nil)
      }
      guard subject(before: index, in: tokens).count > 1 else { return nil }
      return Trigger(tokens: index..<index + 1, rule: "signed-together", object: nil)
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
        return Trigger(tokens: words, rule: "meeting-between", object: next + 1, isBetween: true)
      }
      if people.reference(at: next) != nil || story.is(next, .comma) || story.is(next, .to) { return nil }
      next += 1
    }
    return nil
  }

  /// Whether a meeting is only planned, wished or denied.
  private func isFuture(_ trigger: Trigger, in tokens: Range<Int>) -> Bool {
    let index = trigger.tokens.lowerBound
    if story.isAny(index - 1, .to, .will, .would, .not) || story.is(index - 2, .will) { return true }
    return (max(tokens.lowerBound, index - 6)..<index).contains {
      story.isAny($0, .will, .would)
        || story.isAny($0, .scheduled, .expected, .planned, .due) && story.is($0 + 1, .to)
    }
  }

  // MARK: - Sides

  /// The people before a trigger that are its subject: the nearest one, and those joined to it.
  private func subject(before index: Int, in tokens: Range<Int>) -> [Int] {
    let before = people.references(in: tokens.lowerBound..<max(tokens.lowerBound, index)).filter {
      !isOblique($0)
    }
    guard var nearest = before.last else { return [] }
    var found = [nearest.group]
    for reference in before.dropLast().reversed() {
      guard joins(reference.tokens.upperBound, nearest.tokens.lowerBound) else {
        if reference.group == nearest.group { continue }
        break
      }
      if !found.contains(reference.group) { found.insert(reference.group, at: 0) }
      nearest = reference
    }
    return found
  }

  /// Whether a person is only spoken of: possessor, or behind `behalf of` and the like.
  private func isOblique(_ reference: PeopleIndex.Reference) -> Bool {
    let end = reference.tokens.upperBound
    var previous = reference.tokens.lowerBound - 1
    while story.has(previous, .determiner) { previous -= 1 }
    if story[end].shape.contains(.possessive), !story.isAny(end + 1, .meeting, .talks, .call) { return true }
    return story.is(previous, .of)
      && (story.is(previous - 1, .behalf) || reference.isName && story.has(previous - 1, .common))
  }

  /// The people after a trigger: the first, and those joined to it by commas and `and`.
  private func side(from start: Int, in tokens: Range<Int>) -> [Int] {
    var found: [Int] = []
    var end = start
    for reference in people.references(in: start..<max(start, tokens.upperBound)) {
      guard
        found.isEmpty
          ? leads(from: start, to: reference.tokens.lowerBound) : joins(end, reference.tokens.lowerBound)
      else { break }
      if !found.contains(reference.group) { found.append(reference.group) }
      end = reference.tokens.upperBound
    }
    return found
  }

  /// Whether words before the first person of a side belong to its phrase: articles, `the delegation led by`.
  private func leads(from start: Int, to end: Int) -> Bool {
    guard end - start <= 24 else { return false }
    if (start..<max(start, end)).contains(where: { story.isAny($0, .led) || story.is($0, .including) }) {
      return true
    }
    return (start..<max(start, end)).allSatisfy { index in
      let token = story[index]
      if story.isAny(index, .at, .on, .during, .after, .before, .who, .which, .that, .to, .where, .in) {
        return false
      }
      return !token.shape.contains(.word) || !story.has(index, [.speech, .auxiliary])
    } && end - start <= 10
  }

  /// Whether only joining words stand between two people.
  private func joins(_ start: Int, _ end: Int) -> Bool {
    guard end >= start, end - start <= 14 else { return false }
    var hasJoin = false
    for index in start..<end {
      if story.isAny(index, .and, .comma, .semicolon, .ampersand) {
        hasJoin = hasJoin || !story.is(index, .comma) || end - start <= 3
        continue
      }
      if chart.kind(at: index) == .place || chart.kind(at: index) == .organization
        || chart.kind(at: index) == .nationality
      {
        continue
      }
      if story.has(index, [.honorific, .determiner]) || story[index].shape.contains(.possessive) { continue }
      if story.isAny(index, .of, .on, .behalf) || story.match(.postNominal, at: index) != nil { continue }
      return false
    }
    return hasJoin
  }

  /// Who told of a meeting in the same sentence: `revealed by the Ambassador during a meeting held between …`.
  private func revealed(in tokens: Range<Int>, besides others: [Int]) -> [Int] {
    people.references(in: tokens).filter { !others.contains($0.group) }.prefix(1).map(\.group)
  }

  /// The envoys that the next sentence names, when a sentence tells only of `two new ambassadors`.
  private func envoys(after tokens: Range<Int>, besides host: Int) -> [Int] {
    let limit = min(story.count, tokens.upperBound + 160)
    var found: [Int] = []
    for reference in people.references(in: tokens.upperBound..<max(tokens.upperBound, limit))
    where reference.isName && reference.group != host && !found.contains(reference.group) {
      found.append(reference.group)
    }
    return found
  }

  // MARK: - When and where

  private func date(in tokens: Range<Int>) -> DateValue? {
    for index in tokens {
      guard let span = chart.span(startingAt: index), chart.spans[span].kind == .date,
        story.zoneOfToken[index] != .dateLine
      else { continue }
      let row = chart.spans[span].row
      if row >= 0, row < dates.count, case .day = dates[row].value { return dates[row].value }
    }
    return nil
  }

  private func place(in tokens: Range<Int>) -> Int? {
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

  // MARK: - Telling one from another

  private func merge(_ meeting: Found, into found: inout [Found]) {
    let new = Set(meeting.participants)
    for index in found.indices {
      let known = Set(found[index].participants)
      guard new.isSubset(of: known) || known.isSubset(of: new) else { continue }
      if let left = found[index].date, let right = meeting.date, left != right { continue }
      if new.count > known.count {
        found[index].participants = meeting.participants
        found[index].isHalf = meeting.isHalf
      }
      found[index].date = found[index].date ?? meeting.date
      found[index].place = found[index].place ?? meeting.place
      if isHeadline(found[index].trigger.lowerBound), !isHeadline(meeting.trigger.lowerBound) {
        found[index].trigger = meeting.trigger
      }
      return
    }
    found.append(meeting)
  }

  private func isHeadline(_ index: Int) -> Bool { story.zoneOfToken[index] == .headline }

  // MARK: - Lists of those who took part

  /// Adds the people of a list (`Mayors taking part in the meeting included: 1. …`) to the meetings that name one
  /// side only, or else as others present to the last meeting.
  private func addListed(to found: inout [Found]) {
    let listed = listed()
    guard !listed.isEmpty, let last = found.indices.last else { return }
    let halves = found.indices.filter { found[$0].isHalf }
    for index in halves {
      found[index].participants += listed.filter { !found[index].participants.contains($0) }
    }
    if halves.isEmpty { found[last].attendees += listed }
  }

  private func listed() -> [Int] {
    for (number, sentence) in story.sentences.enumerated() {
      let tokens = sentence.tokens
      guard
        tokens.contains(where: { story.isAny($0, .participating, .participants, .attending, .attendees) }),
        let verb = tokens.first(where: { story.isAny($0, .included, .include, .includes, .were) })
      else { continue }
      var people = people.references(in: verb..<tokens.upperBound).filter(\.isName).map(\.group)
      var next = number + 1
      while next < story.sentences.count, isListItem(story.sentences[next].tokens) {
        people += self.people.references(in: story.sentences[next].tokens).filter(\.isName).map(\.group)
        next += 1
      }
      var seen: Set<Int> = []
      return people.filter { seen.insert($0).inserted }
    }
    return []
  }

  private func isListItem(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return false }
    return story.zoneOfToken[first] == .listItem || story[first].shape.contains(.number)
      || story.isAny(first, .bullet, .hyphen, .dash) || story[first - 1].shape.contains(.number)
  }

  // MARK: - Others present

  /// `X also attended the meeting`, `accompanied by X`, `The delegation included X, Y and Z`.
  private func addAttendees(from tokens: Range<Int>, to found: inout [Found]) {
    guard !found.isEmpty, tellsOfPresence(tokens) else { return }
    let present = people.references(in: tokens).filter { $0.isName }.map(\.group)
    guard !present.isEmpty else { return }
    let meeting =
      found.indices.last {
        found[$0].trigger.lowerBound <= tokens.upperBound && !found[$0].participants.isEmpty
      } ?? 0
    let told = found.indices.first { index in
      found[index].participants.contains { present.contains($0) }
    }
    for person in present where !found[told ?? meeting].attendees.contains(person) {
      found[told ?? meeting].attendees.append(person)
    }
  }

  private func tellsOfPresence(_ tokens: Range<Int>) -> Bool {
    for index in tokens {
      if story.isAny(index, .attended, .attending, .accompanied) { return true }
      if story.is(index, .present),
        story.isAny(index - 1, .also, .were, .was, .present) || story.isAny(index + 1, .at, .during)
      {
        return true
      }
      if story.isAny(index, .included, .including),
        (tokens.lowerBound..<index).contains(where: { story.isAny($0, .delegation, .team, .group) })
      {
        return true
      }
      if story.is(index, .representing), index - tokens.lowerBound < 3 { return true }
      if story.is(index, .joined), story.isAny(index + 1, .by) { return true }
    }
    return false
  }
}
