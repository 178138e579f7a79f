internal import Stories

/// What people do to one another at a meeting that tells of it.
extension MeetingFinder {
  /// `engaged directly with President X`, `interacted with President X`.
  func engaged(_ index: Int) -> Trigger? {
    let next = story.has(index + 1, .adverb) || story.endsInLy(index + 1) ? index + 2 : index + 1
    guard story.is(next, .with) else { return nil }
    return Trigger(tokens: index..<next + 1, rule: .heldTalks, object: next + 1)
  }

  /// `was received by X`, `were warmly welcomed at the airport by X`.
  func passive(_ index: Int) -> Trigger? {
    guard story.isAny(index, .received, .welcomed, .hosted, .met) else { return nil }
    var before = index - 1
    while story.has(before, .adverb) || story.endsInLy(before) { before -= 1 }
    guard story.isAny(before, .was, .were, .been) else { return nil }
    var agent = index + 1
    while agent < index + Self.reception, !story.is(agent, .by) {
      guard people.reference(at: agent) == nil, !story.startsBlock(agent),
        story[agent].shape.contains(.word) || chart.kind(at: agent) == .date,
        !story.has(agent, [.speech, .auxiliary, .conjunction])
      else { return nil }
      agent += 1
    }
    guard story.is(agent, .by) else { return nil }
    let end = agent == index + 1 ? agent + 1 : index + 1
    return Trigger(tokens: index..<end, rule: .received, object: agent + 1)
  }

  /// The tokens that tell where and when between `received` and its `by`.
  private static let reception = 10

  /// `X handed over the cheque to Y`, `The cheque was handed over by X to Y`.
  func handedOver(_ index: Int, in tokens: Range<Int>) -> Trigger? {
    var agent: Int?
    for next in index + 2..<max(index + 2, min(tokens.upperBound, index + 40)) {
      if story.is(next, .by), agent == nil { agent = next + 1 }
      guard story.is(next, .to), !side(from: next + 1, in: tokens).isEmpty,
        people.reference(at: next) == nil
      else { continue }
      return Trigger(tokens: index..<index + 2, rule: .handedOver, object: next + 1, agent: agent)
    }
    return nil
  }

  /// `extended a warm welcome to President X`.
  func extended(_ index: Int, limit: Int) -> Trigger? {
    for next in index + 1..<max(index + 1, min(limit, index + 8)) where story.is(next, .welcome) {
      guard story.is(next + 1, .to) else { return nil }
      return Trigger(tokens: index..<next + 1, rule: .received, object: next + 2)
    }
    return nil
  }

  /// `X conveyed condolences to Y over the phone`, `X thanked Y by telephone`.
  func byPhone(_ index: Int, in tokens: Range<Int>) -> Trigger? {
    let start = story.is(index - 1, .the) ? index - 2 : index - 1
    guard story.isAny(start, .over, .by) || story.is(start, .via),
      let object = people.reference(at: start - 1), object.isName, object.tokens.upperBound == start,
      let subject = people.references(in: max(tokens.lowerBound, start - 40)..<object.tokens.lowerBound).last,
      subject.group != object.group, story.has(subject.tokens.upperBound, [.speech, .stance])
    else { return nil }
    return Trigger(
      tokens: index..<index + 1,
      rule: .callWith,
      object: object.tokens.lowerBound,
      agent: subject.tokens.lowerBound
    )
  }

  /// Whether `received` has a person as its object, rather than a report from one.
  func receivesSomeone(_ index: Int, in tokens: Range<Int>) -> Bool {
    let isHost = story.isAny(index, .hosted, .hosts)
    guard let first = people.references(in: index + 1..<max(index + 1, tokens.upperBound)).first else {
      return !isHost
    }
    // `hosted lunch for X`, `a dinner hosted by X`.
    if isHost { return true }
    let between = index + 1..<first.tokens.lowerBound
    if between.contains(where: { story.isAny($0, .led, .headed, .delegation, .including) }) { return true }
    return !between.contains {
      story.isAny($0, .from, .for, .to, .about, .by)
        || story.is($0, .on) && chart.kind(at: $0 + 1) != .date
    }
  }

  /// `During a meeting at the palace, X assured Y of …`, `X presented the award to Y after their talks`: one who
  /// does something to another at a meeting whose sides are not told otherwise.
  func during(_ index: Int, in tokens: Range<Int>) -> Trigger? {
    guard story.isAny(index, .meeting, .talks, .discussion, .discussions, .conversation),
      (max(tokens.lowerBound, index - 5)..<index).contains(where: {
        story.isAny($0, .during, .at, .following, .after)
      })
    else { return nil }
    let end = min(tokens.upperBound, index + 60)
    guard !(index..<min(end, index + 8)).contains(where: { story.isAny($0, .with, .between) }) else {
      return nil
    }
    if let verb = people.references(in: tokens.lowerBound..<index).last?.tokens.upperBound,
      story.has(verb, [.talkCue, .speech, .stance]) || story.is(verb, .agreed),
      subject(before: index, in: tokens).count > 1
    {
      // `X and Y discussed trade at a meeting`
      return Trigger(tokens: index..<index + 1, rule: .duringMeeting, object: nil)
    }
    let references = people.references(in: max(tokens.lowerBound, index - 40)..<max(index, end))
    for (subject, object) in zip(references, references.dropFirst()) where subject.group != object.group {
      // `the Ambassador, Mr X, assured`: a comma may close the name.
      let start = subject.tokens.upperBound + (story.is(subject.tokens.upperBound, .comma) ? 1 : 0)
      let between = start..<max(start, object.tokens.lowerBound)
      guard let first = between.first, between.count <= 6, !between.contains(index),
        story.has(first, [.speech, .stance]) || story.isAny(first, .presented, .received, .briefed)
      else { continue }
      let isDirect = between.dropFirst().allSatisfy { story.has($0, [.determiner, .honorific]) }
      let isGiven = between.dropFirst(2).contains { story.is($0, .to) && isLast($0, before: object) }
      guard isDirect || isGiven else { continue }
      return Trigger(
        tokens: index..<index + 1,
        rule: .duringMeeting,
        object: object.tokens.lowerBound,
        isBetween: true,
        agent: subject.tokens.lowerBound
      )
    }
    return nil
  }

  private func isLast(_ index: Int, before object: PeopleIndex.Reference) -> Bool {
    (index + 1..<max(index + 1, object.tokens.lowerBound)).allSatisfy {
      story.has($0, [.determiner, .honorific])
    }
  }

  // MARK: - Sides that are named elsewhere

  /// Whether the subject of a trigger is `they` or a delegation, which no name before it is.
  func isPlural(before index: Int, in tokens: Range<Int>) -> Bool {
    var before = index - 1
    while before > 0, story.has(before, .adverb) || story.has(before, .auxiliary) || story.endsInLy(before) {
      before -= 1
    }
    guard !story.startsBlock(before + 1) else { return false }
    if story.is(before, .they) { return true }
    return story.isAny(before, .delegation, .team)
      && people.references(in: max(tokens.lowerBound, before - 8)..<before).isEmpty
  }

  /// Those who lead the delegation that is spoken of last before a token; none when nobody is told.
  func delegates(before index: Int) -> [Int] {
    let floor = max(0, index - 400)
    for led in (floor..<max(floor, index)).reversed() {
      guard story.isAny(led, .led, .headed), story.is(led + 1, .by) else { continue }
      let reach = max(0, led - 8)
      guard (reach..<led).contains(where: { story.isAny($0, .delegation, .team) }) else { continue }
      return side(from: led + 2, in: led..<index)
    }
    return []
  }

  /// Whether a name, rather than a title alone, is the subject of a trigger.
  func isNamed(before index: Int, in tokens: Range<Int>) -> Bool {
    people.references(in: tokens.lowerBound..<max(tokens.lowerBound, index)).last?.isName ?? false
  }
}
