/// Subjects that another subject of the story tells of: those that `and` joins to it, and the same words again.
extension TopicFinder {
  /// `[safety] and security`, `trade and [development]`: a noun that must be announced is so by the subject that `and`
  /// joins it to.
  mutating func addJoined(to tokens: Range<Int>, in sentence: Range<Int>) {
    let before = tokens.lowerBound - 2
    if tokens.count == 1, before > sentence.lowerBound, story.is(before + 1, .and), isAnnounced(before),
      story.has(before - 1, [.determiner, .preposition, .topicVerb]) || story.is(before - 1, .comma)
    {
      add(before..<before + 1, rule: .knownTopic, confidence: 0.5, evidence: tokens)
    }
    let end = pastOwner(tokens.upperBound)
    var after = end + 1
    // `the security of Malta and the stability of the region`
    if end > tokens.upperBound, story.is(after, .the) { after += 1 }
    guard after < sentence.upperBound, let next = announced(at: after), endsPhrase(next.upperBound),
      story.is(end, .and) || isBetween(end, next, in: sentence)
    else { return }
    add(next, rule: .knownTopic, confidence: 0.5, evidence: tokens)
  }

  /// Whether a comma begins a list of which a phrase is not the last: `governance, [housing] and reform`.
  private func isBetween(_ comma: Int, _ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next =
      tokens.upperBound
      + (story.is(tokens.upperBound, .comma) && story.is(tokens.upperBound + 1, .and) ? 2 : 1)
    return story.is(comma, .comma) && story.isAny(tokens.upperBound, .comma, .and)
      && next < sentence.upperBound && story.match(.topic, at: next) != nil
  }

  /// Past whose a subject is: `the security of Malta [and …]`.
  func pastOwner(_ index: Int) -> Int {
    guard story.is(index, .of) else { return index }
    let owner = story.has(index + 1, .determiner) ? index + 2 : index + 1
    guard let span = chart.span(startingAt: owner), chart.spans[span].kind == .place else { return index }
    return chart.spans[span].tokens.upperBound
  }

  /// Where `security, economic and humanitarian assistance`, `economic, security and legal fields` ends: nouns and
  /// adjectives in one list whose last word needs them all.
  func sharedHead(from start: Int, limit: Int) -> Int? {
    var index = start
    var (hasNoun, hasAdjective) = (false, false)
    while index + 1 < limit, index - start < Self.sharing, story[index].shape.contains(.word),
      chart.isFree(index..<index + 1)
    {
      // `livestock and dairy industries`, `food and energy insecurity`
      if index > start, hasNoun, let end = groupEnd(index) { return end }
      let isAdjective = parser.isAdjective(index)
      guard isAdjective || story.subject(at: index)?.tokens.count == 1 else { return nil }
      if isAdjective, hasNoun, index > start, isShared(index + 1) {
        // `the ceasefire and humanitarian aid`: two subjects, the last of which has a word of its own.
        let isOne = hasAdjective || !parser.knownTopic(index..<index + 2)
        return isOne ? index + 2 : nil
      }
      hasNoun = hasNoun || !isAdjective
      hasAdjective = hasAdjective || isAdjective
      guard story.isAny(index + 1, .comma, .and) else { return nil }
      index += story.is(index + 1, .comma) && story.is(index + 2, .and) ? 3 : 2
    }
    return nil
  }

  /// Where a noun with a word that means nothing alone ends: `dairy industries`.
  private func groupEnd(_ index: Int) -> Int? {
    guard story.subject(at: index).map({ $0.tokens.upperBound <= index + 2 }) == true,
      !parser.isAdjective(index), !story.startsBlock(index + 1),
      story.isAny(index + 1, .goals, .industry, .industries, .insecurity, .programs, .programmes)
    else { return nil }
    return index + 2
  }

  /// The tokens in which the members of such a list stand.
  private static let sharing = 12

  /// Whether a word says nothing of a subject without what stands before it.
  private func isShared(_ index: Int) -> Bool {
    story.isAny(index, .assistance, .support, .aid, .field, .fields, .matters) && !story.startsBlock(index)
  }

  /// Whether a word is a subject by itself where something announces it, and a noun here.
  private func isAnnounced(_ index: Int) -> Bool {
    story.match(.subject, at: index) != nil && story.subject(at: index)?.tokens.count == 1
      && !story.startsBlock(index)
      && chart.isFree(index..<index + 1) && !story.isCapital(index)
      && !story.has(index, [.topicStop, .general, .agent])
      && (!story.has(index, .verb) || story.has(index, .noun))
  }

  /// The words at a token that are a subject where something announces them.
  private func announced(at index: Int) -> Range<Int>? {
    if isAnnounced(index) { return index..<index + 1 }
    guard let match = story.match(.subject, at: index), match.tokens.count > 1, !story.startsBlock(index),
      story.subject(at: index)?.tokens == match.tokens, chart.isFree(match.tokens), !story.isCapital(index)
    else { return nil }
    return match.tokens
  }

  /// Whether no noun goes on with the phrase before a token.
  private func endsPhrase(_ index: Int) -> Bool {
    let token = story[index]
    if story.is(index, .hyphen) { return false }
    return !token.shape.contains(.word)
      || !token.classes.isDisjoint(with: [.preposition, .conjunction, .determiner, .adverb])
  }

  /// Adds the phrases of two words and more wherever the story says them again: what is a subject once is one in
  /// the headline too.
  mutating func addRepeats() {
    var phrases: [UInt64: [Found]] = [:]
    var first: UInt64 = 0
    for topic in found where topic.rule != .knownTopic && topic.tokens.count > 1 {
      let hash = story[topic.tokens.lowerBound].hash
      phrases[hash, default: []].append(topic)
      first |= 1 << (hash & 63)
    }
    guard first != 0 else { return }
    var index = 0
    while index < story.count {
      let hash = story[index].hash
      guard first & 1 << (hash & 63) != 0, !taken[index], let known = phrases[hash],
        let topic = known.prefix(Self.repeated).first(where: { isSame($0.tokens, at: index) })
      else {
        index += 1
        continue
      }
      let tokens = index..<index + topic.tokens.count
      index = tokens.upperBound
      guard isSubject(zone: story.zoneOfToken[tokens.lowerBound]), chart.isFree(tokens),
        !isPartOfName(tokens), !isName(tokens.upperBound - 1),
        story.startsBlock(tokens.upperBound) || !story.has(tokens.upperBound, .agent),
        !parser.followsHyphen(tokens.lowerBound)
      else { continue }
      add(tokens, rule: topic.rule, confidence: 0.5, evidence: topic.evidence)
    }
  }

  /// Whether a capital that nothing forces tells a name from a subject (`the Harbour Repair Fund`).
  private func isName(_ index: Int) -> Bool {
    story.isCapital(index) && !story[index].shape.contains(.upper) && !story.capitalIsForced(index)
  }

  /// The phrases of one first word that are looked for again.
  private static let repeated = 8

  func isSame(_ phrase: Range<Int>, at index: Int) -> Bool {
    guard index + phrase.count <= story.count else { return false }
    return phrase.allSatisfy {
      let place = index + $0 - phrase.lowerBound
      return story[$0].hash == story[place].hash && (place == index || !story.startsBlock(place))
    }
  }
}
