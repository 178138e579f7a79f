/// Subjects before a word of relation or a general noun, and after an adjective that makes one.
extension TopicFinder {
  /// `trade relations`, `legal cooperation`: a noun stands alone, an adjective keeps its noun.
  mutating func addBeforeRelation(_ relation: Int, floor: Int) {
    guard !taken[relation], chart.isFree(relation..<relation + 1) else { return }
    let evidence = relation..<relation + 1
    if parser.isAdjective(relation - 1), !isKnown(endingAt: relation) {
      guard story.has(relation - 1, .subjectAdjective) || parser.isAntiCompound(endingAt: relation - 1),
        relation - 1 >= floor,
        !story.isAny(relation, .relationship, .relationships),
        chart.isFree(relation - 1..<relation)
      else { return }
      let start = parser.widenLeft(relation - 1..<relation + 1, floor: floor)
      if start == relation - 1, story.is(start, .historical) { return }
      add(start..<relation + 1, rule: .adjectiveRelation, confidence: 0.75, evidence: evidence)
      return
    }
    if isInSubject(relation) { return }
    if isField(relation - 1, of: relation, floor: floor) {
      add(relation - 1..<relation, rule: .nounRelation, confidence: 0.6, evidence: evidence)
      return
    }
    addNouns(endingAt: relation, floor: floor, rule: .nounRelation, evidence: evidence)
  }

  /// Past the word after a field in which alone parties cooperate: `security [cooperation]`, but `trade and investment`
  /// before it stand alone.
  func cooperationEnd(_ tokens: Range<Int>) -> Int {
    let end = tokens.upperBound
    // `legal and dispute resolution [sectors]`: the adjective needs the word.
    let needsHead =
      story.has(tokens.lowerBound, .subjectAdjective) && story.is(tokens.lowerBound + 1, .and)
      && tokens.count > 3 && parser.knownTopic(tokens.lowerBound + 2..<end)
      && !parser.isAdjective(tokens.lowerBound + 2)
    if needsHead, end < story.count, story.has(end, .field), !story.startsBlock(end),
      chart.isFree(end..<end + 1)
    {
      return end + 1
    }
    guard end < story.count, story.isAny(end, .cooperation, .collaboration), !taken[end],
      !story.startsBlock(end),
      chart.isFree(end..<end + 1)
    else { return end }
    let isJoined =
      story.is(tokens.lowerBound - 1, .and) && !story.is(tokens.lowerBound - 2, .comma)
      || !parser.isAdjective(tokens.lowerBound) && tokens.contains { story.is($0, .and) }
    return isJoined ? end : end + 1
  }

  /// `[media] cooperation`, `[police] collaboration`: any noun alone before the word tells in what field.
  private func isField(_ index: Int, of relation: Int, floor: Int) -> Bool {
    guard story.isAny(relation, .cooperation, .collaboration), index > floor, !story.startsBlock(relation),
      !isKnown(endingAt: relation), story.subject(at: index) == nil, !story.isCapital(index),
      story.has(index, .common),
      !story[index].shape.contains(.glued), !parser.endsIn(index, "ed"), !parser.endsIn(index, "ing"),
      !parser.endsIn(index, "er"), !parser.endsIn(index, "est"),
      !story.has(index, [.verb, .past, .adjective, .group, .timeWord, .agent, .compass, .adverb])
    else { return false }
    return parser.phrase(endingAt: relation, from: floor) != nil && accepts(index..<relation, isStrong: true)
  }

  /// `security situation`, `reform initiatives`, `legal issues`: a noun that must be announced, or an adjective, with a
  /// general noun after it.
  mutating func addBeforeGeneral(_ general: Int, floor: Int) {
    let index = general - 1
    guard index >= floor, !taken[index], !taken[general], !story.startsBlock(general),
      chart.isFree(general..<general + 1), !isInSubject(general)
    else { return }
    let evidence = general..<general + 1
    if isProgram(general), let body = body(before: general) {
      add(
        body..<general + 1,
        rule: .nounRelation,
        confidence: 0.6,
        evidence: evidence
      )
      return
    }
    guard chart.isFree(index..<general), !parser.followsHyphen(index) else { return }
    if story.has(index, .subjectAdjective), !parser.isKnown(index) {
      guard story.isAny(general, .issue, .issues, .matter, .matters),
        accepts(index..<general + 1, isStrong: false)
      else { return }
      let start = parser.widenLeft(index..<general + 1, floor: floor)
      add(start..<general + 1, rule: .adjectiveSubject, confidence: 0.6, evidence: evidence)
    } else if story.match(.subject, at: index)?.tokens == index..<general {
      let end = story.has(general, .keptHead) ? general + 1 : general
      addNouns(endingAt: end, floor: floor, rule: .nounRelation, evidence: evidence)
    }
  }

  /// `macroeconomic reforms`: an adjective that makes a subject, and a noun that is one where it is announced.
  mutating func addAdjective(_ index: Int, sentence: Range<Int>) {
    guard hasTalk, let noun = story.match(.subject, at: index + 1),
      story.subject(at: index + 1)?.tokens == noun.tokens,
      noun.tokens.upperBound <= sentence.upperBound,
      !story.has(noun.tokens.upperBound - 1, [.topicStop, .general, .field, .relation, .agent]),
      !story.has(noun.tokens.upperBound, [.agent, .noun]), !story.isCapital(index),
      chart.isFree(index..<noun.tokens.upperBound), accepts(index..<noun.tokens.upperBound, isStrong: false)
    else { return }
    let start = parser.widenLeft(index..<noun.tokens.upperBound, floor: sentence.lowerBound)
    let tokens = start..<noun.tokens.upperBound
    let isAdded = add(
      tokens,
      rule: .adjectiveSubject,
      confidence: 0.55,
      evidence: index..<noun.tokens.upperBound
    )
    if isAdded { addJoined(to: tokens, in: sentence) }
  }

  /// Where the body starts that runs a programme: `[IMF] programme`, `[World Bank (WB)] programme`,
  /// `[IMF-supported] programme`.
  private func body(before index: Int) -> Int? {
    var last = index - 1
    if story.is(last, .closeBracket), story.is(last - 2, .openBracket) { last -= 3 }
    if parser.followsHyphen(last) { last -= 2 }
    guard last >= 0, chart.kind(at: last) == .organization, let span = chart.span(at: last) else {
      return nil
    }
    return chart.spans[span].tokens.lowerBound
  }

  /// The nouns of the table that stand before a token, those joined to the last by `and` and commas included.
  private mutating func addNouns(endingAt end: Int, floor: Int, rule: Rule, evidence: Range<Int>) {
    var end = end
    var members = 0
    while members < Self.joined, let phrase = parser.phrase(endingAt: end, from: floor),
      accepts(phrase, isStrong: false)
    {
      let start =
        parser.isAdjective(phrase.lowerBound) ? parser.widenLeft(phrase, floor: floor) : phrase.lowerBound
      add(start..<phrase.upperBound, rule: rule, confidence: 0.75, evidence: evidence)
      members += 1
      end = phrase.lowerBound
      if story.is(end - 1, .and) { end -= 1 }
      if story.is(end - 1, .comma) { end -= 1 }
      guard end < phrase.lowerBound, end > floor, story.match(.subject, at: end - 1) != nil else { return }
    }
  }

  /// The nouns that one phrase joins by commas and `and`.
  private static let joined = 8

  /// Whether a phrase of the table takes in a word and what stands before it.
  private func isInSubject(_ index: Int) -> Bool {
    (max(0, index - 3)..<index).contains { story.subject(at: $0)?.tokens.contains(index) == true }
  }

  private func isKnown(endingAt end: Int) -> Bool {
    (max(0, end - 4)..<end).contains { story.match(.topic, at: $0)?.tokens.upperBound == end }
  }

  /// `IMF programme`, `IMF projects`: what a body runs with a country.
  func isProgram(_ index: Int) -> Bool {
    story.isAny(index, .program, .programme, .programs, .programmes, .projects)
  }
}
