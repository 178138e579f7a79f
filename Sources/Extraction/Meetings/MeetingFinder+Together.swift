internal import Stories

/// Meetings of those who did something together, and of one who spoke at a meeting with another.
extension MeetingFinder {
  /// `chaired by X and Y`, `X, together with Y, co-chaired the meeting`.
  func chaired(_ index: Int) -> Trigger? {
    var start = index
    if story.is(index - 1, .hyphen), story.is(index - 2, .co) { start = index - 2 }
    if story.is(index + 1, .by) {
      return Trigger(tokens: start..<index + 2, rule: .signedBy, object: index + 2, isBetween: true)
    }
    return start < index ? Trigger(tokens: start..<index + 1, rule: .signedTogether, object: nil) : nil
  }

  /// `X and Y …, following their meeting`, `At the meeting, X and Y agreed`: a meeting of those joined.
  func joint(_ index: Int, in tokens: Range<Int>) -> Trigger? {
    guard story.isAny(index, .meeting, .talks, .summit, .call) else { return nil }
    if (index - 3..<index).contains(where: { story.is($0, .their) }) {
      guard !story.isAny(index + 1, .with, .between), subject(before: index - 1, in: tokens).count > 1 else {
        return nil
      }
      return Trigger(tokens: index..<index + 1, rule: .meetingBetween, object: nil)
    }
    var comma = index + 1
    while comma < index + Self.opening, comma < tokens.upperBound, !story.is(comma, .comma),
      people.reference(at: comma) == nil,
      !story.isAny(comma, .with, .between)
    { comma += 1 }
    guard
      (tokens.lowerBound..<min(index, tokens.lowerBound + 4)).contains(where: {
        story.isAny($0, .at, .during)
      }),
      story.is(comma, .comma), side(from: comma + 1, in: tokens).count > 1,
      people.reference(at: past(comma + 1)) != nil
    else { return nil }
    return Trigger(tokens: index..<index + 1, rule: .meetingBetween, object: comma + 1, isBetween: true)
  }

  /// The tokens from a meeting to the comma that ends the phrase of time it opens.
  private static let opening = 14

  /// `X and Y held talks`, `X, Y and Z convened the first meeting of the forum`: nothing tells of another side.
  func heldTogether(_ verb: Int, talk: Int, in tokens: Range<Int>) -> Trigger? {
    guard story.isAny(verb, .held, .holds, .hold, .had) || story.isAny(verb, .convened, .engaged),
      subject(before: verb, in: tokens).count > 1
    else { return nil }
    return Trigger(tokens: verb..<talk + 1, rule: .heldTalks, object: nil)
  }

  /// `a discussion was held with the participation of X, Y and Z`.
  func participation(_ index: Int, in tokens: Range<Int>) -> Trigger? {
    let isOfTalk = (max(tokens.lowerBound, index - Self.patronage)..<index).contains(where: isTalk)
    guard isOfTalk, story.isAny(index - 1, .the, .with), side(from: index + 2, in: tokens).count > 1 else {
      return nil
    }
    return Trigger(tokens: index..<index + 1, rule: .tookPart, object: index + 2, isBetween: true)
  }

  /// The tokens from a meeting to those who took part in it: what it was about, when and where.
  private static let patronage = 40

  /// `Meeting Y in Ghent, X said`, `X said so while meeting Y`.
  func gerund(_ index: Int, in tokens: Range<Int>) -> Trigger? {
    guard story.is(index, .meeting), people.reference(at: past(index + 1))?.isName == true else { return nil }
    let isFirst = index == tokens.lowerBound && !story.capitalSaysNothing(index)
    guard isFirst || story.isAny(index - 1, .while, .when, .after) else { return nil }
    let trigger = Trigger(tokens: index..<index + 1, rule: .met, object: index + 1)
    return isFirst && mainSubject(of: trigger, in: tokens).isEmpty ? nil : trigger
  }

  /// The subject behind the phrase that a meeting opens a sentence with: `Following a meeting with Y, [X] said`.
  func mainSubject(of trigger: Trigger, in tokens: Range<Int>) -> [Int] {
    guard let object = trigger.object, trigger.tokens.lowerBound - tokens.lowerBound < Self.opener,
      (tokens.lowerBound..<trigger.tokens.lowerBound + 1).contains(where: {
        story.isAny($0, .in, .at, .during, .following, .after) || story.is($0, .meeting)
      })
    else { return [] }
    let references = people.references(in: object..<max(object, tokens.upperBound)).prefix(4)
    guard var end = references.first?.tokens.upperBound else { return [] }
    for reference in references.dropFirst() {
      var comma = reference.tokens.lowerBound - 1
      while comma > end, story.has(comma, [.determiner, .honorific]) { comma -= 1 }
      if story.is(comma, .comma), comma - end <= Self.opener, tellsVerb(reference.tokens.upperBound) {
        return side(from: reference.tokens.lowerBound, in: tokens)
      }
      end = reference.tokens.upperBound
    }
    return []
  }

  /// The tokens of a phrase before or behind the meeting that it tells of.
  private static let opener = 12

  /// Whether a verb of what someone did stands at a token, or behind a comma or adverbs there.
  private func tellsVerb(_ start: Int) -> Bool {
    var index = start
    if story.is(index, .comma) { index += 1 }
    while index < start + 3, story.has(index, .adverb) || story.endsInLy(index) { index += 1 }
    return !story.isCapital(index)
      && (story.has(index, [.speech, .stance, .past, .auxiliary, .newsVerb])
        || NounPhraseParser(story, chart: chart).endsIn(index, "ed"))
  }
}
