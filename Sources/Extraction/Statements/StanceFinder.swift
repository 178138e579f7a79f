/// Tells where the speaker of a statement stands, by the verb that attributes it and what that verb expresses.
struct StanceFinder {
  /// A stance and the words that tell it.
  struct Found {
    var stance: Stance
    var tokens: Range<Int>
  }

  let story: TokenizedStory

  /// The stance of a sentence, or nil: the first that its words tell from the cue on, else the first before it.
  func stance(in sentence: Range<Int>, cue: Range<Int>) -> Found? {
    let middle = sentence.contains(cue.lowerBound) ? cue.lowerBound : sentence.lowerBound
    return first(in: middle..<sentence.upperBound, of: sentence)
      ?? first(in: sentence.lowerBound..<middle, of: sentence)
  }

  private func first(in range: Range<Int>, of sentence: Range<Int>) -> Found? {
    for index in range {
      guard let match = story.match(.stance, at: index) else { continue }
      let row = story.gazetteer.stances[match.row]
      let counts = row.isExpressed ? isExpressed(index, in: sentence) : isVerb(match.tokens, in: sentence)
      if counts { return Found(stance: row.stance, tokens: match.tokens) }
    }
    return nil
  }

  /// How far before a noun the verb may stand that expresses it.
  private static let reach = 8

  /// `expressed [his government's full] readiness`.
  private func isExpressed(_ noun: Int, in sentence: Range<Int>) -> Bool {
    if story.has(noun - 1, .preposition), !story.isAny(noun - 1, .of) { return false }
    // `explained the opposition of the pilots`
    if story.is(noun - 1, .the), story.is(noun + 1, .of) { return false }
    var index = noun - 1
    while index >= sentence.lowerBound, noun - index <= Self.reach {
      if story.isAny(index, .comma, .semicolon, .for, .to, .in, .on) { return false }
      if story.has(index, [.speech, .stance]) { return !isPassive(index) }
      index -= 1
    }
    return false
  }

  /// Whether words that are a verb of stance are that verb here: no noun (`the offer`), no purpose (`to urge`), not
  /// denied, not suffered.
  private func isVerb(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    let isFirst = before < sentence.lowerBound
    if !isFirst {
      if story.has(before, .determiner) || story.isAny(before, .to, .of, .for, .not) { return false }
      if story[before].shape.contains(.possessive) { return false }
      if isPassive(tokens.lowerBound), story.is(tokens.upperBound, .by) { return false }
    }
    guard story.isAny(tokens.upperBound - 1, .on, .upon) else { return true }
    // `called on all ports to`, but `called on the President`.
    return (tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + Self.appeal)).contains {
      story.is($0, .to)
    }
  }

  /// The tokens from `called on` to the `to` that says for what.
  private static let appeal = 12

  private func isPassive(_ verb: Int) -> Bool { story.isAny(verb - 1, .was, .were, .been, .be) }
}
