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
            tokens: match.tokens.lowerBound..<withLegalLetters(match.tokens.upperBound),
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
            tokens: withOrdinal(match.tokens.lowerBound)..<withYear(match.tokens.upperBound, chart: chart),
            rule: .knownEvent,
            confidence: 0.95,
            row: match.row,
            evidence: match.tokens
          )
        )
      default: continue
      }
    }
    candidates += summits() + numberedMeetings(chart: chart) + quotedEvents() + firms(chart: chart)
    let told = Set(
      candidates.filter { !story.capitalSaysNothing($0.tokens.lowerBound) }.map { story.hash(of: $0.tokens) }
    )
    // The names whose capitals nothing forces.
    let free = Set(
      candidates.filter { !story.capitalIsForced($0.tokens.lowerBound) }.map { story.hash(of: $0.tokens) }
    )
    let people = candidates.isEmpty ? [] : namesOfPeople()
    candidates.removeAll {
      $0.row < 0 ? isHeadlineOnly($0, told: told) : isOtherWord($0, free: free, people: people)
    }
    readLetters(&candidates)
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

  // MARK: - Heads

  private func named(by match: TokenizedStory.Match, chart: Chart) -> Candidate? {
    var head = match.tokens
    while head.count > 1, story.has(head.upperBound - 1, .preposition) {
      head = head.lowerBound..<head.upperBound - 1
    }
    guard story.isCapital(head.lowerBound) else { return nil }
    if isOfSport(head.lowerBound) != isSport, story.isListed(head.lowerBound, as: .competition) {
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
    } else if row.position != .last || story.is(end, .of)
      || isEvent && story.isAny(end, .on, .for) && !story.capitalSaysNothing(end + 1)
        && story[end + 1].hash != Self.fiscal.value
    {
      end = right(from: end, isEvent: isEvent, isFirst: row.position == .first, chart: chart)
    }
    if row.position == .any
      || (isEvent && row.position == .last
        && !(story[head.lowerBound].hash == Self.law.value && isPlural(end))),
      end == head.upperBound
    {
      end = goesOn(from: end, chart: chart)
    }
    if isEvent { end = withAim(end, chart: chart) }
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
    if isEvent {
      (start, end) = (withOrdinal(start), withYear(end, chart: chart))
      if isCountedDay(head, start: start) { return nil }
    }
    if isEvent, story.isAny(start - 1, .of, .for), endsTitle(start - 1) { return nil }
    while start < head.lowerBound, isWeakStart(start) { start += 1 }
    if !isEvent { start = withSlashes(start) }
    let tokens = start..<end
    guard tokens.count > head.count || head.count > 2, isName(tokens, head: head, isEvent: isEvent) else {
      return nil
    }
    if tokens.count == head.count, story.capitalSaysNothing(head.lowerBound) { return nil }
    if tokens.count > 8, isMenu(tokens) { return nil }
    guard chart.isFree(tokens), !isGroup(tokens, head: head) else { return nil }
    if story.isListed(head.lowerBound, as: .paper), tokens.count > 4 { return nil }
    if isEvent ? isInsideTitle(start) : isInPortfolio(start..<end, head: head) { return nil }
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

  private static let fiscal = FoldedHash("fiscal")
  private static let radio = FoldedHash("radio")
  private static let law = FoldedHash("law")

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

  /// Whether a name is one of the fields of a minister: `Minister of Trade, Food Security and Cooperative Development`.
  private func isInPortfolio(_ tokens: Range<Int>, head: Range<Int>) -> Bool {
    guard story.isAny(tokens.lowerBound - 1, .comma, .and), tokens.upperBound == head.upperBound,
      tokens.lowerBound < head.lowerBound, story.isCapital(tokens.upperBound)
    else { return false }
    var index = tokens.lowerBound - 1
    while index > tokens.lowerBound - 12,
      story.isAny(index, .comma, .and) || story.has(index, [.portfolio, .common]) && story.isCapital(index)
    {
      index -= 1
    }
    guard story.isAny(index, .of, .for), let title = story.match(.title, at: index - 1) else { return false }
    return story.gazetteer.titles[title.row].kind == .minister
  }

  /// Whether a title that starts earlier takes in a token (`Minister for [Foreign] Affairs`).
  private func isInsideTitle(_ index: Int) -> Bool {
    (max(0, index - 6)..<index).contains { earlier in
      story.match(.title, at: earlier).map { $0.tokens.upperBound > index } ?? false
    }
  }
}

extension TokenizedStory {
  /// Whether a title is one that stands before a person's name rather than part of a body's name.
  func titleIsPersonal(_ match: Match) -> Bool {
    match.kind == .title && isCapital(match.tokens.lowerBound)
  }
}
