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
    /// Whether words that tell where may stand before those met (`received in his office the Minister`).
    var isLoose = false
    /// Whether the sides stand after `between`.
    var isBetween = false
    /// Where those who did it stand, of something that was done `by` them.
    var agent: Int?
  }

  /// Whether a trigger tells of several meetings in the plural that were held, by nobody whom it names.
  private func isSeries(_ trigger: Trigger, in tokens: Range<Int>) -> Bool {
    trigger.tokens.contains { story.is($0, .meetings) }
      && (trigger.tokens.upperBound..<min(tokens.upperBound, trigger.tokens.upperBound + 4)).contains {
        story.is($0, .held)
      }
  }

  /// The meetings of a sentence; `hosts` are the first sides of those before, the last of them last.
  func meetings(in tokens: Range<Int>, hosts: [[Int]]) -> [Found] {
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
          trigger.tokens.lowerBound - Self.before
        )..<min(tokens.upperBound, trigger.tokens.upperBound + Self.after)
      var right = trigger.object.map { side(from: $0, in: tokens, isLoose: trigger.isLoose) } ?? []
      var left = trigger.isBetween ? [] : subject(before: trigger.tokens.lowerBound, in: tokens)
      if trigger.isBetween, right.count < 2 {
        left = subject(before: trigger.tokens.lowerBound, in: tokens).suffix(1)
      }
      if let agent = trigger.agent { left = side(from: agent, in: tokens) }
      if isPlural(before: trigger.tokens.lowerBound, in: tokens) {
        left = delegates(before: trigger.tokens.lowerBound)
      }
      if trigger.rule == .credentials, let host = right.first, left.count == 1,
        !isNamed(before: trigger.tokens.lowerBound, in: tokens)
      {
        // `five ambassadors and one high commissioner`: the title is none of a person.
        let all = envoys(after: tokens, besides: host)
        if all.count > 1 { left = [] }
      }
      if trigger.isBetween, right.count == 1, left.isEmpty { left = revealed(in: tokens, besides: right) }
      if left.isEmpty, !trigger.isBetween {
        left = mainSubject(of: trigger, in: tokens)
        right.removeAll { left.contains($0) }
      }
      if left.isEmpty, !trigger.isBetween,
        let pronoun = pronoun(before: trigger.tokens.lowerBound, in: tokens)
      {
        left = [pronoun]
      }
      left.removeAll { right.contains($0) }
      let hasOneSide =
        trigger.isBetween && right.count > 1 && trigger.object.map { isOneSide(from: $0, in: tokens) } == true
      let (date, place) = (date(in: tokens), place(of: trigger.tokens, in: tokens))
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
      } else if trigger.isEach, trigger.rule != .credentials, left.count == 1, right.count > 1 {
        found.append(contentsOf: right.map { meeting(left + [$0]) })
      } else if trigger.isEach, left.isEmpty, let host = right.first {
        found.append(contentsOf: envoys(after: tokens, besides: host).map { meeting([$0, host]) })
      } else if left.isEmpty, isSeries(trigger, in: tokens), let host = hosts.last {
        // `Short meetings were also held with A, B and C`: by those who met the one before.
        for guest in right where !host.contains(guest) { found.append(meeting(host + [guest])) }
      } else {
        var all = meeting(left + right)
        all.isHalf =
          left.isEmpty != right.isEmpty && trigger.object != nil && !trigger.isBetween
          || trigger.isBetween && all.participants.count < 2 || hasOneSide
        all.host = left.isEmpty ? nil : left
        if !all.participants.isEmpty { found.append(all) }
      }
    }
    return found
  }

  /// The tokens before a trigger that are read: room for a list of those who met, with their titles.
  private static let before = 120

  /// The tokens after a trigger that are read: a long list of attendees fits, and a sentence of hostile text costs no more.
  private static let after = 260

  func trigger(at index: Int, in tokens: Range<Int>) -> Trigger? {
    guard story[index].word >= 0, people.reference(at: index) == nil else { return nil }
    let limit = tokens.upperBound
    if story.isAny(index, .met, .meets, .meet) {
      let trigger = met(index, limit: limit)
      // `to meet the needs of the ports`: no person follows.
      if story.is(index, .meet), trigger?.rule == .met, let object = trigger?.object,
        side(from: object, in: tokens).isEmpty
      {
        return nil
      }
      return trigger
    }
    if let passive = passive(index) { return passive }
    if story.isAny(index, .held, .holds, .hold, .had, .has)
      || story.isAny(index, .engaged, .hosted, .convened, .attended)
    {
      for next in index + 1..<max(index + 1, min(limit, index + 7)) where isTalk(next) {
        guard people.references(in: index..<next).isEmpty else { break }
        let isEach =
          story.is(next, .meetings)
          || (index..<next).contains { story.isAny($0, .separate, .separately) }
        if var trigger = talk(index..<next + 1, in: tokens, rule: .heldTalks) {
          trigger.isEach = isEach
          return trigger
        }
        return isEach ? nil : heldTogether(index, talk: next, in: tokens)
      }
      if story.is(index, .engaged) { return engaged(index) }
      if story.is(index, .convened), subject(before: index, in: tokens).count > 1 {
        return Trigger(tokens: index..<index + 1, rule: .met, object: nil)
      }
      if !story.is(index, .hosted) { return nil }
    }
    if story.is(index, .interacted) { return engaged(index) }
    if story.is(index, .sat), story.is(index + 1, .down), story.is(index + 2, .with) {
      return Trigger(tokens: index..<index + 3, rule: .metWith, object: index + 3)
    }
    if story.is(index, .participation), story.is(index + 1, .of) { return participation(index, in: tokens) }
    if story.isAny(index, .visited, .visits) {
      // `visited Minister X at the ministry`: a person, no house of one.
      guard people.reference(at: past(index + 1))?.isName == true else { return nil }
      return Trigger(tokens: index..<index + 1, rule: .calledOn, object: index + 1)
    }
    if story.is(index, .handed), story.is(index + 1, .over) { return handedOver(index, in: tokens) }
    if story.is(index, .presence), story.is(index - 1, .the), story.is(index - 2, .in),
      story.is(index + 1, .of), side(from: index + 2, in: tokens).count > 1
    {
      return Trigger(tokens: index..<index + 1, rule: .inPresence, object: index + 2, isBetween: true)
    }
    if story.is(index, .extended), let trigger = extended(index, limit: limit) { return trigger }
    if isTalk(index), !story.is(index, .call) || story.isAny(index + 1, .between, .with) {
      return gerund(index, in: tokens) ?? joint(index, in: tokens)
        ?? talk(index..<index + 1, in: tokens, rule: .meetingBetween) ?? during(index, in: tokens)
    }
    if story.isAny(index, .welcomed, .welcomes) { return welcomed(index, in: tokens) }
    if story.isAny(index, .phoned, .telephoned) || story.is(index, .called) && !story.is(index + 1, .on) {
      // `called President X to offer help`: a person follows at once.
      guard let reference = people.reference(at: past(index + 1)), reference.isName,
        !story.has(reference.tokens.upperBound, .determiner)
      else { return nil }
      return Trigger(tokens: index..<index + 1, rule: .callWith, object: index + 1)
    }
    if story.isAny(index, .phone, .telephone) { return byPhone(index, in: tokens) }
    if story.is(index, .chaired) { return chaired(index) }
    if story.isAny(index, .received, .receives, .hosted, .hosts) {
      for next in index + 2..<index + 6 where story.isAny(next, .call, .visit) {
        guard story.is(index + 1, .a), story.isAny(next + 1, .by, .from) else { break }
        return Trigger(tokens: index..<next + 1, rule: .receivedCall, object: next + 2)
      }
      guard receivesSomeone(index, in: tokens) else { return nil }
      return Trigger(tokens: index..<index + 1, rule: .received, object: index + 1, isLoose: true)
    }
    if story.isAny(index, .called, .calls), story.is(index + 1, .on) {
      return Trigger(tokens: index..<index + 2, rule: .calledOn, object: index + 2)
    }
    if story.isAny(index, .paid, .pays, .pay, .made, .makes) {
      for next in index + 1..<max(index + 1, min(limit, index + 5))
      where story.isAny(next, .call, .calls, .visit) {
        guard story.isAny(next + 1, .on, .to),
          !story.is(next, .visit) || people.reference(at: past(next + 2)) != nil
        else { return nil }
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
      for next in index + 1..<max(index + 1, min(limit, index + 7))
      where story.isAny(next, .credentials, .credence) {
        guard story.is(next + 1, .to) else { return nil }
        return Trigger(tokens: index..<next + 1, rule: .credentials, object: next + 2, isEach: true)
      }
      return nil
    }
    if story.isAny(index, .spoke, .speaks) {
      for next in index + 1..<max(index + 1, min(limit, index + 6)) where story.isAny(next, .with, .to) {
        guard
          story.is(next, .with) || (index..<next).contains(where: { story.isAny($0, .phone, .telephone) })
            || people.reference(at: past(next + 1))?.isName == true
        else { continue }
        return Trigger(tokens: index..<index + 1, rule: .spokeWith, object: next + 1)
      }
      return nil
    }
    if story.is(index, .call), story.is(index + 1, .with) {
      return Trigger(tokens: index..<index + 1, rule: .callWith, object: index + 2)
    }
    if story.isAny(index, .signed, .exchanged) {
      if story.is(index + 1, .by) {
        return Trigger(tokens: index..<index + 2, rule: .signedBy, object: index + 2, isBetween: true)
      }
      guard !story.is(index + 1, .views) else {
        let object = story.is(index + 2, .with) ? index + 3 : nil
        return Trigger(tokens: index..<index + 2, rule: .exchangedViews, object: object)
      }
      for next in index + 1..<max(index + 1, min(limit, index + Self.paper)) where story.is(next, .with) {
        // `signed a Memorandum with the Minister of Justice X`
        guard people.references(in: index..<next).isEmpty, !side(from: next + 1, in: tokens).isEmpty else {
          break
        }
        return Trigger(tokens: index..<index + 1, rule: .signedTogether, object: next + 1)
      }
      guard subject(before: index, in: tokens).count > 1 else { return nil }
      return Trigger(tokens: index..<index + 1, rule: .signedTogether, object: nil)
    }
    return nil
  }

  /// The tokens from a signature to the `with` of the other side: the name of what was signed.
  private static let paper = 16

  func isTalk(_ index: Int) -> Bool {
    story.isAny(index, .talks, .discussion, .discussions, .meeting, .conversation)
      || story.isAny(index, .meetings, .summit, .dialogue, .consultations, .call)
      || story.is(index, .audience) && story.is(index + 1, .with)
  }

  /// The token after articles and honorifics.
  func past(_ start: Int) -> Int {
    var index = start
    while index < start + 5, people.reference(at: index) == nil, story.has(index, [.determiner, .honorific]) {
      index += 1
    }
    return index
  }

  /// `met X`, `met with X`, `met today with X`, `met for an hour with X`, `met separately with X and Y`.
  private func met(_ index: Int, limit: Int) -> Trigger? {
    var next = index + 1
    var isEach = false
    var isAdverbial = false
    while next < min(limit, index + Self.adverbials), people.reference(at: next) == nil,
      !story.is(next, .with)
    {
      if let date = chart.span(startingAt: next), chart.spans[date].kind == .date {
        next = chart.spans[date].tokens.upperBound
      } else if story.isAny(next, .on, .in, .at) || story.has(next, .adverb) || story.endsInLy(next)
        || chart.kind(at: next) == .place
        || story.is(next, .the) && chart.kind(at: next + 1) == .place
      {
        isEach = isEach || story.isAny(next, .separately, .individually, .bilaterally)
        isAdverbial = isAdverbial || story.has(next, .preposition)
        next += 1
      } else if story.isAny(next, .for, .over) || isAdverbial && isOfAdverbial(next) {
        isAdverbial = true
        next += 1
      } else {
        break
      }
    }
    if story.is(next, .with) {
      let tokens = index..<(next == index + 1 ? next + 1 : index + 1)
      return Trigger(tokens: tokens, rule: .metWith, object: next + 1, isEach: isEach)
    }
    // `The mayors X and Y met in Paris`: those joined met each other.
    let isAlone =
      next > index + 1 || !story[next].shape.contains(.word) || story.has(next, .preposition)
      || story.has(next, .timeWord)
    if isAlone, !isEach { return Trigger(tokens: index..<index + 1, rule: .met, object: nil) }
    return Trigger(tokens: index..<index + 1, rule: .met, object: next, isEach: isEach)
  }

  /// The tokens from `met` to its `with`, in which it is told when, where and how long.
  private static let adverbials = 14

  /// Whether a word may stand behind a preposition that tells when, where or how long: `for ninety minutes`.
  private func isOfAdverbial(_ index: Int) -> Bool {
    let token = story[index]
    if token.shape.contains(.number) { return true }
    return token.shape.contains(.word) && !token.shape.contains(.capital)
      && token.classes.isDisjoint(with: [.speech, .auxiliary, .conjunction, .pronoun])
      && !story.is(index, .to)
  }

  /// `welcomed President X to the city hall`: one who came, not a visit or a proposal.
  private func welcomed(_ index: Int, in tokens: Range<Int>) -> Trigger? {
    guard let reference = people.reference(at: past(index + 1)), reference.isName,
      !story[reference.tokens.upperBound].shape.contains(.possessive)
    else { return nil }
    let end = min(tokens.upperBound, reference.tokens.upperBound + Self.welcome)
    let isHere = (reference.tokens.upperBound..<max(reference.tokens.upperBound, end)).contains {
      story.isAny($0, .to, .on, .at, .today, .during)
        || chart.kind(at: $0) == .date
    }
    return isHere ? Trigger(tokens: index..<index + 1, rule: .received, object: index + 1) : nil
  }

  /// The tokens after a guest in which the place or day of the welcome is told: it stands in the same clause.
  private static let welcome = 14

  /// Whether a meeting is only planned, wished or denied.
  func isFuture(_ trigger: Trigger, in tokens: Range<Int>) -> Bool {
    let index = trigger.tokens.lowerBound
    if story.isAny(index - 1, .to, .will, .would, .not) || story.is(index - 2, .will) { return true }
    // `visits Ghent for talks with`: a purpose.
    if trigger.rule == .meetingBetween, story.is(index - 1, .for) { return true }
    if trigger.rule == .meetingBetween, let day = date(in: tokens), case .day(let value) = day,
      let today = story.date, value > today
    {
      return true
    }
    return (max(tokens.lowerBound, index - Self.plan)..<index).contains { token in
      if story.isAny(token, .will, .would, .towards, .toward)
        || story.isAny(token, .upcoming, .hopes, .hoped, .ahead)
        || story.isAny(token, .looking, .planning)
      {
        // `after X said he would, Y met Z`: not behind the mark that closes it.
        return !(token..<index).contains { story.is($0, .comma) } || index - token < 4
      }
      if story.is(token, .next), chart.kind(at: token) != .date { return index - token < 4 }
      return
        (story.isAny(token, .scheduled, .expected, .planned, .due)
        || story.isAny(token, .plans, .agreed, .invited))
        && story.is(token + 1, .to)
    }
  }

  /// The tokens before a meeting in which a word of a plan is about it.
  private static let plan = 8
}
