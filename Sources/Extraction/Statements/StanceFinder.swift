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
    if story.has(noun - 1, .preposition), !story.is(noun - 1, .of) { return false }
    // `explained the opposition of the pilots`
    if story.is(noun - 1, .the), story.is(noun + 1, .of) { return false }
    if story.isAny(noun + 1, .from, .by) || isReceived(noun) { return false }
    var index = noun - 1
    var isOwned = false
    while index >= sentence.lowerBound, noun - index <= Self.reach {
      if story.isAny(index, .comma, .semicolon, .for, .to, .in, .on)
        || story.isAny(index, .that, .which, .what)
      {
        return false
      }
      isOwned =
        isOwned || story[index].shape.contains(.possessive) || story.has(index, .pronoun)
        || story.match(.place, at: index) != nil || story.match(.nationality, at: index) != nil
      // `expressed continued support`: a participle beside the noun is none that expresses it.
      if story.has(index, [.speech, .stance]), index < noun - 1 || !isAdjective(index) {
        // `highlighted the expressions of support`, `recalled the support of the bank`: it is spoken of.
        return !isPassive(index) && !story.isListed(index, as: .recalling)
          && (isOwned || !story.is(index + 1, .the))
      }
      index -= 1
    }
    return false
  }

  /// `the support that Mr. X has received`: what someone else has done.
  private func isReceived(_ noun: Int) -> Bool {
    story.is(noun + 1, .that)
      && (noun + 3..<noun + 7).contains { story.isAny($0, .has, .had) && !story.is($0 - 1, .that) }
  }

  /// Whether a participle before a noun is its adjective: `expressed continued support`, `our shared commitment`.
  private func isAdjective(_ index: Int) -> Bool {
    ends(index, "ed")
      && (story.has(index - 1, [.speech, .stance, .determiner, .preposition, .adjective, .pronoun])
        || story[index - 1].shape.contains(.possessive) || story.isAny(index - 1, .that, .their))
      && !story.has(index - 1, .auxiliary) && !story.isAny(index - 1, .he, .she, .they, .it)
  }

  private func ends(_ index: Int, _ letters: StaticString) -> Bool {
    letters.withUTF8Buffer { story.text[story[index].range].suffix($0.count).elementsEqual($0) }
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
      if isNoun(tokens.lowerBound, in: sentence) || isSomeoneElses(tokens.lowerBound, in: sentence) {
        return false
      }
    }
    guard story.isAny(tokens.upperBound - 1, .on, .upon) else { return true }
    // `called on all ports to`, but `called on the President`.
    return (tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + Self.appeal)).contains {
      story.is($0, .to)
    }
  }

  /// Whether a word that is a verb elsewhere is a noun here, by the adjectives and the article or possessor before it:
  /// `the town’s global appeal`.
  private func isNoun(_ index: Int, in sentence: Range<Int>) -> Bool {
    if ends(index, "ed") || ends(index, "ing") { return false }
    var before = index - 1
    while before >= sentence.lowerBound, index - before <= 3, story.has(before, .adjective),
      !story.has(before, .adverb)
    { before -= 1 }
    return before < index - 1 && before >= sentence.lowerBound
      && (story.has(before, [.determiner, .preposition]) || story[before].shape.contains(.possessive))
  }

  /// Whether a verb stands in a clause that tells what someone else does: `I accept what Ambassador X recommended`.
  private func isSomeoneElses(_ verb: Int, in sentence: Range<Int>) -> Bool {
    var index = verb - 1
    while index >= sentence.lowerBound, verb - index <= Self.subject {
      if story.isAny(index, .comma, .semicolon, .and) || story.has(index, [.speech, .stance]) {
        return false
      }
      // `who` itself may be the subject: `X, who proposed a ferry`.
      if story.isAny(index, .what, .which, .who) {
        return index < verb - 1 && !story.has(index + 1, [.auxiliary, .pronoun])
      }
      index -= 1
    }
    return false
  }

  /// The tokens of the subject of a clause that `what` opens.
  private static let subject = 6

  /// The tokens from `called on` to the `to` that says for what.
  private static let appeal = 12

  private func isPassive(_ verb: Int) -> Bool { story.isAny(verb - 1, .was, .were, .been, .be) }
}
