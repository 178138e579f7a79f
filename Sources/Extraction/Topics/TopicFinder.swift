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

  let story: TokenizedStory
  let chart: Chart
  let parser: NounPhraseParser
  var taken: [Bool]
  var found: [Found] = []
  /// Whether parties talk or cooperate in the story at all: words of the market alone are no subjects.
  let hasTalk: Bool

  /// Takes the story's titles too, as nothing in a title is a subject.
  init(_ story: TokenizedStory, chart: Chart, roles: [RolePhrase]) {
    self.story = story
    self.chart = chart
    parser = NounPhraseParser(story, chart: chart)
    taken = Array(repeating: false, count: story.count)
    for role in roles where role.isCapital || role.tokens.count > 1 {
      for token in role.tokens { taken[token] = true }
    }
    hasTalk =
      !roles.isEmpty || story.tokens.contains { !$0.classes.isDisjoint(with: [.talkCue, .relation]) }
    takeAddresses()
  }

  /// The topics of the story, in order; none overlaps another.
  mutating func topics() -> [Found] {
    let cues = TopicCueFinder(story: story, chart: chart)
    for sentence in story.sentences {
      takeDescriptions(in: sentence.tokens)
      var classes: WordClass = []
      for index in sentence.tokens {
        let token = story[index]
        classes.formUnion(token.classes)
        guard
          !token.classes.isDisjoint(with: [.preposition, .topicVerb])
            || story.isAny(index - 1, .to, .in, .for, .through) && story.isListed(index, as: .teaching)
            || story.isAny(index, .as, .include, .includes, .included),
          isSubject(zone: story.zoneOfToken[index]), let cue = cues.cue(endingAt: index, in: sentence.tokens)
        else { continue }
        addList(after: cue, limit: sentence.tokens.upperBound)
      }
      guard !classes.isDisjoint(with: [.relation, .general, .field, .conflict, .subjectAdjective]) else {
        continue
      }
      for index in sentence.tokens {
        let token = story[index]
        guard
          !token.classes.isDisjoint(with: [.relation, .general, .field, .conflict, .subjectAdjective]),
          isSubject(zone: story.zoneOfToken[index])
        else { continue }
        let floor = sentence.tokens.lowerBound
        if token.classes.contains(.relation) { addBeforeRelation(index, floor: floor) }
        if story.has(index, [.general, .field]) { addBeforeGeneral(index, floor: floor) }
        if token.classes.contains(.conflict) { addConflict(index) }
        if token.classes.contains(.subjectAdjective) { addAdjective(index, sentence: sentence.tokens) }
      }
    }
    if hasTalk { for match in story.matches where match.kind == .topic { addKnown(match) } }
    addRepeats()
    addTitles()
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

  /// Whether what stands in a zone may be a subject.
  func isSubject(zone: Zone.Kind?) -> Bool {
    switch zone {
    case .creditLine, .boilerplate, .dateLine: false
    default: true
    }
  }

  // MARK: - Lists

  /// Adds the members of a list; what no table knows among them is a subject where most of the list is.
  private mutating func addList(after cue: TopicCue, limit: Int) {
    var doubtful: [Range<Int>] = []
    let before = found.count
    addMembers(after: cue, limit: limit, doubtful: &doubtful)
    guard found.count - before >= max(2, doubtful.count) else { return }
    for tokens in doubtful { add(tokens, rule: cue.rule, confidence: 0.5, evidence: cue.tokens) }
  }

  private mutating func addMembers(after cue: TopicCue, limit: Int, doubtful: inout [Range<Int>]) {
    var index = cue.start
    var pending: Int?
    var members = 0
    while index < limit, members < Self.longestList {
      if chart.kind(at: index) == .person { return }
      guard let phrase = parser.phrase(at: index, until: limit) else { return }
      members += 1
      let tokens = phrase.tokens
      if pending == nil, !tokens.isEmpty, let end = sharedHead(from: tokens.lowerBound, limit: limit) {
        add(tokens.lowerBound..<end, rule: cue.rule, confidence: 0.7, evidence: cue.tokens)
        guard let next = separator(at: end, limit: limit, cue: cue) else { return }
        index = next
        continue
      }
      let next = separator(at: phrase.end, limit: limit, cue: cue)
      if let end = conflictEnd(phrase.end - 1) {
        add(
          conflictStart(phrase.end - 1, floor: index)..<end,
          rule: cue.rule,
          confidence: 0.7,
          evidence: cue.tokens
        )
        guard let after = separator(at: end, limit: limit, cue: cue) else { return }
        index = after
        pending = nil
        continue
      }
      if story.is(phrase.end, .of), isAction(phrase.end - 1), !isHard(tokens) {
        // `the promotion of tourism`: the subject is what the action is done to.
        index = phrase.end + 1
        pending = nil
        continue
      }
      if tokens.isEmpty {
        guard let next else { return }
        // `global, Chinese economic issues`: so does an adjective of extent.
        pending = extent(of: phrase, from: index).map { pending ?? $0 }
        index = next
        continue
      }
      if isWaiting(tokens, isFollowed: next != nil, pending: pending) {
        // `economic, social and political stability`: the adjectives wait for their noun.
        if pending == nil, !parser.followsHyphen(tokens.lowerBound) { pending = tokens.lowerBound }
        guard let next else { return }
        index = next
        continue
      }
      // `sustainable and reliable energy`: so does not the last of them, which only grades.
      if tokens.lowerBound > index, parser.isAdjective(tokens.lowerBound - 1),
        story.has(tokens.lowerBound - 1, .topicStop)
      {
        pending = nil
      }
      // Only what begins with an adjective itself, or has a noun before its head, shares the adjectives.
      if let adjective = pending, tokens.count == 1 {
        // `sectors such as maritime, tourism`: the adjective stands for its field.
        if cue.namesFields, story.has(adjective, .subjectAdjective),
          story.is(adjective + 1, .comma) || story.is(adjective + 1, .and) && phrase.end == tokens.upperBound
        {
          add(adjective..<adjective + 1, rule: cue.rule, confidence: 0.5, evidence: cue.tokens)
        }
        pending = nil
      }
      let mayBeOne = mayBeSubject(tokens)
      if isPlainObject(tokens, of: phrase, cue: cue) {
        add(tokens, rule: cue.rule, confidence: 0.6, evidence: cue.tokens)
      } else if mayBeOne, accepts(tokens, isStrong: cue.isStrong || pending != nil) {
        let end =
          pending != nil && parser.isAdjective(tokens.lowerBound)
          ? max(tokens.upperBound, headEnd(of: phrase))
          : parallel(after: phrase, limit: limit) ?? shared(after: tokens, limit: limit) ?? tokens.upperBound
        let start =
          end > tokens.upperBound
          ? min(tokens.lowerBound, pending ?? firstWord(of: phrase, from: index))
          : pending ?? tokens.lowerBound
        add(start..<end, rule: cue.rule, confidence: cue.isStrong ? 0.8 : 0.7, evidence: cue.tokens)
        if end > tokens.upperBound, end > phrase.end {
          guard let after = separator(at: end, limit: limit, cue: cue) else { return }
          index = after
          pending = nil
          continue
        }
      } else if mayBeOne, !cue.isStrong, accepts(tokens, isStrong: true) {
        doubtful.append(tokens)
      }
      pending = nil
      guard let next else { return }
      index = next
    }
  }

  /// The members of a list that are subjects; a longer one is a table, not a sentence.
  private static let longestList = 24

  /// Whether a member is more than one word, or one that the tables have as a subject: another word alone seldom is
  /// one, be it announced (`talks on the bid`).
  private func mayBeSubject(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 || story.subject(at: tokens.lowerBound) != nil
      || story.has(tokens.lowerBound, .subjectAdjective)
  }

  /// Whether a member is a noun in the plural with no more before it than an adjective or a noun: what is built, or who is
  /// taught.
  private func isPlainObject(_ tokens: Range<Int>, of phrase: NounPhrase, cue: TopicCue) -> Bool {
    let last = tokens.upperBound - 1
    guard cue.isTeaching || cue.isMaking && tokens.count > 1 && !story.has(last, .agent) else { return false }
    return tokens.count <= 3 && tokens.upperBound == phrase.end && parser.endsIn(last, "s")
      && story.has(last, .common) && chart.isFree(tokens) && !story.isCapital(last)
      && tokens.allSatisfy {
        !story.has($0, [.topicStop, .general, .field, .relation, .group, .timeWord, .unit, .keptHead])
      }
  }

  /// Whether a member is adjectives only, which share the noun of a later one.
  private func isWaiting(_ tokens: Range<Int>, isFollowed: Bool, pending: Int?) -> Bool {
    guard isFollowed, tokens.allSatisfy({ parser.isAdjective($0) || !story[$0].shape.contains(.word) }) else {
      return false
    }
    return pending != nil || !parser.knownTopic(tokens)
  }

  /// Where a member starts that is an adjective of extent alone (`regional [and economic security]`), or nil.
  private func extent(of phrase: NounPhrase, from index: Int) -> Int? {
    let last = phrase.end - 1
    var first = index
    while first < last, story.has(first, .determiner) { first += 1 }
    return last == first && story.has(last, .scope) ? last : nil
  }

  /// The end of a phrase whose general noun stays, as adjectives wait for it.
  private func headEnd(of phrase: NounPhrase) -> Int {
    var end = phrase.end
    while end > phrase.tokens.upperBound, !story[end - 1].shape.contains(.word) { end -= 1 }
    return end
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

  /// Where `clean air [and water]`, `economic stability [and growth]`, `energy production [and export]` ends: an
  /// adjective, or a noun before an action, that two nouns share.
  private func shared(after tokens: Range<Int>, limit: Int) -> Int? {
    guard tokens.count >= 2, story.is(tokens.upperBound, .and) else { return nil }
    let next = tokens.upperBound + 1
    let head = tokens.upperBound - 1
    let isQuality =
      tokens.count == 2 && (parser.isAdjective(tokens.lowerBound) || story.has(tokens.lowerBound, .scope))
      && parser.endsIn(head, "s") == parser.endsIn(next, "s")
    let isAction = isDeed(head) && isDeed(next)
    guard isQuality || isAction else { return nil }
    guard next < limit, story[next].shape.contains(.word), chart.isFree(next..<next + 1),
      story.match(.topic, at: next) == nil || isQuality && story.has(tokens.lowerBound, .scope),
      story.subject(at: next).map({ $0.tokens.count == 1 }) ?? true,
      !story.has(next, [.verb, .determiner, .topicStop, .preposition, .adverb, .general, .relation, .agent])
        || story.has(next, .noun) && !story.has(next, [.general, .relation])
        || isAction && story.is(next, .response),
      !parser.isAdjective(next), !story.has(next + 1, .noun),
      // `optimistic about the market and hope to`
      !story.has(next, .verb) || !story.is(next + 1, .to)
    else { return nil }
    // The second noun stands alone: a comma, a full stop or a little word follows.
    let after = story[next + 1]
    let isAlone =
      !after.shape.contains(.word)
      || !after.classes.isDisjoint(with: [.preposition, .conjunction, .auxiliary])
    return isAlone && !story.is(next + 1, .hyphen) ? next + 1 : nil
  }

  /// A noun of a deed by its ending (`production`, `maintenance`, `management`).
  private func isDeed(_ index: Int) -> Bool {
    parser.endsIn(index, "tion") || parser.endsIn(index, "sion") || parser.endsIn(index, "ance")
      || parser.endsIn(index, "ment") && !story.has(index, .verb)
      || story.isAny(index, .control, .response, .recovery, .relief, .rescue, .preparedness, .readiness)
  }

  /// Where the next member of a list starts after `,`, `and`, `as well as` or `;`, or nil when the list ends.
  private func separator(at end: Int, limit: Int, cue: TopicCue) -> Int? {
    var index = pastOwner(pastPlace(pastAcronym(end)))
    let start = index
    if story.isAny(index, .comma, .semicolon) { index += 1 }
    if story.isAny(index, .and, .or, .ampersand, .slash) { index += 1 }
    if story.is(index, .as), story[index + 1].count == 4, story.is(index + 2, .as) { index += 3 }
    if cue.isRange, story.is(index, .to) { index += 1 }
    guard index > start, index < limit, !story.startsBlock(index) else { return nil }
    if story.isAny(index, .other, .also, .to, .which, .who) { return nil }
    if story.isAny(index, .in, .on, .for), story[cue.tokens.upperBound - 1].word == story[index].word {
      index += 1
    }
    if story.is(index, .the) { return index }
    if story.has(index, .verb), story.subject(at: index) == nil, !story.has(index, .noun) { return nil }
    if story.has(index, [.pronoun, .auxiliary, .preposition]) { return nil }
    if story.has(index, .adverb), !story[index + 1].shape.contains(.word) { return nil }
    return index
  }

  /// `digital transformation` of something is a subject of its own.
  private func isHard(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && story.match(.topic, at: tokens.lowerBound)?.tokens == tokens
  }

  private func isAction(_ index: Int) -> Bool {
    story.has(index, [.topicStop, .topicCue, .talkCue, .general]) || parser.endsIn(index, "tion")
      || parser.endsIn(index, "ment")
      || parser.endsIn(index, "sion")
  }

  /// Whether a phrase may be a subject; where nothing strong announces it, only one whose words tables know.
  func accepts(_ tokens: Range<Int>, isStrong: Bool) -> Bool {
    if tokens.contains(where: {
      chart.kind(at: $0) == .person || chart.kind(at: $0) == .date || chart.kind(at: $0) == .event
    }) {
      return false
    }
    if tokens.allSatisfy({ chart.kind(at: $0) != nil }) { return false }
    let last = tokens.upperBound - 1
    if tokens.count > 1, story.has(last, .keptHead), parser.endsInSubject(tokens.lowerBound..<last) {
      return accepts(tokens.lowerBound..<last, isStrong: isStrong)
    }
    // `historical ties`: how long they have had them.
    if tokens.count == 2, story.has(last, .relation), story.is(last - 1, .historical) { return false }
    // `regional cooperation`: where or how they cooperate, not on what.
    if tokens.count > 1, story.has(last, .relation), parser.isAdjective(last - 1),
      !story.has(last - 1, .subjectAdjective) || story.isAny(last, .relationship, .relationships)
    {
      return false
    }
    if isPartOfName(tokens) || parser.followsHyphen(tokens.lowerBound) { return false }
    if !isStrong, isWholeEconomy(tokens) || isBareQuality(tokens) { return false }
    if story.has(last, .agent), !parser.endsInSubject(tokens) { return false }
    if parser.isAdjective(last), !parser.knownTopic(tokens) { return false }
    if tokens.contains(where: { story.match(.title, at: $0) != nil }), !parser.endsInSubject(tokens) {
      return false
    }
    if parser.endsInSubject(tokens) { return true }
    if parser.endsIn(last, "ed"), !story.has(last, .noun) { return false }
    if story.has(last, [.topicStop, .group, .timeWord]),
      last == tokens.lowerBound
        || !story.has(last - 1, .subjectAdjective) && !parser.isAntiCompound(endingAt: last - 1)
    {
      return false
    }
    if tokens.count == 1, story.has(last, [.topicCue, .talkCue]) { return false }
    if story[last].shape.contains(.capital), !story.capitalIsForced(last) { return false }
    let qualifies = tokens.contains {
      story.subject(at: $0) != nil || story.has($0, .subjectAdjective)
    }
    if isProgram(last), chart.kind(at: tokens.lowerBound) == .organization { return true }
    if story.has(last, [.general, .field]), !qualifies { return false }
    // In a headline of capitals a word that no table has may be a name.
    if story[last].shape.contains(.upperCase) { return false }
    let isPlain = !story[last].shape.contains(.titleCase) || story.has(last, .common)
    guard isStrong, isPlain else { return qualifies && (!story.has(last, .verb) || story.has(last, .noun)) }
    return true
  }

  // MARK: - The table

  /// `war in Ukraine`, `the situation in the Gulf`: a conflict with its place.
  private mutating func addConflict(_ index: Int) {
    guard story.has(index, .armed), let end = conflictEnd(index) else { return }
    add(
      conflictStart(index, floor: max(0, index - 3))..<end,
      rule: .knownTopic,
      confidence: 0.6,
      evidence: index..<end
    )
  }

  private mutating func addKnown(_ match: TokenizedStory.Match) {
    guard isSubject(zone: story.zoneOfToken[match.tokens.lowerBound]), match.tokens.allSatisfy({ !taken[$0] })
    else { return }
    guard holdsPlacesOnly(match.tokens), !isPartOfName(match.tokens) else { return }
    let sentence = Int(story.sentenceOfToken[match.tokens.lowerBound])
    guard sentence >= 0 else { return }
    let bounds = story.sentences[sentence].tokens
    if isVerb(match.tokens) || isCounted(match.tokens) { return }
    // `information technology (IT)`: the initials of what stands before them.
    if match.tokens.count == 1, story.is(match.tokens.lowerBound - 1, .openBracket),
      story.is(match.tokens.upperBound, .closeBracket), story[match.tokens.lowerBound].shape.contains(.upper)
    {
      return
    }
    let end = parser.widenRight(match.tokens, limit: bounds.upperBound)
    // `corruption-free`: the word says of what kind another is.
    if isCutAtHyphen(end) { return }
    // `mediation friendly`: so it does without a hyphen.
    if story.isAny(end, .friendly, .based, .related), !story.startsBlock(end) { return }
    var start = parser.widenLeft(match.tokens, floor: max(bounds.lowerBound, match.tokens.lowerBound - 8))
    while start < match.tokens.lowerBound, taken[start] { start += 1 }
    if parser.followsHyphen(start) || story.has(end - 1, .agent) || isPartOfName(start..<end) { return }
    // `security officials`, `civil defence agencies`: who, not what.
    if story.has(end, .agent), !story.startsBlock(end) { return }
    if isFieldOfPeople(start..<end, in: bounds) { return }
    if story.is(start + 1, .hyphen), parser.isTimePrefix(start) { return }
    let last = shared(after: start..<end, limit: bounds.upperBound) ?? end
    if add(start..<last, rule: .knownTopic, confidence: 0.6, evidence: match.tokens) {
      addJoined(to: start..<last, in: bounds)
    }
  }

  private func isCutAtHyphen(_ end: Int) -> Bool {
    story.is(end, .hyphen) && story[end].shape.contains(.glued) && story[end + 1].shape.contains(.glued)
  }

  /// Whether nothing but places and nationalities is named in a phrase, and not by all of it: `one China policy`.
  private func holdsPlacesOnly(_ tokens: Range<Int>) -> Bool {
    if chart.isFree(tokens) { return true }
    return tokens.contains { chart.kind(at: $0) == nil }
      && tokens.allSatisfy { index in
        chart.span(at: index).map {
          let span = chart.spans[$0]
          return (span.kind == .place || span.kind == .nationality) && tokens.contains(span.tokens.lowerBound)
            && span.tokens.upperBound <= tokens.upperBound
        } ?? true
      }
  }

  /// Whether words stand in a phrase that the table of topics says is no subject (`chamber of commerce`).
  private func isNoSubject(_ tokens: Range<Int>) -> Bool {
    (max(0, tokens.lowerBound - 3)..<tokens.lowerBound + 1).contains {
      story.match(.noSubject, at: $0).map { $0.tokens.upperBound >= tokens.upperBound } == true
    }
  }

  /// Adds a subject, unless its words are taken or are none; whether it did.
  @discardableResult
  mutating func add(_ tokens: Range<Int>, rule: Rule, confidence: Double, evidence: Range<Int>) -> Bool {
    guard !tokens.isEmpty, tokens.allSatisfy({ !taken[$0] }) else { return false }
    let tokens = tokens.lowerBound..<cooperationEnd(tokens)
    if let kind = chart.kind(at: tokens.lowerBound), kind == .event, tokens.count == 1 { return false }
    if isNoSubject(tokens) || isCircumstance(tokens) || isCutAtHyphen(tokens.upperBound) { return false }
    for token in tokens { taken[token] = true }
    found.append(Found(tokens: tokens, rule: rule, confidence: confidence, evidence: evidence))
    return true
  }
}
