internal import Stories

/// Finds the subjects on which the parties cooperate, talk, ask or offer.
///
/// A subject stands in a list after a word that announces one (`cooperation in`, `sectors such as`, `discussed`),
/// before a word of relation (`trade ties`), or is in the table of topics. Lists are parsed into their members:
/// adjectives that share a noun stay together, coordinated nouns are subjects of their own.
struct TopicFinder {
  /// A topic in the text.
  struct Found {
    var tokens: Range<Int>
    var rule: Rule
    var confidence: Double
  }

  let story: TokenizedStory
  let chart: Chart
  private let parser: NounPhraseParser
  private var taken: [Bool]
  private var found: [Found] = []

  init(_ story: TokenizedStory, chart: Chart) {
    self.story = story
    self.chart = chart
    parser = NounPhraseParser(story, chart: chart)
    taken = Array(repeating: false, count: story.count)
  }

  /// The topics of the story, in order; none overlaps another.
  mutating func topics() -> [Found] {
    for sentence in story.sentences {
      for index in sentence.tokens where isSubject(zone: story.zoneOfToken[index]) {
        if let (start, rule, isStrong) = cue(endingAt: index, in: sentence.tokens) {
          addList(from: start, limit: sentence.tokens.upperBound, rule: rule, isStrong: isStrong)
        }
      }
      for index in sentence.tokens
      where isSubject(zone: story.zoneOfToken[index]) && story.has(index, .relation) {
        addBeforeRelation(index, floor: sentence.tokens.lowerBound)
      }
    }
    for match in story.matches where match.kind == .topic { addKnown(match) }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func isSubject(zone: Zone.Kind?) -> Bool {
    switch zone {
    case .creditLine, .boilerplate, .dateLine: false
    default: true
    }
  }

  // MARK: - Cues

  /// The list that a cue announces which ends at a token: where it starts, and whether anything in it is a topic.
  private func cue(endingAt index: Int, in sentence: Range<Int>) -> (start: Int, rule: Rule, isStrong: Bool)?
  {
    if story.isAny(index, .in, .on, .for, .regarding, .about, .of), index > sentence.lowerBound {
      let before = story[index - 1].classes
      if before.contains(.topicCue), !story.is(index, .of) || before.contains(.field) {
        return (pastFieldWords(index + 1), "cue-preposition", !story.is(index, .for))
      }
      if before.contains(.field), story.is(index, .of) { return (index + 1, "field-of", true) }
    }
    if story.is(index, .as), story.is(index - 1, .such), hasField(before: index - 1, in: sentence) {
      return (index + 1, "such-as", true)
    }
    if story.is(index, .including), hasField(before: index, in: sentence) {
      return (index + 1, "including", true)
    }
    if story.has(index, .topicVerb) { return (index + 1, "topic-verb", false) }
    return nil
  }

  private func pastFieldWords(_ start: Int) -> Int {
    var index = start
    while index < start + 6, story.has(index, [.determiner, .topicStop, .field]) { index += 1 }
    if story.is(index, .of), index > start { return index + 1 }
    if story.is(index, .such), story.is(index + 1, .as) { return index + 2 }
    if story.isAny(index, .including) { return index + 1 }
    return start
  }

  private func hasField(before index: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 3)..<index).contains {
      story.has($0, .field) || story.has($0, .topicCue)
    }
  }

  // MARK: - Lists

  private mutating func addList(from start: Int, limit: Int, rule: Rule, isStrong: Bool) {
    var index = start
    var pending: Int?
    var members = 0
    while index < limit, members < 24 {
      if chart.kind(at: index) == .person { return }
      guard let phrase = parser.phrase(at: index, until: limit) else { return }
      members += 1
      let tokens = phrase.tokens
      let next = separator(at: phrase.end, limit: limit)
      let isOnlyAdjectives = tokens.allSatisfy { parser.isAdjective($0) || !story[$0].shape.contains(.word) }
      if isOnlyAdjectives, let next, !parser.knownTopic(tokens) {
        // `economic, social and political stability`: the adjectives wait for their noun.
        pending = pending ?? tokens.lowerBound
        index = next
        continue
      }
      if story.is(phrase.end, .of), isAction(phrase.end - 1) {
        // `the promotion of tourism`: the subject is what the action is done to.
        index = phrase.end + 1
        continue
      }
      if accepts(tokens, isStrong: isStrong) {
        add((pending ?? tokens.lowerBound)..<tokens.upperBound, rule: rule, confidence: isStrong ? 0.8 : 0.7)
      }
      pending = nil
      guard let next else { return }
      index = next
    }
  }

  /// Where the next member of a list starts after `,`, `and`, `as well as` or `;`, or nil when the list ends.
  private func separator(at end: Int, limit: Int) -> Int? {
    var index = end
    if story.isAny(index, .comma, .semicolon) { index += 1 }
    if story.isAny(index, .and, .or, .ampersand) { index += 1 }
    if story.is(index, .as), story[index + 1].count == 4, story.is(index + 2, .as) { index += 3 }
    guard index > end, index < limit, !story.startsBlock(index) else { return nil }
    if story.isAny(index, .other, .also, .to, .which, .who, .the) && !story.is(index, .the) { return nil }
    if story.has(index, .verb), story.match(.topic, at: index) == nil, !story.has(index, .noun) { return nil }
    if story.has(index, [.pronoun, .auxiliary, .preposition, .adverb]) { return nil }
    return index
  }

  private func isAction(_ index: Int) -> Bool {
    story.has(index, .topicStop) || parser.endsIn(index, "tion") || parser.endsIn(index, "ment")
  }

  private func accepts(_ tokens: Range<Int>, isStrong: Bool) -> Bool {
    if tokens.contains(where: {
      chart.kind(at: $0) == .person || chart.kind(at: $0) == .date || chart.kind(at: $0) == .event
    }) {
      return false
    }
    if tokens.allSatisfy({ chart.kind(at: $0) != nil }) { return false }
    if parser.endsInTopic(tokens) { return true }
    let last = tokens.upperBound - 1
    if story.has(last, [.topicStop, .group, .timeWord]) { return false }
    if story[last].shape.contains(.capital), !story.capitalIsForced(last) { return false }
    guard isStrong else {
      return tokens.contains { story.match(.topic, at: $0) != nil } && !story.has(last, .verb)
    }
    return true
  }

  // MARK: - Relations and the table

  /// `trade relations`, `legal cooperation`: a noun stands alone, an adjective keeps its noun.
  private mutating func addBeforeRelation(_ relation: Int, floor: Int) {
    guard !taken[relation], chart.isFree(relation..<relation + 1) else { return }
    guard let phrase = parser.phrase(endingAt: relation, from: floor) else {
      guard parser.isAdjective(relation - 1), !story.has(relation - 1, .topicStop), relation - 1 >= floor,
        chart.isFree(relation - 1..<relation)
      else { return }
      var start = relation - 1
      while start > floor, parser.isAdjective(start - 1), !story.has(start - 1, .topicStop),
        chart.isFree(start - 1..<start)
      { start -= 1 }
      add(start..<relation + 1, rule: "adjective-relation", confidence: 0.75)
      return
    }
    guard accepts(phrase, isStrong: false) else { return }
    add(phrase, rule: "noun-relation", confidence: 0.75)
  }

  private mutating func addKnown(_ match: TokenizedStory.Match) {
    guard isSubject(zone: story.zoneOfToken[match.tokens.lowerBound]), match.tokens.allSatisfy({ !taken[$0] })
    else { return }
    guard chart.isFree(match.tokens) else { return }
    let floor = max(0, match.tokens.lowerBound - 4)
    var start = match.tokens.lowerBound
    while start > floor, !story.startsBlock(start), parser.isAdjective(start - 1),
      !story.has(start - 1, .topicStop),
      chart.isFree(start - 1..<start), !taken[start - 1]
    {
      start -= 1
    }
    add(start..<match.tokens.upperBound, rule: "known-topic", confidence: 0.6)
  }

  private mutating func add(_ tokens: Range<Int>, rule: Rule, confidence: Double) {
    guard !tokens.isEmpty, tokens.allSatisfy({ !taken[$0] }) else { return }
    if let kind = chart.kind(at: tokens.lowerBound), kind == .event, tokens.count == 1 { return }
    for token in tokens { taken[token] = true }
    found.append(Found(tokens: tokens, rule: rule, confidence: confidence))
  }
}
