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
    /// The words that announce it.
    var evidence: Range<Int>
  }

  /// A list that words of the text announce.
  private struct Cue {
    /// Where the list starts.
    var start: Int
    var rule: Rule
    /// Whether anything in the list is a topic.
    var isStrong = true
    /// The words that announce it.
    var tokens: Range<Int>
  }

  let story: TokenizedStory
  let chart: Chart
  private let parser: NounPhraseParser
  private var taken: [Bool]
  private var found: [Found] = []

  /// Takes the story's titles too, as nothing in a title is a subject.
  init(_ story: TokenizedStory, chart: Chart, roles: [RolePhrase]) {
    self.story = story
    self.chart = chart
    parser = NounPhraseParser(story, chart: chart)
    taken = Array(repeating: false, count: story.count)
    for role in roles where role.isCapital || role.tokens.count > 1 {
      for token in role.tokens { taken[token] = true }
    }
    takeAddresses()
  }

  /// The topics of the story, in order; none overlaps another.
  mutating func topics() -> [Found] {
    for sentence in story.sentences {
      for index in sentence.tokens where isSubject(zone: story.zoneOfToken[index]) {
        if let cue = cue(endingAt: index, in: sentence.tokens) {
          addList(after: cue, limit: sentence.tokens.upperBound)
        }
      }
      for index in sentence.tokens
      where isSubject(zone: story.zoneOfToken[index]) && story.has(index, .relation) {
        addBeforeRelation(index, floor: sentence.tokens.lowerBound)
      }
    }
    for match in story.matches where match.kind == .topic { addKnown(match) }
    addAdjectiveSubjects()
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Takes the tokens of web addresses, whose words are no subjects.
  private mutating func takeAddresses() {
    var index = 0
    while index + 2 < story.count {
      guard story.is(index, .colon), story.is(index + 1, .slash), story.is(index + 2, .slash) else {
        index += 1
        continue
      }
      while index < story.count, taken[index] || story[index].shape.contains(.glued) {
        taken[index] = true
        index += 1
      }
      index += 1
    }
  }

  private func isSubject(zone: Zone.Kind?) -> Bool {
    switch zone {
    case .creditLine, .boilerplate, .dateLine: false
    default: true
    }
  }

  // MARK: - Cues

  /// The cue that ends at a token.
  private func cue(endingAt index: Int, in sentence: Range<Int>) -> Cue? {
    let pair = index - 1..<index + 1
    if story.isAny(index, .in, .on, .for, .regarding, .about, .of), index > sentence.lowerBound {
      let before = story[index - 1].classes
      if before.contains(.topicCue), !story.is(index, .of) || before.contains(.field) {
        let start = pastFieldWords(index + 1)
        return Cue(start: start, rule: .cuePreposition, isStrong: !story.is(index, .for), tokens: pair)
      }
      if before.contains(.field), story.is(index, .of) {
        return Cue(start: index + 1, rule: .fieldOf, tokens: pair)
      }
    }
    if story.is(index, .as), story.is(index - 1, .such), hasField(before: index - 1, in: sentence) {
      return Cue(start: index + 1, rule: .suchAs, tokens: pair)
    }
    if story.is(index, .including), hasField(before: index, in: sentence) {
      return Cue(start: index + 1, rule: .including, tokens: index..<index + 1)
    }
    if story.has(index, .topicVerb) {
      return Cue(start: index + 1, rule: .topicVerb, isStrong: false, tokens: index..<index + 1)
    }
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

  private mutating func addList(after cue: Cue, limit: Int) {
    let isStrong = cue.isStrong
    var index = cue.start
    var pending: Int?
    var members = 0
    while index < limit, members < 24 {
      if chart.kind(at: index) == .person { return }
      guard let phrase = parser.phrase(at: index, until: limit) else { return }
      members += 1
      let tokens = phrase.tokens
      let next = separator(at: phrase.end, limit: limit)
      let isOnlyAdjectives = tokens.allSatisfy { parser.isAdjective($0) || !story[$0].shape.contains(.word) }
      if isOnlyAdjectives, let next, pending != nil || !parser.knownTopic(tokens),
        !story.has(tokens.upperBound - 1, .softTopic)
      {
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
      if accepts(tokens, isStrong: isStrong || pending != nil) {
        // A noun that adjectives waited for stays, however general it is.
        let end =
          pending != nil
          ? phrase.end
          : parallel(after: phrase, limit: limit) ?? shared(after: tokens, limit: limit) ?? tokens.upperBound
        let start =
          end > tokens.upperBound
          ? min(tokens.lowerBound, pending ?? firstWord(of: phrase, from: index))
          : pending ?? tokens.lowerBound
        add(start..<end, rule: cue.rule, confidence: isStrong ? 0.8 : 0.7, evidence: cue.tokens)
        if end > tokens.upperBound {
          guard let after = separator(at: end, limit: limit) else { return }
          index = after
          pending = nil
          continue
        }
      }
      pending = nil
      guard let next else { return }
      index = next
    }
  }

  /// Where `supply chain and value chain stability` ends: two nouns of one head that share what comes after it.
  ///
  /// The head that comes again tells that the word before it is a noun, be it a verb elsewhere (`value`).
  private func parallel(after phrase: NounPhrase, limit: Int) -> Int? {
    guard story.is(phrase.end, .and) else { return nil }
    let head = story[phrase.end - 1].hash
    let places = min(limit, phrase.end + 2)..<min(limit, phrase.end + 4)
    guard let again = places.first(where: { story[$0].hash == head }),
      let next = parser.phrase(at: again, until: limit), next.tokens.lowerBound == again,
      next.tokens.count > 1
    else { return nil }
    return next.tokens.upperBound
  }

  /// The first word of a phrase with the adjectives of extent that trimming took off.
  private func firstWord(of phrase: NounPhrase, from index: Int) -> Int {
    var start = phrase.tokens.lowerBound
    while start > index, story.has(start - 1, .scope) { start -= 1 }
    return start
  }

  /// Where `clean air [and water]`, `economic stability [and growth]` ends: an adjective with two nouns that share it.
  private func shared(after tokens: Range<Int>, limit: Int) -> Int? {
    guard tokens.count == 2, parser.isAdjective(tokens.lowerBound), story.is(tokens.upperBound, .and) else {
      return nil
    }
    let next = tokens.upperBound + 1
    guard next < limit, story[next].shape.contains(.word), chart.isFree(next..<next + 1),
      story.match(.topic, at: next) == nil,
      !story.has(next, [.verb, .determiner, .topicStop, .preposition, .adverb, .general])
        || story.has(next, .noun),
      !parser.isAdjective(next), !story.has(next + 1, .noun)
    else { return nil }
    // The second noun stands alone: a comma, a full stop or a little word follows.
    let after = story[next + 1]
    let isAlone =
      !after.shape.contains(.word)
      || !after.classes.isDisjoint(with: [.preposition, .conjunction, .auxiliary])
    return isAlone && !story.is(next + 1, .hyphen) ? next + 1 : nil
  }

  /// Where the next member of a list starts after `,`, `and`, `as well as` or `;`, or nil when the list ends.
  private func separator(at end: Int, limit: Int) -> Int? {
    var index = end
    if story.isAny(index, .comma, .semicolon) { index += 1 }
    if story.isAny(index, .and, .or, .ampersand) { index += 1 }
    if story.is(index, .as), story[index + 1].count == 4, story.is(index + 2, .as) { index += 3 }
    guard index > end, index < limit, !story.startsBlock(index) else { return nil }
    if story.isAny(index, .other, .also, .to, .which, .who) { return nil }
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
    let last = tokens.upperBound - 1
    if parser.isAdjective(last), !parser.knownTopic(tokens), !story.has(last, .softTopic) {
      return false
    }
    if tokens.contains(where: { story.match(.title, at: $0) != nil }), !parser.endsInTopic(tokens) {
      return false
    }
    if parser.endsInTopic(tokens) { return true }
    if parser.endsIn(last, "ed"), !story.has(last, .noun) { return false }
    if story.has(last, [.topicStop, .group, .timeWord]) { return false }
    if story[last].shape.contains(.capital), !story.capitalIsForced(last) { return false }
    guard isStrong else {
      if parser.isSoft(last) { return true }
      return tokens.contains {
        story.match(.topic, at: $0) != nil || parser.isAdjective($0) && story.has($0, .subjectAdjective)
      }
        && (!story.has(last, .verb) || story.has(last, .noun))
    }
    return true
  }

  // MARK: - Relations and the table

  /// `trade relations`, `legal cooperation`: a noun stands alone, an adjective keeps its noun.
  private mutating func addBeforeRelation(_ relation: Int, floor: Int) {
    let evidence = relation..<relation + 1
    guard !taken[relation], chart.isFree(relation..<relation + 1) else { return }
    if parser.isAdjective(relation - 1), !isKnown(endingAt: relation) {
      guard !story.has(relation - 1, .topicStop), relation - 1 >= floor,
        chart.isFree(relation - 1..<relation),
        !story.has(relation - 1, .scope)
      else { return }
      var start = relation - 1
      while start > floor, parser.isAdjective(start - 1), !story.has(start - 1, .topicStop),
        chart.isFree(start - 1..<start)
      { start -= 1 }
      add(start..<relation + 1, rule: .adjectiveRelation, confidence: 0.75, evidence: evidence)
      return
    }
    guard let phrase = parser.phrase(endingAt: relation, from: floor), accepts(phrase, isStrong: false) else {
      return
    }
    add(phrase, rule: .nounRelation, confidence: 0.75, evidence: evidence)
  }

  private func isKnown(endingAt end: Int) -> Bool {
    (max(0, end - 4)..<end).contains { story.match(.topic, at: $0)?.tokens.upperBound == end }
  }

  /// `legal issues`, `criminal matters`: an adjective that makes a subject of a general noun.
  private mutating func addAdjectiveSubjects() {
    for index in 0..<story.count where story.has(index, .subjectAdjective) && story.has(index + 1, .general) {
      guard !story.startsBlock(index + 1), isSubject(zone: story.zoneOfToken[index]),
        chart.isFree(index..<index + 2)
      else { continue }
      let start = parser.widenLeft(index..<index + 2, floor: max(0, index - 8))
      add(start..<index + 2, rule: .adjectiveSubject, confidence: 0.6, evidence: index..<index + 1)
    }
  }

  private mutating func addKnown(_ match: TokenizedStory.Match) {
    guard isSubject(zone: story.zoneOfToken[match.tokens.lowerBound]), match.tokens.allSatisfy({ !taken[$0] })
    else { return }
    guard chart.isFree(match.tokens) else { return }
    let sentence = Int(story.sentenceOfToken[match.tokens.lowerBound])
    guard sentence >= 0 else { return }
    let bounds = story.sentences[sentence].tokens
    let end = parser.widenRight(match.tokens, limit: bounds.upperBound)
    var start = parser.widenLeft(match.tokens, floor: max(bounds.lowerBound, match.tokens.lowerBound - 8))
    while start < match.tokens.lowerBound, taken[start] { start += 1 }
    let last = shared(after: start..<end, limit: bounds.upperBound) ?? end
    add(start..<last, rule: .knownTopic, confidence: 0.6, evidence: match.tokens)
  }

  private mutating func add(
    _ tokens: Range<Int>,
    rule: Rule,
    confidence: Double,
    evidence: Range<Int>
  ) {
    guard !tokens.isEmpty, tokens.allSatisfy({ !taken[$0] }) else { return }
    if let kind = chart.kind(at: tokens.lowerBound), kind == .event, tokens.count == 1 { return }
    for token in tokens { taken[token] = true }
    found.append(Found(tokens: tokens, rule: rule, confidence: confidence, evidence: evidence))
  }
}
