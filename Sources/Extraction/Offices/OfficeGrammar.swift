/// The grammar of offices: a head from the table of titles, what may stand before it and after it.
///
///     title  = [place | nationality | body] {rank | portfolio} head {(of | for | to | in | at) object} {and title}
///     object = place | body | portfolio {(, | and) portfolio} | the head
struct OfficeGrammar {
  let story: TokenizedStory
  /// The place or nationality that ends before a token, by token.
  private let placeBefore: [Int: TokenizedStory.Match]

  init(_ story: TokenizedStory) {
    self.story = story
    var ends: [Int: TokenizedStory.Match] = [:]
    for match in story.matches where match.kind == .place || match.kind == .nationality {
      let end = match.tokens.upperBound
      if let known = ends[end], known.tokens.count >= match.tokens.count { continue }
      ends[end] = match
    }
    placeBefore = ends
  }

  /// The titles of the story, in order, none inside another.
  func roles(chart: Chart) -> [RolePhrase] {
    var found: [RolePhrase] = []
    for match in story.matches where match.kind == .title {
      if isCutShort(match) { continue }
      if isPluralNoun(match) { continue }
      if let last = found.last, match.tokens.lowerBound < last.tokens.upperBound { continue }
      if let span = chart.span(at: match.tokens.lowerBound),
        chart.spans[span].tokens.lowerBound < match.tokens.lowerBound
      {
        continue
      }
      let floor = found.last?.tokens.upperBound ?? 0
      found.append(role(from: match, floor: floor, chart: chart))
    }
    return found
  }

  /// Whether a longer title starts inside a title and goes on after it (`[US Attorney] General`).
  private func isCutShort(_ match: TokenizedStory.Match) -> Bool {
    guard match.tokens.count > 1 else { return false }
    return (match.tokens.lowerBound + 1..<match.tokens.upperBound).contains { index in
      story.match(.title, at: index).map { $0.tokens.upperBound > match.tokens.upperBound } ?? false
    }
  }

  /// Whether a title in lower case and the plural only tells what several people are (`two new envoys`).
  private func isPluralNoun(_ match: TokenizedStory.Match) -> Bool {
    let last = story[match.tokens.upperBound - 1]
    return !story.isCapital(match.tokens.lowerBound) && !last.shape.contains(.capital)
      && story.text[Int(last.end) - 1] == 0x73
  }

  private func role(from match: TokenizedStory.Match, floor: Int, chart: Chart) -> RolePhrase {
    var role = RolePhrase(
      tokens: match.tokens,
      heads: [match.row],
      head: match.tokens,
      isCapital: story.isCapital(match.tokens.lowerBound)
    )
    extendLeft(&role, floor: floor, chart: chart)
    extendRight(&role, chart: chart)
    join(&role, chart: chart)
    return role
  }

  // MARK: - Before the head

  private func extendLeft(_ role: inout RolePhrase, floor: Int, chart: Chart) {
    var start = role.tokens.lowerBound
    while start > floor, !story.startsBlock(start), role.tokens.upperBound - start < 14 {
      let index = start - 1
      let token = story[index]
      if let span = chart.span(at: index) {
        guard chart.spans[span].kind == .organization || chart.spans[span].kind == .event else { break }
        start = chart.spans[span].tokens.lowerBound
        role.of = .init(tokens: chart.spans[span].tokens, place: -1, body: span)
        break
      }
      if let place = placeBefore[start], place.tokens.lowerBound >= floor, chart.isFree(place.tokens),
        !isPortfolioOnly(place)
      {
        start = place.tokens.lowerBound
        role.of = .init(tokens: place.tokens, place: place.row, body: -1)
        break
      }
      guard token.shape.contains(.word) else {
        if story.is(index, .hyphen), token.shape.contains(.glued), story[start].shape.contains(.glued),
          story.has(index - 1, [.officeModifier, .portfolio])
            || story.match(.officePrefix, at: index - 1) != nil
        {
          start = index - 1
          continue
        }
        break
      }
      if story.is(index, .and), story.has(index - 1, .portfolio), story.isCapital(index - 1),
        story.has(start, .portfolio)
      {
        start = index - 1
        continue
      }
      guard modifies(index, head: role) else { break }
      start = index
    }
    role.tokens = start..<role.tokens.upperBound
  }

  private func isPortfolioOnly(_ place: TokenizedStory.Match) -> Bool {
    !story.isCapital(place.tokens.lowerBound)
  }

  private func modifies(_ index: Int, head role: RolePhrase) -> Bool {
    let token = story[index]
    let isCapital = token.shape.contains(.capital)
    // `His Majesty` before `King` is an honorific whole.
    if let honorific = story.match(.honorific, at: index - 1), honorific.tokens.contains(index) {
      return false
    }
    if !token.classes.isDisjoint(with: [.determiner, .conjunction, .pronoun, .auxiliary, .honorific]) {
      return false
    }
    if story.match(.officePrefix, at: index) != nil || token.classes.contains(.officeModifier) {
      return isCapital || !role.isCapital
    }
    if token.classes.contains(.portfolio) {
      return isCapital || (!role.isCapital && story.match(.portfolio, at: index) != nil)
    }
    guard isCapital, role.isCapital, !story.capitalIsForced(index) else { return false }
    if !token.classes.isDisjoint(with: [.preposition, .given, .weekday, .month]) { return false }
    // An unknown word with a capital may be a surname; a common one belongs to the title.
    return token.classes.contains(.common) || token.classes.contains(.field)
  }

  // MARK: - After the head

  private func extendRight(_ role: inout RolePhrase, chart: Chart) {
    var end = role.tokens.upperBound
    if role.tokens.contains(where: { story.has($0, .preposition) }) {
      // The table has the title with its first portfolio (`Minister of Foreign Affairs`); more may follow.
      end = portfolioList(from: end, start: role.tokens.lowerBound, chart: chart)
    }
    if story.is(end, .hyphen), story.isAny(end + 1, .elect, .designate) { end += 2 }
    if story.isAny(end, .elect, .designate) { end += 1 }
    if story.is(end, .extraordinary), story.is(end + 1, .and), story.is(end + 2, .plenipotentiary) {
      end += 3
    }
    var steps = 0
    while end < story.count, steps < 5, !story.startsBlock(end) {
      steps += 1
      guard story.isAny(end, .of, .for, .to, .in, .at, .on) else { break }
      let preposition = end
      var next = end + 1
      if story.is(next, .the) { next += 1 }
      guard !story.startsBlock(next),
        let object = object(at: next, after: preposition, role: &role, chart: chart)
      else { break }
      end = object
    }
    role.tokens = role.tokens.lowerBound..<withBodies(after: end, role: &role, chart: chart)
  }

  /// `Senior Minister of State, Ministry of Law and Ministry of Transport`: the bodies after a title's comma.
  private func withBodies(after end: Int, role: inout RolePhrase, chart: Chart) -> Int {
    guard role.of == nil, role.isCapital, story.is(end, .comma), !story.startsBlock(end + 1),
      let body = chart.span(startingAt: end + 1), chart.spans[body].kind == .organization,
      story.match(.organizationHead, at: end + 1) != nil
    else { return end }
    role.of = .init(tokens: chart.spans[body].tokens, place: -1, body: body)
    return bodiesEnd(from: body, chart: chart)
  }

  /// The end of `Ministry of Law and Ministry of Transport`, from the span of the first body.
  private func bodiesEnd(from body: Int, chart: Chart) -> Int {
    var last = chart.spans[body].tokens.upperBound
    while story.is(last, .and), !story.startsBlock(last + 1), let next = chart.span(startingAt: last + 1),
      chart.spans[next].kind == .organization, story.match(.organizationHead, at: last + 1) != nil
    {
      last = chart.spans[next].tokens.upperBound
    }
    return last
  }

  /// The end of the object of a preposition that belongs to a title, or nil.
  private func object(at next: Int, after preposition: Int, role: inout RolePhrase, chart: Chart) -> Int? {
    let isHost = story.isAny(preposition, .to, .in, .at)
    if let span = chart.span(startingAt: next),
      chart.spans[span].kind == .organization || (chart.spans[span].kind == .event && !isHost)
    {
      let facet = RolePhrase.Facet(tokens: chart.spans[span].tokens, place: -1, body: span)
      if isHost, !story.is(preposition, .at) {
        guard isEnvoy(role) else { return nil }
        role.host = role.host ?? facet
      } else if role.of == nil || role.of?.place == -1 {
        role.of = facet
      }
      guard story.match(.organizationHead, at: next) != nil else {
        return chart.spans[span].tokens.upperBound
      }
      return bodiesEnd(from: span, chart: chart)
    }
    if story.is(preposition, .at) { return nil }
    if let place = story.match(.place, at: next), chart.isFree(place.tokens) {
      let facet = RolePhrase.Facet(tokens: place.tokens, place: place.row, body: -1)
      if isHost {
        guard isEnvoy(role) || !story.is(preposition, .in) else { return nil }
        role.host = role.host ?? facet
      } else {
        if story.isAny(preposition, .for, .on) { return nil }
        role.of = facet
      }
      var end = place.tokens.upperBound
      if story.has(end, .placeHead), story.isCapital(end) { end += 1 }
      return end
    }
    if story.is(preposition, .to) {
      guard story.is(next - 1, .the), let title = story.match(.title, at: next), story.isCapital(next) else {
        return nil
      }
      return title.tokens.upperBound
    }
    if story.is(preposition, .in) { return nil }
    if story.is(preposition, .for), story.isCapital(next),
      story[next].word < 0 || story[next].classes.isEmpty,
      story.isAny(next + 1, .and, .comma), chart.isFree(next..<next + 1)
    {
      // `Minister for Superannuation and Corporate Law`: what a minister is for is a portfolio, known or not.
      return portfolioList(from: next + 1, start: next, chart: chart)
    }
    return portfolios(at: next, chart: chart)
  }

  /// The end of a list of portfolios: `Housing and Urban Development`, `Culture, Community and Youth`.
  private func portfolios(at start: Int, chart: Chart) -> Int? {
    guard let end = portfolio(at: start, chart: chart) else { return nil }
    return portfolioList(from: end, start: start, chart: chart)
  }

  private func portfolioList(from first: Int, start: Int, chart: Chart) -> Int {
    var end = first
    while end < story.count, end - start < 20, !story.startsBlock(end) {
      if story.is(end, .and) || story.is(end, .ampersand) {
        guard story.match(.title, at: end + 1) == nil, !startsRankedTitle(end + 1),
          let next = portfolio(at: end + 1, chart: chart)
        else { break }
        end = next
      } else if story.is(end, .comma), let next = listEnd(after: end, chart: chart) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// The end of `, Y and Z` or `, Y, Z and W` after a portfolio.
  private func listEnd(after comma: Int, chart: Chart) -> Int? {
    var next = comma
    var steps = 0
    while story.is(next, .comma), steps < 8 {
      steps += 1
      let start = story.is(next + 1, .and) ? next + 2 : next + 1
      guard story.match(.title, at: start) == nil, !startsRankedTitle(start),
        let end = portfolio(at: start, chart: chart)
      else { return nil }
      if start == next + 2 { return end }
      if story.is(end, .and), story.match(.title, at: end + 1) == nil, !startsRankedTitle(end + 1),
        let last = portfolio(at: end + 1, chart: chart)
      {
        return last
      }
      next = end
    }
    return nil
  }

  private func portfolio(at start: Int, chart: Chart) -> Int? {
    if let match = story.match(.portfolio, at: start), chart.isFree(match.tokens) {
      var end = match.tokens.upperBound
      while end < story.count, end - start < 7, chart.isFree(end..<end + 1), !story.startsBlock(end),
        goesOn(end)
      { end += 1 }
      return end
    }
    var end = start
    while end < story.count, end - start < 7, chart.isFree(end..<end + 1),
      end == start || !story.startsBlock(end)
    {
      guard goesOn(end) else { break }
      end += 1
    }
    return end > start ? end : nil
  }

  /// Whether a capital word is one of a subject, not of a name.
  private func goesOn(_ index: Int) -> Bool {
    let token = story[index]
    guard token.shape.contains(.capital), token.shape.contains(.word) else { return false }
    if token.classes.contains(.portfolio) { return true }
    if story.match(.title, at: index) != nil { return false }
    if !token.shape.isDisjoint(with: [.titleCase, .upperCase]), token.classes.contains(.newsVerb) {
      return false
    }
    return !token.classes.isDisjoint(with: [.common, .field, .relation])
      && token.classes.isDisjoint(with: [.given, .surname, .honorific, .determiner, .preposition])
  }

  private func startsRankedTitle(_ index: Int) -> Bool {
    guard let prefix = story.match(.officePrefix, at: index) else { return false }
    return story.match(.title, at: prefix.tokens.upperBound) != nil
  }

  private func isEnvoy(_ role: RolePhrase) -> Bool {
    role.heads.contains {
      let kind = story.gazetteer.titles[$0].kind
      return kind == .envoy || kind == .body
    }
  }

  /// Whether a title is only `Minister`, which is not joined to another (`Minister and Attorney General Y`).
  private func isMinister(_ role: RolePhrase) -> Bool {
    role.tokens.count == 1 && role.of == nil
      && role.heads.allSatisfy { story.gazetteer.titles[$0].kind == .minister }
  }

  private func isAfterName(_ role: RolePhrase) -> Bool {
    let start = role.tokens.lowerBound
    return story.is(start - 1, .comma) && story.isCapital(start - 2) && !story.startsBlock(start)
      && story.match(.place, at: start - 2) == nil && story.match(.title, at: start - 2) == nil
  }

  private func startsName(_ index: Int) -> Bool {
    !story.startsBlock(index) && story.isCapital(index)
      && (story.has(index, [.given, .surname]) || story[index].word < 0)
      || story.match(.honorific, at: index) != nil
  }

  // MARK: - Titles joined

  private func join(_ role: inout RolePhrase, chart: Chart) {
    var steps = 0
    while steps < 4 {
      steps += 1
      let end = role.tokens.upperBound
      guard !story.startsBlock(end) else { return }
      var next = end
      let isComma = story.is(next, .comma)
      if isComma { next += 1 }
      let hasAnd = story.isAny(next, .and, .ampersand)
      if hasAnd { next += 1 }
      guard isComma || hasAnd, !story.startsBlock(next) else { return }
      var head = next
      while let prefix = story.match(.officePrefix, at: head), head - next < 3 {
        if story.match(.title, at: head) != nil { break }
        head = prefix.tokens.upperBound
        if story.is(head, .hyphen) { head += 1 }
      }
      while story.has(head, .portfolio), story.match(.title, at: head) == nil, head - next < 4 { head += 1 }
      guard let title = story.match(.title, at: head), story.isCapital(head) == role.isCapital,
        chart.isFree(title.tokens)
      else { return }
      if isMinister(role), head == next { return }
      var second = RolePhrase(
        tokens: next..<title.tokens.upperBound,
        heads: [title.row],
        head: title.tokens,
        isCapital: role.isCapital
      )
      extendRight(&second, chart: chart)
      if hasAnd, isAfterName(role), startsName(second.tokens.upperBound) {
        // `X, Secretary to the President and Director Y`: each title has a person of its own.
        return
      }
      if isComma, !hasAnd {
        // `Tánaiste, Minister for X and Minister for Y`: a comma joins only where `and` closes the list.
        guard second.tokens.contains(where: { story.has($0, .preposition) }) else { return }
        let before = second.tokens.upperBound
        join(&second, chart: chart)
        guard second.tokens.upperBound > before else { return }
      }
      role.tokens = role.tokens.lowerBound..<second.tokens.upperBound
      role.heads.append(contentsOf: second.heads)
      if role.of == nil || (role.of?.place ?? -1) < 0 && (second.of?.place ?? -1) >= 0 {
        role.of = second.of ?? role.of
      }
      role.host = role.host ?? second.host
    }
  }
}
