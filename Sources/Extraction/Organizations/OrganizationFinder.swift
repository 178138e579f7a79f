internal import Stories

/// Finds bodies and events by the heads of their names (`Ministry of`, `Commission`, `Forum`), by the tables and
/// by acronyms that the story defines in brackets.
struct OrganizationFinder {
  let story: TokenizedStory
  /// Whether the story is one of sport, where leagues and divisions are competitions.
  let isSport: Bool

  init(_ story: TokenizedStory, isSport: Bool = false) {
    self.story = story
    self.isSport = isSport
  }

  /// A name of a body or event.
  struct Candidate {
    var kind: Mention.Kind
    var tokens: Range<Int>
    var rule: Rule
    var confidence: Double
    var row: Int
    var evidence: Range<Int>
  }

  /// Claims the bodies and events of the story.
  func claim(in chart: inout Chart) {
    var candidates: [Candidate] = []
    for match in story.matches {
      switch match.kind {
      case .organizationHead, .eventHead:
        if let candidate = named(by: match, chart: chart) { candidates.append(candidate) }
      case .organization:
        candidates.append(
          Candidate(
            kind: .organization,
            tokens: match.tokens,
            rule: .knownBody,
            confidence: 0.98,
            row: match.row,
            evidence: match.tokens
          )
        )
      case .event:
        candidates.append(
          Candidate(
            kind: .event,
            tokens: withOrdinal(
              match.tokens.lowerBound
            )..<(yearAfter(match.tokens.upperBound) ?? match.tokens.upperBound),
            rule: .knownEvent,
            confidence: 0.95,
            row: match.row,
            evidence: match.tokens
          )
        )
      default: continue
      }
    }
    let told = Set(
      candidates.filter { !story.capitalSaysNothing($0.tokens.lowerBound) }.map { hash(of: $0.tokens) }
    )
    // The names whose capitals nothing forces.
    let free = Set(
      candidates.filter { !story.capitalIsForced($0.tokens.lowerBound) }.map { hash(of: $0.tokens) }
    )
    let people = candidates.isEmpty ? [] : namesOfPeople()
    candidates.removeAll {
      $0.row < 0 ? isHeadlineOnly($0, told: told) : isOtherWord($0, free: free, people: people)
    }
    candidates.sort {
      $0.tokens.count != $1.tokens.count
        ? $0.tokens.count > $1.tokens.count : $0.tokens.lowerBound < $1.tokens.lowerBound
    }
    claimInitials(in: &chart)
    for candidate in candidates {
      chart.claim(
        candidate.kind,
        candidate.tokens,
        rule: candidate.rule,
        confidence: candidate.confidence,
        row: candidate.row,
        evidence: candidate.evidence
      )
    }
    claimQuoted(in: &chart)
    claimAcronyms(in: &chart)
    claimShortForms(in: &chart)
    claimByCues(in: &chart)
    claimLetters(in: &chart)
  }

  func hash(of tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ story[$1].hash) &* 0x100_0000_01b3 }
  }

  // MARK: - Heads

  private func named(by match: TokenizedStory.Match, chart: Chart) -> Candidate? {
    var head = match.tokens
    while head.count > 1, story.has(head.upperBound - 1, .preposition) {
      head = head.lowerBound..<head.upperBound - 1
    }
    guard story.isCapital(head.lowerBound) else { return nil }
    if isOfSport(head.lowerBound) != isSport, Self.competitions.contains(story[head.lowerBound].hash) {
      return nil
    }
    let row = story.gazetteer.heads[match.row]
    var isEvent = match.kind == .eventHead
    if story.is(head.lowerBound - 1, .hyphen), story[head.lowerBound].shape.contains(.glued) { return nil }
    var start = head.lowerBound
    var end = head.upperBound
    if row.position != .first || isEvent || !story.is(end, .of) {
      start = left(from: start, isEvent: isEvent, chart: chart)
    } else {
      start = withPlace(start, chart: chart)
    }
    if row.position == .last, head.count > 2, story.is(head.lowerBound + 1, .of) {
      // `Ministry of Foreign Affairs, Trade and Culture`: the list goes on after a head that has its subject.
      end = max(end, right(from: head.lowerBound + 1, isEvent: isEvent, isFirst: true, chart: chart))
    } else if row.position != .last || story.isAny(end, .of) {
      end = right(from: end, isEvent: isEvent, isFirst: row.position == .first, chart: chart)
    }
    if row.position == .any
      || (isEvent && row.position == .last
        && !(story[head.lowerBound].hash == Self.law.value && isPlural(end))),
      end == head.upperBound
    {
      end = goesOn(from: end, chart: chart)
    }
    if !isEvent, isOtherThing(start..<end, head: head, row: row) { return nil }
    if !isEvent, end > head.upperBound || story.isCapital(end),
      let meeting = meeting(from: head.upperBound, to: end, chart: chart)
    {
      // `Joint Committee Meeting`: what a body holds.
      isEvent = true
      end = meeting
      start = left(from: head.lowerBound, isEvent: true, chart: chart)
    }
    if start == head.lowerBound, end == head.upperBound, story[start].hash == Self.radio.value {
      // `Radio Quillmoor`: the station's name follows.
      end = max(end, capitalRun(at: end, chart: chart))
    }
    if isEvent, let year = yearAfter(end) { end = year }
    if isEvent { start = withOrdinal(start) }
    if isEvent, story.isAny(start - 1, .of, .for), endsTitle(start - 1) { return nil }
    while start < head.lowerBound, isWeakStart(start) { start += 1 }
    let tokens = start..<end
    guard tokens.count > head.count || head.count > 2, isName(tokens, head: head, isEvent: isEvent) else {
      return nil
    }
    if tokens.count == head.count, story.capitalSaysNothing(head.lowerBound) { return nil }
    if tokens.count > 8, isMenu(tokens) { return nil }
    guard chart.isFree(tokens), !isGroup(tokens, head: head) else { return nil }
    if Self.papers.contains(story[head.lowerBound].hash), tokens.count > 4 { return nil }
    if isEvent, isInsideTitle(start) { return nil }
    if let place = story.match(.place, at: start), place.tokens.upperBound >= end { return nil }
    if !isEvent, end == head.upperBound, story.is(start - 1, .the), story.is(start - 2, .at),
      story.has(end - 1, .placeHead)
    {
      return Candidate(
        kind: .place,
        tokens: tokens,
        rule: .venue,
        confidence: 0.85,
        row: -1,
        evidence: start - 2..<start
      )
    }
    return Candidate(
      kind: isEvent ? .event : .organization,
      tokens: tokens,
      rule: isEvent ? .eventHead : .bodyHead,
      confidence: 0.85,
      row: -1,
      evidence: head
    )
  }

  /// Whether a head makes a name in stories of sport only: an open or a masters; a league does in others.
  private func isOfSport(_ head: Int) -> Bool { story[head].hash != Self.league.value }

  private static let league = FoldedHash("league")
  private static let competitions: Set<UInt64> = [
    league.value, FoldedHash("open").value, FoldedHash("masters").value, FoldedHash("classic").value,
    FoldedHash("trophy").value,
  ]

  private static let radio = FoldedHash("radio")
  private static let law = FoldedHash("law")
  private static let papers: Set<UInt64> = [
    FoldedHash("times").value, FoldedHash("post").value, FoldedHash("herald").value,
    FoldedHash("tribune").value, FoldedHash("gazette").value, FoldedHash("chronicle").value,
    FoldedHash("telegraph").value,
  ]

  /// Whether the words of a name say that it is one.
  private func isName(_ tokens: Range<Int>, head: Range<Int>, isEvent: Bool) -> Bool {
    // `Foreign Ministry spokesman` is a title with a body in it; `Chief Justice` is none.
    if let title = story.match(.title, at: tokens.lowerBound), title.tokens.upperBound >= tokens.upperBound,
      title.tokens == tokens || story.isCapital(tokens.upperBound)
    {
      return false
    }
    if let known = story.match(.organization, at: tokens.lowerBound), !isEvent, known.tokens.count > 1,
      head.upperBound <= known.tokens.upperBound,
      tokens.upperBound <= known.tokens.upperBound
        || !story.isAny(known.tokens.upperBound, .comma, .and)
    {
      return false
    }
    if tokens.lowerBound < head.lowerBound, story.has(head.lowerBound, [.portfolio, .field, .relation]),
      head.upperBound == tokens.upperBound
    {
      // `International Cooperation`, `Commercial Law`: a field with an adjective, not a body or an act.
      let others = tokens.lowerBound..<head.lowerBound
      let areCommon = others.allSatisfy {
        story.has($0, [.common, .portfolio, .conjunction, .scope, .adjective])
          && story.match(.place, at: $0) == nil
      }
      if areCommon, !isEvent || tokens.count < 3 { return false }
      let isNamed = others.contains { story[$0].word < 0 || story.match(.place, at: $0) != nil }
      if isEvent, tokens.count < 3 && !isNamed || story.isCapital(tokens.upperBound) { return false }
    }
    if !isEvent, tokens.allSatisfy({ story.has($0, [.portfolio, .conjunction]) }),
      !story.has(tokens.lowerBound, .organizationHead),
      story.match(.organizationHead, at: tokens.lowerBound) == nil
    {
      return false
    }
    if isEvent, tokens.upperBound > head.upperBound,
      story.match(.organizationHead, at: tokens.upperBound - 1) != nil,
      !story.is(head.upperBound, .of), !story.is(head.upperBound, .on)
    {
      return false
    }
    return true
  }

  /// Whether a title that starts earlier takes in a token (`Minister for [Foreign] Affairs`).
  private func isInsideTitle(_ index: Int) -> Bool {
    (max(0, index - 6)..<index).contains { earlier in
      story.match(.title, at: earlier).map { $0.tokens.upperBound > index } ?? false
    }
  }

  /// Words that a name of a body does not begin with, when a sentence or a headline gave them their capital.
  private func isWeakStart(_ index: Int) -> Bool {
    let token = story[index]
    if story.is(index, .hyphen) || token.shape.contains(.possessive) { return true }
    if !token.classes.isDisjoint(with: [
      .determiner, .preposition, .conjunction, .pronoun, .adverb, .auxiliary,
    ]) {
      return true
    }
    if story.match(.place, at: index) != nil || story.match(.nationality, at: index) != nil { return false }
    return story.capitalIsForced(index)
      && !token.classes.isDisjoint(with: [.newsVerb, .speech, .stance])
  }

  private func left(from start: Int, isEvent: Bool, chart: Chart) -> Int {
    var first = start
    while first > 0, start - first < 10, !story.startsBlock(first) {
      let index = first - 1
      let token = story[index]
      if !chart.isFree(index..<index + 1) { break }
      if token.shape.contains(.word), token.shape.contains(.capital) {
        if stopsName(index), !(isEvent && index + 1 == start && isPlural(index)) { break }
        first = index
      } else if token.shape.contains(.number), isEvent, isOrdinal(index) {
        first = index
      } else if story.isAny(index, .hyphen, .dash), canJoin(index) {
        first = index - 1
      } else if story.isAny(index, .and, .ampersand), story.isCapital(index - 1),
        !story.capitalSaysNothing(index - 1),
        story.place(endingAt: index) == nil, !stopsName(index - 1), chart.isFree(index - 1..<index),
        isEvent || story.has(index - 1, .portfolio),
        !story.is(index - 2, .comma) || isEvent
      {
        first = index - 1
      } else if isEvent, story.is(index, .of), start - first > 1, story.isCapital(index - 1),
        chart.isFree(index - 1..<index),
        story.match(.organizationHead, at: index - 1) != nil, !story.capitalIsForced(index - 1)
      {
        first = index - 1
      } else if token.shape.contains(.possessive), story.isCapital(index - 1),
        endsTitle(index) || story.isAny(index - 1, .people)
      {
        first = index - 1
      } else {
        break
      }
    }
    return first
  }

  /// Whether a word ends in `s`: `Leaders Summit` is no summit of one leader.
  func isPlural(_ index: Int) -> Bool { story.text[story[index].range].last == 0x73 }

  private func canJoin(_ hyphen: Int) -> Bool {
    if story[hyphen].shape.contains(.glued) { return story.isCapital(hyphen - 1) }
    return story.is(hyphen, .dash) && story.place(endingAt: hyphen) != nil
  }

  /// The end of common words with capitals that go on with a name after its head: `Speaker Series`, `Law Spring`.
  private func goesOn(from end: Int, chart: Chart) -> Int {
    var last = end
    while last < story.count, last - end < 3, !story.startsBlock(last), chart.isFree(last..<last + 1),
      story.isCapital(last), story.has(last, .common), !story.capitalIsForced(last),
      story.match(.title, at: last) == nil, story.match(.honorific, at: last) == nil,
      !story.has(last, [.given, .surname, .preposition, .conjunction])
    {
      last += 1
    }
    return last
  }

  /// Where a name that begins with its head starts with the place before it: `[Singapore] Ministry of Law`.
  private func withPlace(_ start: Int, chart: Chart) -> Int {
    var first = start
    while first > 0, !story.startsBlock(first), story.isCapital(first - 1), chart.isFree(first - 1..<first),
      story[first - 1].classes.isDisjoint(with: [.newsVerb, .speech, .determiner, .preposition, .honorific]),
      !story.capitalIsForced(first - 1), !endsTitle(first), story.match(.nationality, at: first - 1) == nil
    {
      first -= 1
    }
    return first
  }

  private func stopsName(_ index: Int) -> Bool {
    let token = story[index]
    if !token.classes.isDisjoint(with: [.determiner, .honorific]) { return true }
    if token.classes.contains(.weekday), !story.isCapital(index - 1) || story.capitalIsForced(index - 1) {
      return true
    }
    if !token.classes.isDisjoint(with: [.preposition, .conjunction, .auxiliary, .pronoun]) { return true }
    if story.capitalSaysNothing(index), !token.classes.isDisjoint(with: [.newsVerb, .speech, .stance]) {
      return true
    }
    if story.capitalIsForced(index), !token.classes.isDisjoint(with: [.adverb]) { return true }
    // `the Quito Metropolitan Council`: no bishop.
    return token.hash != Self.metropolitan.value && endsTitle(index + 1)
  }

  private static let metropolitan = FoldedHash("metropolitan")

  private func endsTitle(_ end: Int) -> Bool {
    story.match(.title, at: end - 1).map { $0.tokens.upperBound == end && story.titleIsPersonal($0) } ?? false
  }

  private func right(from end: Int, isEvent: Bool, isFirst: Bool, chart: Chart) -> Int {
    var last = end
    while last < story.count, last - end < 16, !story.startsBlock(last) {
      var next = last
      if story.isAny(next, .of, .for, .on)
        || (isEvent && story.is(next, .in) && story.match(.place, at: next + 1) == nil)
      {
        next += 1
        if story.is(next, .the) { next += 1 }
      } else if last > end, story.isAny(next, .and, .ampersand) || story.is(next, .comma) {
        guard isFirst || isEvent, continuesList(next, chart: chart) else { break }
        next += 1
        if story.is(next, .and) { next += 1 }
      } else if last == end, isEvent, story.is(next, .and), hasEventHead(next + 1, chart: chart) {
        next += 1
      } else {
        break
      }
      let run = capitalRun(at: next, chart: chart)
      if run == next || isGivenName(next) { break }
      last = run
    }
    return last
  }

  /// Whether a word is a person's: a given name that is no word and no place.
  private func isGivenName(_ index: Int) -> Bool {
    story.has(index, .given) && !story.has(index, [.common, .portfolio])
      && story.match(.place, at: index) == nil
      && story.match(.organization, at: index) == nil && story.isCapital(index + 1)
  }

  /// Whether `and X` or `, X and Y` goes on with the subjects of a name.
  private func continuesList(_ index: Int, chart: Chart) -> Bool {
    var next = index + 1
    if story.is(index, .comma) {
      if story.is(next, .and) { next += 1 }
      guard story.has(next, [.portfolio, .common, .field]) || story.match(.portfolio, at: next) != nil,
        // `Department of Energy, and Department of Justice`: two bodies.
        story.matches(at: next).allSatisfy({ !isFirstHead($0) })
      else { return false }
      let end = capitalRun(at: next, chart: chart)
      guard end > next else { return false }
      return story.is(next - 1, .and) || story.is(end, .and)
        || (story.is(end, .comma) && continuesList(end, chart: chart))
    }
    guard story.isCapital(next), story.matches(at: next).allSatisfy({ !isFirstHead($0) }) else {
      return false
    }
    if let title = story.match(.title, at: next), story.gazetteer.titles[title.row].kind != .military {
      return false
    }
    let end = capitalRun(at: next, chart: chart)
    guard end > next else { return false }
    // `Ministry of Energy and Sinopec`: a body that the tables know is one of its own.
    if let body = story.match(.organization, at: next),
      !story.has(next, [.portfolio, .field]) || body.tokens.count > 1
    {
      return false
    }
    // `Ministry of Law and International Chamber of Commerce`: another body, not another subject.
    if (next..<end).contains(where: {
      story.match(.organizationHead, at: $0) != nil && !story.has($0, .portfolio)
    }) {
      return false
    }
    let isPlace = story.match(.place, at: next).map { $0.tokens.upperBound == end } ?? false
    return !isPlace && !story.has(next, [.given, .honorific]) || story.has(next, .portfolio)
  }

  private func isFirstHead(_ match: TokenizedStory.Match) -> Bool {
    guard match.kind == .organizationHead || match.kind == .eventHead else { return false }
    return story.gazetteer.heads[match.row].position == .first
  }

  func capitalRun(at start: Int, chart: Chart) -> Int {
    var end = start
    for kind in [PhraseKind.place, .organization] {
      if let match = story.match(kind, at: start), chart.isFree(match.tokens) {
        end = max(end, match.tokens.upperBound)
      }
    }
    let afterPlace = end > start ? end : -1
    while end < story.count, end - start < 8 {
      if end > start, story.startsBlock(end) { break }
      let token = story[end]
      if !chart.isFree(end..<end + 1) { break }
      // After a place only words of the language go on with the name of a body; others are a person's.
      if end == afterPlace, token.classes.isDisjoint(with: [.common, .portfolio, .field, .organizationHead]) {
        break
      }
      if end > start, !token.classes.isDisjoint(with: [.given, .surname]), !token.classes.contains(.common) {
        break
      }
      if end > start, story.has(end - 1, [.common, .portfolio]), !story.has(end - 1, [.scope, .compass]),
        isUnknown(end)
      {
        break
      }
      if token.shape.contains(.word), token.shape.contains(.capital) {
        if !token.classes.isDisjoint(with: [.honorific]) { break }
        if end > start, story.match(.title, at: end) != nil { break }
        if end > start, story.capitalSaysNothing(end), story.has(end, [.newsVerb, .speech]) { break }
        if end > start, story.has(end, [.preposition, .conjunction, .determiner]) { break }
        end += 1
      } else if end > start, story.is(end, .hyphen), token.shape.contains(.glued), story.isCapital(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether the tables say nothing of a capital word, which may then be a person's.
  private func isUnknown(_ index: Int) -> Bool {
    let known: WordClass = [
      .common, .portfolio, .field, .relation, .compass, .placeHead, .preposition, .conjunction, .month,
    ]
    return story[index].classes.isDisjoint(with: known)
      && story.matches(at: index).allSatisfy { $0.kind == .leader || $0.kind == .honorific }
  }

}

extension TokenizedStory {
  /// Whether a title is one that stands before a person's name rather than part of a body's name.
  func titleIsPersonal(_ match: Match) -> Bool {
    match.kind == .title && isCapital(match.tokens.lowerBound)
  }
}
