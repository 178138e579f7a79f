/// A noun phrase of a subject, with how many of its words are adjectives.
struct NounPhrase {
  /// The phrase without articles and words that say nothing of the subject.
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

  /// The phrase that starts at a token, past articles and gerunds; nil when there is none.
  func phrase(at start: Int, until limit: Int) -> NounPhrase? {
    var first = start
    while first < limit, skips(first) { first += 1 }
    var end = first
    while end < limit, end - first < 9, continues(end, from: first, limit: limit) { end += 1 }
    while end > first, story.is(end - 1, .hyphen) || story[end - 1].shape.contains(.possessive) { end -= 1 }
    for index in first..<max(first, end) {
      // A phrase of the table may go on past a preposition: `rule of law`.
      if let match = story.match(.topic, at: index), match.tokens.upperBound > end,
        match.tokens.upperBound <= limit
      {
        return NounPhrase(tokens: trim(first..<match.tokens.upperBound), end: match.tokens.upperBound)
      }
    }
    guard end > first else { return nil }
    let trimmed = trim(first..<end)
    guard !trimmed.isEmpty else { return nil }
    return NounPhrase(tokens: trimmed, end: end)
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

  /// Whether a word before a phrase is not of it: an article, a gerund, a word that only grades.
  private func skips(_ index: Int) -> Bool {
    let token = story[index]
    guard token.shape.contains(.word) else { return false }
    if story.match(.topic, at: index) != nil { return false }
    if !token.classes.isDisjoint(with: [.determiner]) { return true }
    if token.classes.contains(.adverb), !isAdjective(index) { return true }
    if endsIn(index, "ing"), token.classes.contains(.verb) { return true }
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
    if story.match(.topic, at: index) != nil { return true }
    if !token.classes.isDisjoint(with: [
      .determiner, .preposition, .conjunction, .pronoun, .auxiliary, .adverb,
    ]) {
      return false
    }
    if endsIn(index, "ly"), token.count > 4, story.match(.topic, at: index) == nil { return false }
    if token.shape.contains(.capital), !story.capitalIsForced(index), !token.shape.contains(.upper) {
      return false
    }
    return true
  }

  /// Whether a word is a verb here: in no phrase of the table of topics, and told by the grammar to be one.
  private func isVerb(_ index: Int, isFirst: Bool) -> Bool {
    let token = story[index]
    if story.match(.topic, at: index) != nil, !(isFirst && token.classes.contains(.verb)) { return false }
    if token.classes.contains(.verb) { return !story.has(index, .noun) || isFirst }
    if token.classes.contains(.past) { return true }
    if token.classes.contains(.speech) || token.classes.contains(.stance) {
      return !token.classes.contains(.noun)
    }
    return false
  }

  /// Whether a word is an adjective by its ending or the grammar.
  func isAdjective(_ index: Int) -> Bool {
    let token = story[index]
    if token.classes.contains(.noun) { return false }
    if !token.classes.isDisjoint(with: [.adjective, .subjectAdjective]) { return true }
    if chart.kind(at: index) == .nationality { return true }
    if story.is(index - 1, .hyphen), story[index - 1].shape.contains(.glued) {
      if story[index - 2].hash == Self.anti.value || endsIn(index, "ed") { return true }
    }
    return token.count > 4
      && (endsIn(index, "al") || endsIn(index, "ic") || endsIn(index, "ive") || endsIn(index, "ary")
        || endsIn(index, "ous") || endsIn(index, "able") || endsIn(index, "ful"))
  }

  private static let anti = FoldedHash("anti")

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

  /// A phrase without grading words before it, and without a general noun that a noun stands before.
  func trim(_ tokens: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    var end = tokens.upperBound
    while start < end {
      let isHyphen = story.is(start, .hyphen) || story[start].shape.contains(.possessive)
      let isPlace = chart.kind(at: start) == .place && end - start > 1
      if let match = story.match(.topic, at: start), match.tokens.upperBound <= end { break }
      let isScope =
        story.has(start, .scope)
        && story.match(.topic, at: start + 1).map { $0.tokens.count > 1 && $0.tokens.upperBound <= end }
          == true
      guard
        isHyphen || isPlace || isScope || story.has(start, .topicStop)
          || (story[start].shape.contains(.possessive))
      else { break }
      start += 1
    }
    var changed = true
    while changed, end - start > 1 {
      changed = false
      if story.has(end - 1, .general), !isAdjective(end - 2), knownTopic(start..<end - 1) || isSoft(end - 2),
        !keepsHead(start..<end)
      {
        end -= 1
        changed = true
      } else if story.has(end - 1, .topicStop) || story.has(end - 1, .relation), !isAdjective(end - 2),
        !keepsHead(start..<end)
      {
        end -= 1
        changed = true
      }
      while end > start, story.is(end - 1, .hyphen) || story[end - 1].shape.contains(.possessive) { end -= 1 }
    }
    guard end > start else { return end..<end }
    if end - start == 1 {
      if !story[start].shape.contains(.word) || story.has(start, [.topicStop, .field, .general, .relation])
        || story[start].count < 3
      {
        return end..<end
      }

    }
    return start..<end
  }

  /// Whether a phrase of the table takes in the general noun (`dairy industry`).
  private func keepsHead(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      story.match(.topic, at: $0)?.tokens.upperBound == tokens.upperBound && $0 < tokens.upperBound - 1
    }
  }

  /// Whether a word alone is a subject where something announces it (`peace`, `development`).
  func isSoft(_ index: Int) -> Bool {
    story.has(index, .softTopic) || story.match(.topic, at: index)?.tokens.count == 1
  }

  /// Where a phrase starts with the adjectives before it, those joined by commas and `and` included:
  /// `[economic, social and political] stabilization`.
  func widenLeft(_ tokens: Range<Int>, floor: Int) -> Int {
    var start = tokens.lowerBound
    var isJoined = false
    let isKnownPhrase = story.match(.topic, at: start).map { $0.tokens.count > 1 } ?? false
    while start > floor, !story.startsBlock(start), tokens.upperBound - start < 12 {
      let index = start - 1
      guard chart.isFree(index..<start) || chart.kind(at: index) == .nationality else { break }
      if isAdjective(index), !story.has(index, .topicStop), !story.has(index, [.speech, .stance]) {
        if isKnownPhrase, story.has(index, .scope) { break }
        start = index
      } else if story.is(index, .hyphen), story[index].shape.contains(.glued),
        story[start].shape.contains(.glued),
        story[index - 1].shape.contains(.word), index - 1 >= floor
      {
        start = index - 1
      } else if story.is(index, .and) || (isJoined && story.is(index, .comma)), !story.has(start, .scope),
        index - 1 >= floor
      {
        var before = index - 1
        if story.is(before, .comma) { before -= 1 }
        guard before >= floor, isAdjective(before), !story.has(before, [.topicStop, .softTopic]),
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

  /// Where a phrase ends with the nouns after it: `trade [dispute]`, `security [protocols]`.
  func widenRight(_ tokens: Range<Int>, limit: Int) -> Int {
    var end = tokens.upperBound
    while end < limit, end - tokens.lowerBound < 8, !story.startsBlock(end), isPart(end, isFirst: false),
      story[end].shape.contains(.word), !isVerb(end, isFirst: false), chart.isFree(end..<end + 1),
      !story.has(end, [.topicStop, .relation, .timeWord]), !story.has(end, .general) || isAdjective(end - 1),
      !endsIn(end, "ed"), !isAdjective(end)
    {
      end += 1
    }
    return end
  }

  /// Whether a range is a phrase of the table of topics.
  func knownTopic(_ tokens: Range<Int>) -> Bool {
    story.match(.topic, at: tokens.lowerBound)?.tokens == tokens
  }

  /// Whether a phrase of the table ends where a range ends.
  func endsInTopic(_ tokens: Range<Int>) -> Bool {
    tokens.contains { story.match(.topic, at: $0)?.tokens.upperBound == tokens.upperBound }
  }
}
