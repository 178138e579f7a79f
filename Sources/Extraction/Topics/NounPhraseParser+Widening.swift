extension NounPhraseParser {
  /// Where a phrase starts with the adjectives before it, those joined by commas and `and` included:
  /// `[economic, social and political] stabilization`.
  func widenLeft(_ tokens: Range<Int>, floor: Int) -> Int {
    var start = tokens.lowerBound
    var isJoined = false
    let isKnownPhrase = story.match(.topic, at: start).map { $0.tokens.count > 1 } ?? false
    while start > floor, !story.startsBlock(start), tokens.upperBound - start < Self.widest {
      let index = start - 1
      guard
        chart.isFree(index..<start)
          || chart.kind(at: index) == .nationality && !isOwned(start..<tokens.upperBound)
      else { break }
      if let noun = noun(endingAt: start, floor: floor) {
        start = noun
        continue
      }
      if followsHyphen(index), index - 2 >= floor {
        guard joins(index) else { break }
        start = index - 2
      } else if isAdjective(index), !story.has(index, [.topicStop, .speech, .stance]) {
        if isGrading(index) { break }
        if isKnownPhrase, story.has(index, .scope), !isWideQuality(index) { break }
        start = index
      } else if let prefix = prefix(before: start, floor: floor) {
        start = prefix
      } else if story.is(index, .and) || (isJoined && story.is(index, .comma)), !story.has(start, .scope),
        isAdjective(start) || sharesHead(tokens, start: start, adjective: index - 1), index - 1 >= floor
      {
        var before = index - 1
        if story.is(before, .comma) { before -= 1 }
        guard before >= floor, isAdjective(before), !story.has(before, .topicStop), !isKnown(before),
          chart.isFree(before..<index)
        else { break }
        start = before
        isJoined = true
      } else {
        break
      }
    }
    return start
  }

  /// The most tokens of a phrase with the adjectives before it, those in a list included.
  private static let widest = 12

  /// `[educational and] training programmes`: an adjective of a field and a noun before it share a general noun.
  private func sharesHead(_ tokens: Range<Int>, start: Int, adjective: Int) -> Bool {
    start == tokens.lowerBound && tokens.count > 1 && story.has(tokens.upperBound - 1, .field)
      && story.has(adjective, .subjectAdjective)
  }

  /// Whether a compound with a hyphen stands before a noun as an adjective that says something of the subject
  /// (`cross-border`, `port-related`), rather than one that grades (`hard-earned`, `deep-rooted`).
  private func joins(_ index: Int) -> Bool {
    guard story[index - 2].shape.contains(.word), chart.isFree(index - 2..<index),
      !story.has(index - 2, [.topicStop, .preposition, .adverb])
    else { return false }
    let isParticiple = isGradingParticiple(index) || endsIn(index, "ing") || story.has(index, [.past, .verb])
    // `market-leading`: which of them, not what.
    return !isParticiple || isKnown(index - 2) && !story.is(index, .leading)
  }

  /// Where the noun of the table starts that stands before a word: `[rail] investment`, `[computer chip] pact`.
  private func noun(endingAt end: Int, floor: Int) -> Int? {
    guard !story.has(end, .scope), story[end - 1].shape.contains(.word),
      !story.has(end - 1, .verb) || story.has(end - 1, .noun)
    else { return nil }
    for start in stride(from: end - 1, through: max(floor, end - 3), by: -1) {
      guard let match = story.subject(at: start), match.tokens.upperBound == end else { continue }
      return story[start].shape.contains(.capital) && !story.capitalIsForced(start) ? nil : start
    }
    return nil
  }

  /// Where `anti-`, `COVID-19-`, `counter-` starts that is joined to a word by a hyphen.
  private func prefix(before start: Int, floor: Int) -> Int? {
    let index = start - 1
    guard story.is(index, .hyphen), story[index].shape.contains(.glued), story[start].shape.contains(.glued),
      index - 1 >= floor, story[index - 1].shape.contains(.word)
    else { return nil }
    return index - 1
  }

  /// Whether a word is the second part of a compound whose first part it does not take in (`deep-rooted`).
  func followsHyphen(_ index: Int) -> Bool {
    story.is(index - 1, .hyphen) && story[index - 1].shape.contains(.glued)
      && story[index].shape.contains(.glued)
  }

  /// Where a phrase ends with the nouns after it: `trade [dispute]`, `security [protocols]`.
  func widenRight(_ tokens: Range<Int>, limit: Int) -> Int {
    var end = tokens.upperBound
    while end < limit, end - tokens.lowerBound < 8, isNounAfter(end) { end += 1 }
    return end
  }

  private func isNounAfter(_ index: Int) -> Bool {
    let token = story[index]
    guard !story.startsBlock(index), token.shape.contains(.word), chart.isFree(index..<index + 1),
      !story.has(index, [.relation, .timeWord, .agent]),
      !story.has(index, .topicStop) || story.has(index, .keptHead) || isAntiCompound(endingAt: index - 1),
      story.match(.topic, at: index) != nil || !isAdjective(index),
      !story.has(index, .general) || story.has(index, .keptHead) || isAdjective(index - 1)
    else { return false }
    if !token.classes.isDisjoint(with: [
      .determiner, .preposition, .conjunction, .pronoun, .auxiliary, .adverb, .past,
    ]) {
      return false
    }
    if token.shape.contains(.capital), !story.capitalIsForced(index) { return false }
    if endsIn(index, "ed") || endsIn(index, "ly") { return false }
    // `the scheme offers valuable lessons`
    if story.has(index, .verb), story.has(index + 1, [.determiner, .topicStop]) { return false }
    if isKnown(index) { return true }
    // In capitals throughout nothing tells a name from a noun.
    if token.shape.contains(.upperCase) { return story.has(index, .keptHead) }
    if story.has(index, [.verb, .speech, .stance, .newsVerb]) { return story.has(index, .noun) }
    return !endsIn(index, "ing") || story.has(index, .noun)
  }
}
