/// Words that announce a list of subjects: `cooperation in`, `sectors such as`, `to promote`.
struct TopicCue {
  /// Where the list starts.
  var start: Int
  var rule: Rule
  /// Whether any noun phrase of the list is a subject, rather than only what the table of topics knows.
  var isStrong = true
  /// Whether `to` joins members, as in `from trade to culture`.
  var isRange = false
  /// Whether it is a verb of making or mending, whose object in the plural is a subject.
  var isMaking = false
  /// Whether it is a verb of teaching, so that people are its object.
  var isTeaching = false
  /// The words that announce it.
  var tokens: Range<Int>

  /// Whether what it announces is told to be fields or sectors.
  var namesFields: Bool { isStrong && (rule == .including || rule == .suchAs || rule == .fieldOf) }
}

/// Finds the words that announce subjects.
struct TopicCueFinder {
  let story: TokenizedStory
  let chart: Chart

  /// The cue that ends at a token.
  func cue(endingAt index: Int, in sentence: Range<Int>) -> TopicCue? {
    let token = story[index]
    if token.classes.contains(.preposition), let cue = preposition(index, in: sentence) { return cue }
    if story.is(index, .as), story.is(index - 1, .such), hasField(before: index - 1, within: 6, in: sentence)
    {
      return TopicCue(start: index + 1, rule: .suchAs, tokens: index - 1..<index + 1)
    }
    if story.isAny(index, .include, .includes, .included), hasField(before: index, within: 14, in: sentence) {
      return TopicCue(start: index + 1, rule: .including, tokens: index..<index + 1)
    }
    if isTeaching(index) {
      return TopicCue(
        start: index + 1,
        rule: .topicVerb,
        isStrong: false,
        isTeaching: true,
        tokens: index..<index + 1
      )
    }
    if token.classes.contains(.topicVerb), !isInSubject(index), !isAttribute(index) {
      // `their support extends to`
      let start = story.is(index + 1, .to) && index + 2 < sentence.upperBound ? index + 2 : index + 1
      return TopicCue(
        start: start,
        rule: .topicVerb,
        isStrong: token.classes.contains(.talkCue) && !isNounHere(index),
        isMaking: story.isListed(index, as: .making) && isAction(index),
        tokens: index..<index + 1
      )
    }
    return nil
  }

  /// `to train nurses`, `in training teachers`: people are taught, rather than a programme of training told of.
  private func isTeaching(_ index: Int) -> Bool {
    isAction(index) && story.isListed(index, as: .teaching) && !story.isCapital(index)
      && !isInSubject(index) && story.has(index + 1, [.agent, .common])
  }

  /// `to build`, `in building`: an infinitive or a gerund, of what is to be done.
  private func isAction(_ index: Int) -> Bool {
    story.is(index - 1, .to)
      || story.isAny(index - 1, .in, .for, .through)
        && NounPhraseParser(story, chart: chart).endsIn(index, "ing")
  }

  /// `supply chain development`: the word is no verb in a phrase of the table.
  private func isInSubject(_ index: Int) -> Bool {
    (max(0, index - 3)..<index + 1).contains {
      story.subject(at: $0).map { $0.tokens.count > 1 && $0.tokens.contains(index) } == true
    }
  }

  /// `a restored harbour`, `by shared values`: the participle tells of the noun, not what is done to it.
  private func isAttribute(_ index: Int) -> Bool {
    guard NounPhraseParser(story, chart: chart).endsIn(index, "ed") else { return false }
    var before = index - 1
    if story.endsInLy(before) { before -= 1 }
    return story.has(before, .determiner) || story[before].shape.contains(.possessive)
      || before == index - 1 && story.isAny(before, .by, .of, .with)
  }

  /// A word that is a verb of talk elsewhere, after an article: `the focus`.
  private func isNounHere(_ index: Int) -> Bool {
    story.has(index - 1, [.determiner, .preposition, .topicStop])
  }

  private func preposition(_ index: Int, in sentence: Range<Int>) -> TopicCue? {
    guard index > sentence.lowerBound else { return nil }
    if story.is(index, .including) {
      let isStrong = hasField(before: index, within: 6, in: sentence)
      guard isStrong || hasCue(before: index, within: 16, in: sentence) else { return nil }
      // `including in trade`, `including through training`
      let start = story.isAny(index + 1, .in, .on, .for, .through, .regarding) ? index + 2 : index + 1
      return TopicCue(start: start, rule: .including, isStrong: isStrong, tokens: index..<start)
    }
    if story.is(index, .from) { return range(index, in: sentence) }
    if story.isAny(index, .by, .at, .with, .between, .during, .before, .after, .until, .since, .as, .through)
    {
      return nil
    }
    var head = index - 1
    while head > sentence.lowerBound, story.has(head, .adverb) || story.endsInLy(head) { head -= 1 }
    let classes = story[head].classes
    let tokens = head..<index + 1
    if story.is(index, .of) {
      if isFieldWord(head) {
        return TopicCue(start: pastFieldWords(index + 1), rule: .fieldOf, tokens: tokens)
      }
      guard classes.contains(.ofCue) else { return nil }
      return TopicCue(start: index + 1, rule: .cuePreposition, isStrong: false, tokens: tokens)
    }
    if classes.contains(.talkCue), chart.isFree(head..<head + 1) {
      let start = pastFieldWords(index + 1)
      let isStrong = start > index + 1 || !story.isAny(index, .for, .to)
      return TopicCue(start: start, rule: .cuePreposition, isStrong: isStrong, tokens: tokens)
    }
    if classes.contains(.topicCue) {
      let start = pastFieldWords(index + 1)
      // `a meeting on floods`, `concern about tolls`: what is said to be spoken of.
      let isSpoken =
        story.isAny(index, .regarding, .about)
        || story.is(index, .on) && story.isAny(head, .meeting, .meetings)
      return TopicCue(
        start: start,
        rule: .cuePreposition,
        isStrong: start > index + 1 || isSpoken,
        tokens: tokens
      )
    }
    if story.isAny(index, .on, .regarding, .about), let talk = talk(heldBefore: head, in: sentence) {
      return TopicCue(start: pastFieldWords(index + 1), rule: .cuePreposition, tokens: talk..<index + 1)
    }
    if story.isAny(index, .on, .regarding, .about), let talk = talk(toSomeoneBefore: index, in: sentence) {
      return TopicCue(start: pastFieldWords(index + 1), rule: .cuePreposition, tokens: talk..<index + 1)
    }
    // `cooperation with Belgium in`, `worked with its neighbours on`.
    guard story.isAny(index, .in, .on, .regarding, .about),
      let cue = cue(withPartnersBefore: index, in: sentence)
    else {
      let start = pastFieldWords(index + 1)
      return start > index + 1 && story.is(start - 1, .of)
        ? TopicCue(start: start, rule: .fieldOf, tokens: index..<start) : nil
    }
    let start = pastFieldWords(index + 1)
    let isStrong = start > index + 1 || story.has(cue, .talkCue) && !story.is(index, .in)
    return TopicCue(start: start, rule: .cuePreposition, isStrong: isStrong, tokens: cue..<index + 1)
  }

  /// The word of talk that a passive tells of: `[discussions] were held on`, `[views] were also exchanged on`.
  private func talk(heldBefore verb: Int, in sentence: Range<Int>) -> Int? {
    guard story.isAny(verb, .held, .exchanged) || story.is(verb, .place) else { return nil }
    return (max(sentence.lowerBound, verb - 4)..<verb).last {
      story.has($0, .talkCue) && (story.has($0 + 1, .auxiliary) || story.is(verb, .place))
    }
  }

  /// The verb of talk whose listener stands between it and a preposition: `[briefed] the Minister of Trade on`.
  private func talk(toSomeoneBefore index: Int, in sentence: Range<Int>) -> Int? {
    var verb = index - 2
    while verb >= sentence.lowerBound, index - verb < 12 {
      if story.isAny(verb, .comma, .semicolon, .colon, .and) || story.has(verb, .auxiliary) { return nil }
      if story.has(verb, .talkCue), story.has(verb, .verb), chart.isFree(verb..<verb + 1) {
        return isListener(verb + 1) ? verb : nil
      }
      verb -= 1
    }
    return nil
  }

  /// Whether a word begins the name of someone: an article, a pronoun, an honorific, a title, a person or a body.
  private func isListener(_ index: Int) -> Bool {
    if story.has(index, .honorific) || story.match(.title, at: index) != nil { return true }
    if let kind = chart.kind(at: index) { return kind == .person || kind == .organization }
    if story.has(index, .determiner) {
      return story.isCapital(index + 1) || story.has(index + 1, [.agent, .group])
    }
    return story.has(index, .pronoun)
  }

  /// `ranging from trade to culture`.
  private func range(_ index: Int, in sentence: Range<Int>) -> TopicCue? {
    guard hasField(before: index, within: 8, in: sentence), !story.has(index - 1, .agent) else { return nil }
    return TopicCue(
      start: index + 1,
      rule: .including,
      isStrong: false,
      isRange: true,
      tokens: index..<index + 1
    )
  }

  /// The word of cooperation or talk whose partners stand between it and a preposition.
  private func cue(withPartnersBefore index: Int, in sentence: Range<Int>) -> Int? {
    var place = index - 1
    while place > sentence.lowerBound, index - place < 16 {
      if story.isAny(place, .with, .between) {
        var head = place - 1
        while head > sentence.lowerBound, story.has(head, .adverb) || story.endsInLy(head) { head -= 1 }
        return story.has(head, [.talkCue, .topicCue]) ? head : nil
      }
      if story.isAny(place, .comma, .semicolon, .colon, .in, .on, .to, .for, .by) { return nil }
      place -= 1
    }
    return nil
  }

  private func isFieldWord(_ index: Int) -> Bool {
    story.isAny(
      index,
      .field,
      .fields,
      .area,
      .areas,
      .sector,
      .sectors,
      .sphere,
      .spheres,
      .issue,
      .issues,
      .realm
    )
  }

  /// Past `the fields of`, `key areas such as`, `areas including`, where they stand.
  private func pastFieldWords(_ start: Int) -> Int {
    var index = start
    while index < start + 8,
      story.has(index, [.determiner, .topicStop, .field, .adverb]) || story.is(index, .and) && index > start
    { index += 1 }
    guard index > start, story.has(index - 1, .field) else { return start }
    if story.is(index, .comma) { index += 1 }
    if story.is(index, .of) { return index + 1 }
    if story.is(index, .such), story.is(index + 1, .as) { return index + 2 }
    if story.is(index, .including) { return index + 1 }
    return start
  }

  private func hasField(before index: Int, within reach: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - reach)..<index).contains {
      story.has($0, [.field, .talkCue, .listHead])
    }
  }

  private func hasCue(before index: Int, within reach: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - reach)..<index).contains {
      story.has($0, [.talkCue, .topicCue, .field])
    }
  }
}
