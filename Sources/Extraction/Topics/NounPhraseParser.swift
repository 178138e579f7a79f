/// A noun phrase of a subject.
struct NounPhrase {
  /// The phrase without articles, possessors and words that say nothing of the subject; empty when nothing is left.
  var tokens: Range<Int>
  /// Where the text goes on after all of the phrase.
  var end: Int
}

/// Finds noun phrases by the words that cannot stand in one: a chunker for lists of subjects.
struct NounPhraseParser {
  let story: TokenizedStory
  let chart: Chart

  init(_ story: TokenizedStory, chart: Chart) {
    self.story = story
    self.chart = chart
  }

  /// The longest phrase, in tokens, that is looked for.
  private static let longest = 10

  /// The phrase that starts at a token, past articles and gerunds; nil when there is none.
  func phrase(at start: Int, until limit: Int) -> NounPhrase? {
    var first = start
    while first < limit, first - start < 8, skips(first) { first += 1 }
    var end = first
    while end < limit, end - first < Self.longest, continues(end, from: first, limit: limit) { end += 1 }
    while end > first, story.is(end - 1, .hyphen) || story[end - 1].shape.contains(.possessive) { end -= 1 }
    for index in first..<max(first, end) {
      // A phrase of the table may go on past a preposition: `rule of law`.
      if let match = story.subject(at: index), match.tokens.upperBound > end,
        match.tokens.upperBound <= limit
      {
        var end = match.tokens.upperBound
        while end < limit, end - first < Self.longest, continues(end, from: first, limit: limit) { end += 1 }
        return NounPhrase(tokens: trim(first..<end), end: end)
      }
    }
    guard end > first else { return nil }
    return NounPhrase(tokens: trim(first..<end), end: end)
  }

  /// The phrase that ends before a token, or nil.
  func phrase(endingAt end: Int, from floor: Int) -> Range<Int>? {
    var start = end
    while start > floor, end - start < 7, isPart(start - 1, isFirst: false), !isVerb(start - 1, isFirst: true)
    { start -= 1 }
    let trimmed = trim(start..<end)
    return trimmed.isEmpty || trimmed.upperBound != end ? nil : trimmed
  }

  // MARK: - Words

  /// Whether a word before a phrase is not of it: an article, a number, a gerund, a word that only grades.
  private func skips(_ index: Int) -> Bool {
    let token = story[index]
    if token.shape.contains(.number) { return !story[index + 1].shape.contains(.glued) }
    guard token.shape.contains(.word) else { return false }
    if let subject = story.subject(at: index),
      subject.tokens.count > 1 || !endsIn(index, "ing")
        || !(story.isListed(index, as: .teaching) || story.isListed(index, as: .making))
    {
      return false
    }
    if story.has(index, .determiner) { return true }
    // `speeding [up] port development`
    if story.isAny(index, .up, .out, .down), endsIn(index - 1, "ing") { return true }
    if token.classes.contains(.adverb), !isAdjective(index) { return true }
    if endsIn(index, "ly"), token.count > 4, !isAdjective(index) { return true }
    // `in training teachers`, `and dredging harbours`: what is done, not of what kind.
    if endsIn(index, "ing"),
      story.isListed(index, as: .teaching) && story.has(index + 1, .agent)
        || story.isListed(index, as: .making) && story.subject(at: index + 1) != nil && endsIn(index + 1, "s")
    {
      return true
    }
    if endsIn(index, "ing"), story.subject(at: index) == nil, !story.has(index, [.noun, .preposition]),
      token.count > 5
    {
      return token.classes.contains(.verb) || story[index + 1].shape.contains(.word)
    }
    return false
  }

  private func continues(_ index: Int, from first: Int, limit: Int) -> Bool {
    guard isPart(index, isFirst: index == first) else {
      // `U.S.-Japan`, `anti-corruption`: a hyphen inside a word.
      return story.is(index, .hyphen) && index > first && story[index].shape.contains(.glued)
        && index + 1 < limit && story[index + 1].shape.contains(.glued) && isPart(index + 1, isFirst: false)
    }
    return !isVerb(index, isFirst: index == first)
  }

  private func isPart(_ index: Int, isFirst: Bool) -> Bool {
    let token = story[index]
    guard token.shape.contains(.word), !story.startsBlock(index) || isFirst else {
      return story.is(index, .hyphen) && token.shape.contains(.glued)
        && story[index + 1].shape.contains(.glued)
        || token.shape.contains(.possessive)
    }
    if let kind = chart.kind(at: index) {
      return kind == .organization || kind == .nationality || kind == .place
    }
    if story.subject(at: index) != nil { return true }
    if !token.classes.isDisjoint(with: [
      .determiner, .preposition, .conjunction, .pronoun, .auxiliary, .adverb,
    ]) {
      return false
    }
    if endsIn(index, "ly"), token.count > 4 { return false }
    if token.shape.contains(.capital), !story.capitalIsForced(index), !token.shape.contains(.upper) {
      return false
    }
    return true
  }

  /// Whether a word is a verb here: in no phrase of the table of topics, and told by the grammar or its form.
  private func isVerb(_ index: Int, isFirst: Bool) -> Bool {
    let token = story[index]
    if token.shape.contains(.glued), story.is(index - 1, .hyphen) { return false }
    if let match = story.subject(at: index),
      !(isFirst && token.classes.contains(.verb)) || match.tokens.count > 1
    {
      return false
    }
    if isParticiple(index, isFirst: isFirst) { return false }
    if token.classes.contains(.verb) {
      if !story.has(index, .noun) { return true }
      // `support the plan`, but `research, support and training`.
      return isFirst && story[index + 1].shape.contains(.word)
        && !story.has(index + 1, [.conjunction, .preposition, .auxiliary, .general, .relation])
        && !story.isAny(index + 1, .and, .or)
    }
    if story.has(index, .past) { return true }
    if story.has(index, [.speech, .stance]) { return !token.classes.contains(.noun) }
    if token.shape.contains(.titleCase), story.has(index, .newsVerb), !token.classes.contains(.noun) {
      return true
    }
    // `infrastructure sparking fires`: a participle after the noun begins another phrase; `seal hunting,` is one.
    let isLast = !story[index + 1].shape.contains(.word) || story.isAny(index + 1, .and, .or)
    return !isFirst && !isLast && endsIn(index, "ing") && token.count > 5 && !token.classes.contains(.noun)
      && !token.shape.contains(.glued)
  }

  /// `shared prosperity`, `the country's growing exports`: the participle before a noun is of its phrase.
  private func isParticiple(_ index: Int, isFirst: Bool) -> Bool {
    let next = story[index + 1]
    guard next.shape.contains(.word),
      next.classes.isDisjoint(with: [
        .determiner, .preposition, .conjunction, .auxiliary, .pronoun, .adverb, .past,
      ])
    else { return false }
    let isOwned = story[index - 1].shape.contains(.possessive) || story.has(index - 1, .determiner)
    if endsIn(index, "ed") {
      return isOwned || story.has(index - 1, .preposition)
        || isFirst && !story.has(index, [.speech, .stance])
    }
    return isOwned && endsIn(index, "ing") && story[index].count > 5 && !story.has(index, .noun)
  }

  /// Whether a word is an adjective by its ending or the grammar.
  func isAdjective(_ index: Int) -> Bool {
    let token = story[index]
    if token.classes.contains(.noun) { return false }
    if !token.classes.isDisjoint(with: [.adjective, .subjectAdjective]) { return true }
    if chart.kind(at: index) == .nationality { return true }
    if story.is(index - 1, .hyphen), story[index - 1].shape.contains(.glued) {
      if opposes(index - 2) || endsIn(index, "ed") { return true }
    }
    if let subject = story.subject(at: index), subject.tokens.count == 1 { return false }
    return token.count > 4
      && (endsIn(index, "al") || endsIn(index, "ic") || endsIn(index, "ive") || endsIn(index, "ary")
        || endsIn(index, "ous") || endsIn(index, "able") || endsIn(index, "ible") || endsIn(index, "ful")
        || endsIn(index, "ent") && story[index + 1].shape.contains(.word) && story.has(index, .common)
          && Self.isQuality(ending: story, index))
  }

  /// Whether a word in `ent` is an adjective (`resilient`, `efficient`) rather than a noun in `ment`.
  private static func isQuality(ending story: TokenizedStory, _ index: Int) -> Bool {
    let end = Int(story[index].end)
    return end > 4 && story.text[end - 4] != 0x6d
  }

  private static let anti = FoldedHash("anti")
  private static let counter = FoldedHash("counter")
  private static let post = FoldedHash("post")
  private static let pre = FoldedHash("pre")

  /// `post-pandemic`: what says when, not what.
  func isTimePrefix(_ index: Int) -> Bool {
    story[index].hash == Self.post.value || story[index].hash == Self.pre.value
  }

  private func opposes(_ index: Int) -> Bool {
    story[index].hash == Self.anti.value || story[index].hash == Self.counter.value
  }

  /// `anti-corruption`, `counter-terrorism`: a compound that stands before a noun as an adjective does.
  func isAntiCompound(endingAt index: Int) -> Bool {
    followsHyphen(index) && opposes(index - 2)
  }

  /// Whether a word's letters end so, case aside.
  func endsIn(_ index: Int, _ suffix: StaticString) -> Bool {
    let token = story[index]
    let length = suffix.utf8CodeUnitCount
    guard token.count > length else { return false }
    return suffix.withUTF8Buffer { letters in
      for offset in 0..<length where story.text[Int(token.end) - length + offset] | 0x20 != letters[offset] {
        return false
      }
      return true
    }
  }

  // MARK: - Edges

  /// A phrase without its possessor and the grading words before it, and without a general noun after a noun.
  func trim(_ tokens: Range<Int>) -> Range<Int> {
    let start = trimmedStart(tokens)
    let end = trimmedEnd(start..<tokens.upperBound)
    guard end > start else { return end..<end }
    let isBare = (start..<end).allSatisfy {
      !story[$0].shape.contains(.word)
        || story.has($0, [.topicStop, .general, .relation, .field, .scope]) && story.subject(at: $0) == nil
    }
    if isBare || (end - start == 1 && story[start].count < 2) { return end..<end }
    return start..<end
  }

  private func trimmedStart(_ tokens: Range<Int>) -> Int {
    var start = tokens.lowerBound
    let end = tokens.upperBound
    // What a possessor has is the subject: `the country's [public finances]`.
    for index in tokens where story[index].shape.contains(.possessive) {
      let owner = (start..<index).contains {
        story.subject(at: $0).map { $0.tokens.upperBound > index } == true
      }
      if !owner { start = index + 1 }
    }
    // `sustainable [and] annual bilateral trade`: what grades last tells that all before it does.
    if let graded = (start..<max(start, end - 1)).last(where: { index in
      story.has(index, .topicStop) && story.subject(at: index + 1) != nil
        && !story.has(index, .subjectAdjective)
        && story.subject(at: index) == nil
        && (start..<index).allSatisfy {
          story.subject(at: $0) == nil
            && (isAdjective($0) && !story.has($0, .subjectAdjective) || story.has($0, .topicStop))
        }
    }) {
      start = graded + 1
    }
    while start < end {
      if let match = story.subject(at: start), match.tokens.upperBound <= end { break }
      let next = story.subject(at: start + 1)
      let isScope =
        story.has(start, .scope) && next.map { $0.tokens.count > 1 && $0.tokens.upperBound <= end } == true
        && !isWideQuality(start)
      // `Aegean dispute`: which of them the place tells.
      let isPlace = chart.kind(at: start) == .place && end - start > 1 && !story.has(end - 1, .conflict)
      let isCompound = story.is(start + 1, .hyphen) && story[start + 1].shape.contains(.glued)
      let grades =
        story.has(start, .topicStop) && !story.has(start, .subjectAdjective) || isGrading(start)
        || !isCompound && isGradingParticiple(start) && end - start > 1
      let afterNationality = nationalityEnd(start)
      let isNational = afterNationality.map { $0 < end && isOwned($0..<end) } ?? false
      if isCompound, isGradingCompound(start),
        (start + 3..<max(start + 3, end)).contains(where: { !story.has($0, [.general, .field, .topicStop]) })
      {
        // `life-saving aid`, `home-grown reform`
        start += 3
        continue
      }
      guard story.is(start, .hyphen) || isScope || isPlace || isNational || grades else { break }
      start = isNational ? afterNationality ?? start + 1 : start + 1
    }
    return start
  }

  /// `[global] economic challenges`, but `global food security`: two adjectives say together of what kind it is.
  func isWideQuality(_ index: Int) -> Bool {
    story.isAny(index, .global, .international, .regional) && story.has(index + 1, .subjectAdjective)
  }

  /// Where a nationality ends that starts at a token (`[Sri Lankan] exports`), or nil.
  private func nationalityEnd(_ start: Int) -> Int? {
    guard let span = chart.span(startingAt: start), chart.spans[span].kind == .nationality else { return nil }
    return chart.spans[span].tokens.upperBound
  }

  /// Whether a nationality before a subject says only whose it is: `Japanese [exports]`, but not `the Japanese market`.
  func isOwned(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, !tokens.contains(where: { story.has($0, .nationalHead) }) else {
      return false
    }
    let named = story.subject(at: tokens.lowerBound)?.tokens.upperBound ?? tokens.upperBound + 1
    return named <= tokens.upperBound
      && (named..<tokens.upperBound).allSatisfy {
        story.has($0, [.general, .topicStop]) && !story.has($0, .keptHead)
      }
      || tokens.count <= 3 && !isAdjective(tokens.lowerBound) && isKnown(last)
  }

  /// `increased trade`, `growing demand`: a participle that only grades.
  func isGradingParticiple(_ index: Int) -> Bool {
    guard story[index].shape.contains(.word), !story.has(index, .noun), chart.isFree(index..<index + 1) else {
      return false
    }
    return endsIn(index, "ed") && story[index].count > 4 || endsIn(index, "ing") && story[index].count > 5
  }

  /// `durable and [sustainable] peace`: an adjective that is joined to one that only grades does so too.
  func isGrading(_ index: Int) -> Bool {
    story.is(index - 1, .and) && isAdjective(index) && !story.has(index, .subjectAdjective)
      && (story.has(index - 2, .topicStop) || isGradingParticiple(index - 2))
  }

  /// Whether a compound of a word that is no subject and a participle starts at a token.
  private func isGradingCompound(_ start: Int) -> Bool {
    let last = start + 2
    guard story[last].shape.contains(.word), !isKnown(start), chart.isFree(start..<last + 1) else {
      return false
    }
    return endsIn(last, "ing") || endsIn(last, "ed") || story.has(last, .past)
      || story.has(last, .verb) && !story.has(last, .noun)
  }

  private func trimmedEnd(_ tokens: Range<Int>) -> Int {
    let start = tokens.lowerBound
    var end = tokens.upperBound
    var changed = true
    while changed, end - start > 1 {
      changed = false
      let isGeneral =
        story.has(end - 1, .general) && (knownTopic(start..<end - 1) || isKnown(end - 2))
        || story.has(end - 1, [.topicStop, .relation])
        || story.is(end - 1, .development) && story.has(end - 2, .field)
      let isKept = story.has(end - 1, .keptHead) && end - start > 1 && endsInSubject(start..<end - 1)
      if isGeneral, !isKept, !isAdjective(end - 2), !keepsHead(start..<end) {
        end -= 1
        changed = true
      }
      while end > start, story.is(end - 1, .hyphen) || story[end - 1].shape.contains(.possessive) { end -= 1 }
    }
    return end
  }

  /// Whether a phrase of the table takes in the general noun (`dairy industry`).
  private func keepsHead(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      story.subject(at: $0)?.tokens.upperBound == tokens.upperBound && $0 < tokens.upperBound - 1
    }
  }

  /// Whether a word alone is a subject of the table of topics.
  func isKnown(_ index: Int) -> Bool { story.subject(at: index)?.tokens.count == 1 }

  /// Whether a range is a phrase of the table of topics.
  func knownTopic(_ tokens: Range<Int>) -> Bool {
    story.subject(at: tokens.lowerBound)?.tokens == tokens
  }

  /// Whether a phrase of the table ends where a range ends.
  func endsInSubject(_ tokens: Range<Int>) -> Bool {
    tokens.contains { story.subject(at: $0)?.tokens.upperBound == tokens.upperBound }
  }
}
