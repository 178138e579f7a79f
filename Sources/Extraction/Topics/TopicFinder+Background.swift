/// Where words that are subjects elsewhere are none: what only tells under which circumstances or of whom a sentence is.
extension TopicFinder {
  /// `without discrimination`, `amid the pandemic`, `such growth`: what the sentence is not about, or told before.
  func isCircumstance(_ tokens: Range<Int>) -> Bool {
    var index = tokens.lowerBound - 1
    if tokens.count == 1, story.isAny(index, .these, .those, .such) { return true }
    while index > tokens.lowerBound - 4, index >= 0,
      story.has(index, [.determiner, .topicStop]) || parser.isGradingParticiple(index)
    {
      index -= 1
    }
    return story.isAny(index, .without, .amid, .amidst, .despite, .beyond, .via, .among)
      || story.isAny(index, .during, .following, .after)
  }

  /// `The levy will cement the bond`: the word is a verb here.
  func isVerb(_ tokens: Range<Int>) -> Bool {
    let index = tokens.lowerBound
    return tokens.count == 1 && story.has(index - 1, .auxiliary) && story.has(index + 1, .determiner)
      && !story.isAny(index - 1, .is, .are, .was, .were, .be, .been)
  }

  /// `Imports account for a third of the trade of the island`: shares of a whole are counted, not talked of.
  private func isShare(in sentence: Range<Int>) -> Bool {
    sentence.dropLast().contains {
      story.isAny($0, .account, .accounts, .accounted, .accounting) && story.is($0 + 1, .for)
        && !story.is($0 - 1, .to)
    } && !sentence.contains { story.has($0, .talkCue) }
  }

  /// `Trade reached 40 million`, `exports rose by 3 percent`: a figure, not a subject.
  func isCounted(_ tokens: Range<Int>) -> Bool {
    let verb = tokens.upperBound
    if story.isAny(verb, .reached, .stood, .totaled, .totalled, .amounted, .exceeded, .surpassed) {
      return true
    }
    return story.isAny(verb, .rose, .grew, .fell, .increased, .declined)
      && (story.is(verb + 1, .by) || story[verb + 1].shape.contains(.number))
  }

  /// `representatives from trade and industry`, `the leading textile and paper firms`: in what field someone is.
  func isFieldOfPeople(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    var index = tokens.lowerBound - 1
    let floor = max(sentence.lowerBound, index - Self.people)
    while index > floor, isJoint(index) || chart.kind(at: index) == .nationality { index -= 1 }
    if story.is(index, .from), index > floor, story.has(index - 1, .agent) { return true }
    guard story.isAny(tokens.upperBound, .and, .comma) else { return false }
    index = tokens.upperBound
    let limit = min(sentence.upperBound, index + Self.people)
    while index < limit, isJoint(index) { index += 1 }
    return index < limit && story.has(index, .agent) && !story.isAny(index - 1, .and, .comma)
  }

  /// `the economy`, `the national economies`: all that anything may be good or bad for.
  func isWholeEconomy(_ tokens: Range<Int>) -> Bool {
    story.isAny(tokens.upperBound - 1, .economy, .economies)
      && tokens.dropLast().allSatisfy { story.has($0, .scope) || chart.kind(at: $0) != nil }
      && story.match(.topic, at: tokens.lowerBound) == nil
  }

  /// `build trust`, `counter all threats`: what says nothing unless it is said of what.
  func isBareQuality(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1
      && story.isAny(tokens.lowerBound, .growth, .resilience, .trust, .threats, .empowerment, .confidence)
  }

  /// Takes the words that only count shares or describe someone, a body or a place: `the Lake Bank, which provides
  /// loans,`, `Valletta is one of the largest ports`.
  mutating func takeDescriptions(in sentence: Range<Int>) {
    if isShare(in: sentence) {
      for token in sentence { taken[token] = true }
      return
    }
    for index in sentence {
      if story.is(index, .which), story.is(index - 1, .comma), index > sentence.lowerBound + 1,
        isNamed(before: index - 1)
      {
        let end = (index..<sentence.upperBound).first { story.is($0, .comma) } ?? sentence.upperBound
        for token in index..<end { taken[token] = true }
      }
      // `has served in trade promotion`
      let isCareer = story.is(index, .served) && story.isAny(index + 1, .in, .as)
      if isCareer
        || story.isAny(index, .is, .are, .was, .been) && isRank(after: index, in: sentence)
          && isBodyOrPlace(before: index, in: sentence)
      {
        for token in index..<sentence.upperBound { taken[token] = true }
        return
      }
    }
  }

  /// Whether the name of a body ends before a comma: `the Lake Bank (LB),`, `the LB initiative,`.
  private func isNamed(before comma: Int) -> Bool {
    var last = comma - 1
    if story.has(last, .general), !story.isCapital(last) { last -= 1 }
    if story.is(last, .closeBracket), story.is(last - 2, .openBracket) {
      return story[last - 1].shape.contains(.upper)
    }
    return chart.kind(at: last) == .organization
  }

  /// `one of the leading`, `the first`, `the second-largest`: words that rank follow.
  private func isRank(after index: Int, in sentence: Range<Int>) -> Bool {
    guard story.isAny(index + 1, .a, .the, .one) else { return false }
    return (index + 2..<min(index + 6, sentence.upperBound)).contains {
      story.isAny($0, .leading, .largest, .biggest, .top, .first, .oldest, .only)
    }
  }

  private func isBodyOrPlace(before index: Int, in sentence: Range<Int>) -> Bool {
    let last = story.isAny(index - 1, .has, .have) ? index - 2 : index - 1
    guard last >= sentence.lowerBound, let kind = chart.kind(at: last) else { return false }
    return kind == .organization || kind == .place
  }

  /// The tokens of a list of fields between people and one of them.
  private static let people = 8

  private func isJoint(_ index: Int) -> Bool {
    story.isAny(index, .and, .comma) || story.subject(at: index) != nil && chart.isFree(index..<index + 1)
  }
}
