/// Where words that are subjects elsewhere are none: what only tells under which circumstances or of whom a sentence is.
extension TopicFinder {
  /// `without discrimination`, `amid the pandemic`, `such growth`: what the sentence is not about, or told before.
  func isCircumstance(_ tokens: Range<Int>) -> Bool {
    var index = tokens.lowerBound - 1
    if tokens.count == 1, story.isAny(index, .these, .those, .such) { return true }
    while index > tokens.lowerBound - 4, index >= 0, story.has(index, [.determiner, .topicStop]) {
      index -= 1
    }
    return story.isAny(index, .without, .amid, .amidst, .despite, .beyond, .via)
  }

  /// `The levy will cement the bond`: the word is a verb here.
  func isVerb(_ tokens: Range<Int>) -> Bool {
    let index = tokens.lowerBound
    return tokens.count == 1 && story.has(index - 1, .auxiliary) && story.has(index + 1, .determiner)
      && !story.isAny(index - 1, .is, .are, .was, .were, .be, .been)
  }

  /// `Imports account for a third of the trade of the island`: shares of a whole are counted, not talked of.
  func isShare(in sentence: Range<Int>) -> Bool {
    sentence.dropLast().contains {
      story.isAny($0, .account, .accounts, .accounted, .accounting) && story.is($0 + 1, .for)
    }
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

  /// The tokens of a list of fields between people and one of them.
  private static let people = 8

  private func isJoint(_ index: Int) -> Bool {
    story.isAny(index, .and, .comma) || story.subject(at: index) != nil && chart.isFree(index..<index + 1)
  }
}
