/// The grammar of offices: a head from the table of titles, what may stand before it and after it.
///
///     title  = [place | nationality | body] {rank | portfolio} head {(of | for | to | in | at) object} {and title}
///     object = place | body | portfolio {(, | and) portfolio} | the head
struct OfficeGrammar {
  let story: TokenizedStory

  init(_ story: TokenizedStory) {
    self.story = story
  }

  /// The titles of the story, in order, none inside another.
  func roles(chart: Chart) -> [RolePhrase] {
    var found: [RolePhrase] = []
    for match in story.matches where match.kind == .title {
      if isCutShort(match) { continue }
      if isPluralNoun(match) || isHeadlineVerb(match) || isSurname(match) || isOfName(match) { continue }
      if isRank(match) { continue }
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

  /// Whether a headline's capital makes a verb look like titles: `MANILA HEADS INTO TALKS`.
  private func isHeadlineVerb(_ match: TokenizedStory.Match) -> Bool {
    let next = match.tokens.upperBound
    return match.tokens.count == 1 && story.gazetteer.titles[match.row].isPlural
      && story.capitalSaysNothing(match.tokens.lowerBound)
      && (!story.has(next, [.given, .surname]) || story.has(next, .common))
  }

  /// Whether a title is only the rank of the one behind it: `[Principal] Deputy Harbour Adviser`.
  private func isRank(_ match: TokenizedStory.Match) -> Bool {
    let next = match.tokens.upperBound
    return match.tokens.count == 1 && startsRankedTitle(next) && !story.startsBlock(next)
      && story.match(.officePrefix, at: match.tokens.lowerBound) != nil
  }

  /// Whether a royal title is the last word of a name: `Indra Rajah`.
  private func isSurname(_ match: TokenizedStory.Match) -> Bool {
    let start = match.tokens.lowerBound
    return match.tokens.count == 1 && story.gazetteer.titles[match.row].kind == .royal
      && story.has(start, .surname) && story.isCapital(start - 1) && !story.startsBlock(start)
      && !story.capitalIsForced(start)
      && story.match(.honorific, at: start - 2)?.tokens.upperBound == start - 1
      && story.match(.title, at: start - 1) == nil && story.match(.honorific, at: start - 1) == nil
  }

  /// Whether a royal title is a word of a place or of a longer name: `the Sultan Park`, `Ali bin Orang Raja Wela`.
  private func isOfName(_ match: TokenizedStory.Match) -> Bool {
    let start = match.tokens.lowerBound
    guard match.tokens.count == 1, story.gazetteer.titles[match.row].kind == .royal, story.isCapital(start),
      story.isCapital(start + 1), !story.startsBlock(start + 1)
    else { return false }
    // `DUKE POWER SELLS BONDS`
    if story.capitalSaysNothing(start) { return story.has(start + 1, .common) }
    if story.is(start - 1, .the) || story.isAny(start - 1, .at, .in) {
      return story.has(start + 1, .placeHead) && !story.has(start + 2, .speech)
        && !story[start + 2].shape.contains(.capital)
    }
    var first = start
    while start - first < 4, story.isCapital(first - 1), !story.startsBlock(first) { first -= 1 }
    return (first..<start).contains { story.has($0, .particle) }
      || first < start && !story.isCapital(first - 1) && story.has(first - 1, .particle)
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
    // `Governor of the Central Bank of Norland`: the table's title ends within the body.
    if let span = chart.span(at: match.tokens.upperBound - 1), chart.spans[span].kind == .organization,
      chart.spans[span].tokens.lowerBound > match.tokens.lowerBound,
      chart.spans[span].tokens.upperBound > match.tokens.upperBound
    {
      role.tokens = role.tokens.lowerBound..<chart.spans[span].tokens.upperBound
      role.of = .init(tokens: chart.spans[span].tokens, place: -1, body: span)
    }
    extendRight(&role, chart: chart)
    join(&role, floor: floor, chart: chart)
    return role
  }

  // MARK: - Before the head

  private func extendLeft(_ role: inout RolePhrase, floor: Int, chart: Chart) {
    var start = role.tokens.lowerBound
    while start > floor, !story.startsBlock(start), role.tokens.upperBound - start < Self.longest {
      let index = start - 1
      let token = story[index]
      if let span = chart.span(at: index) {
        guard chart.spans[span].kind == .organization || chart.spans[span].kind == .event else { break }
        start = chart.spans[span].tokens.lowerBound
        role.of = .init(tokens: chart.spans[span].tokens, place: -1, body: span)
        break
      }
      if let place = story.place(endingAt: start), place.tokens.lowerBound >= floor,
        chart.isFree(place.tokens),
        !isPortfolioOnly(place)
      {
        start = place.tokens.lowerBound
        role.of = .init(tokens: place.tokens, place: place.row, body: -1)
        if let body = body(endingAt: start, floor: floor, chart: chart) {
          // `Harbour Aid Agency Fiji Country Director`: the agency's, in the country.
          start = body
          role.host = role.of
          role.of = chart.span(at: body).map { .init(tokens: chart.spans[$0].tokens, place: -1, body: $0) }
        }
        break
      }
      guard token.shape.contains(.word) else {
        if story.is(index, .closeBracket), story.is(index - 2, .openBracket),
          story[index - 1].shape.contains(.upper),
          let body = body(endingAt: index - 2, floor: floor, chart: chart)
        {
          // `International Labour Organization (ILO) Director-General`
          role.of = chart.span(at: body).map { .init(tokens: chart.spans[$0].tokens, place: -1, body: $0) }
          start = body
          break
        }
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
      guard modifies(index, head: role) else {
        if let whole = unknownBefore(start, head: role, floor: floor, chart: chart) { start = whole }
        break
      }
      start = index
    }
    role.tokens = start..<role.tokens.upperBound
  }

  /// Where the body starts that ends before a token (`[Harbour Board] Pacific Director`), or nil.
  private func body(endingAt end: Int, floor: Int, chart: Chart) -> Int? {
    guard end > floor, !story.startsBlock(end), let span = chart.span(at: end - 1),
      chart.spans[span].kind == .organization, chart.spans[span].tokens.lowerBound >= floor
    else { return nil }
    return chart.spans[span].tokens.lowerBound
  }

  /// The most tokens of a title up to its head, with ranks, fields and a place.
  private static let longest = 14

  /// The start of words that no table has and that must belong to a title: between a comma or the like and the head,
  /// where the person's name stands on the other side of the comma or of the head; nil where they may be a name.
  private func unknownBefore(_ end: Int, head role: RolePhrase, floor: Int, chart: Chart) -> Int? {
    guard role.isCapital, !story.capitalSaysNothing(end - 1) else { return nil }
    var start = end
    while start > floor, end - start < Self.unknown, !story.startsBlock(start) || start == end,
      story[start - 1].shape.isSuperset(of: [.word, .capital]), chart.isFree(start - 1..<start)
    {
      let token = story[start - 1]
      let isName = !token.classes.isDisjoint(with: [.given, .surname]) && !token.classes.contains(.common)
      if start < end, let place = story.place(endingAt: start), place.tokens.count > 1,
        story.is(place.tokens.lowerBound - 1, .comma), chart.isFree(place.tokens)
      {
        // `Ann Lee, White House Intercity Affairs Director,`
        start = place.tokens.lowerBound
        break
      }
      guard !isName, token.classes.isDisjoint(with: [.determiner, .preposition, .pronoun, .honorific]),
        !token.shape.contains(.initial), story.match(.title, at: start - 1) == nil,
        !token.shape.contains(.sentenceStart) || token.shape.contains(.upper)
      else { return nil }
      start -= 1
    }
    guard start < end, !story.startsBlock(start) else { return nil }
    if story.is(start - 1, .comma),
      story.isCapital(start - 2) || story.match(.postNominal, at: start - 2) != nil
    {
      return start
    }
    // Letters in capitals are a body's (`KLMR General Manager`), not a name's.
    let isLetters =
      end - start == 1 && story[start].shape.contains(.upper) && story.match(.postNominal, at: start) == nil
    let isBounded = story.isAny(start - 1, .and, .the, .semicolon)
    return (isLetters || isBounded && end - start > 1)
      && (startsName(role.tokens.upperBound) || isLetters && story.isCapital(role.tokens.upperBound))
      ? start : nil
  }

  /// The words in a row that may be a title's though no table has them.
  private static let unknown = 6

  private func isPortfolioOnly(_ place: TokenizedStory.Match) -> Bool {
    !story.isCapital(place.tokens.lowerBound)
  }

  private func modifies(_ index: Int, head role: RolePhrase) -> Bool {
    let token = story[index]
    let isCapital = token.shape.contains(.capital)
    // `His Majesty` before `King` is an honorific whole.
    for start in index - 3..<index {
      if let honorific = story.match(.honorific, at: start), honorific.tokens.contains(index) { return false }
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

  // MARK: - Words

  func isEnvoy(_ role: RolePhrase) -> Bool {
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

  private func isHeadOfState(_ role: RolePhrase) -> Bool {
    role.of == nil && role.heads.allSatisfy(isHeadOfState)
  }

  private func isHeadOfState(_ title: Int) -> Bool {
    [.state, .government, .royal].contains(story.gazetteer.titles[title].kind)
  }

  func isAfterName(_ role: RolePhrase) -> Bool {
    let first = role.tokens.lowerBound
    let start = story.isAny(first - 1, .a, .an, .the) ? first - 1 : first
    return story.is(start - 1, .comma) && story.isCapital(start - 2) && !story.startsBlock(start)
      && story.match(.place, at: start - 2) == nil && story.match(.title, at: start - 2) == nil
  }

  /// Whether the name before a title's comma stands behind a title of its own, which ends at `floor`: `Minister of
  /// Ports A, Minister of Law and Leader of the House B`.
  private func isAfterTitled(_ role: RolePhrase, floor: Int) -> Bool {
    let name = floor..<max(floor, role.tokens.lowerBound - 1)
    return floor > 0 && !name.isEmpty && name.count <= 6
      && name.allSatisfy {
        story.isCapital($0) || story.is($0, .hyphen) || story.is($0, .period) || story.has($0, .particle)
      }
  }

  func startsName(_ index: Int) -> Bool {
    !story.startsBlock(index) && story.isCapital(index)
      && (story.has(index, [.given, .surname]) || story[index].word < 0)
      || story.match(.honorific, at: index) != nil
  }

  // MARK: - Titles joined

  private func join(_ role: inout RolePhrase, floor: Int, chart: Chart) {
    var steps = 0
    while steps < Self.joined {
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
      while story.has(head, .portfolio) || hasAnd && isField(head, after: role, chart: chart),
        story.match(.title, at: head) == nil, head - next < 4
      { head += 1 }
      guard let title = story.match(.title, at: head), story.isCapital(head) == role.isCapital,
        chart.isFree(title.tokens)
      else { return }
      if isMinister(role), head == next { return }
      if hasAnd, isHeadOfState(role), isHeadOfState(title.row), story.is(role.tokens.lowerBound - 1, .the) {
        // `The President and King Haakon`: two people.
        return
      }
      var second = RolePhrase(
        tokens: next..<title.tokens.upperBound,
        heads: [title.row],
        head: title.tokens,
        isCapital: role.isCapital
      )
      extendRight(&second, chart: chart)
      if hasAnd, isAfterName(role), startsName(second.tokens.upperBound), !isAfterTitled(role, floor: floor) {
        // `X, Secretary to the President and Director Y`: each title has a person of its own.
        return
      }
      if isComma, !hasAnd {
        // `Treasurer, Minister for X and Minister for Y`: a comma joins only where `and` closes the list.
        guard second.tokens.contains(where: { story.has($0, .preposition) }) else { return }
        let before = second.tokens.upperBound
        join(&second, floor: floor, chart: chart)
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

  /// Whether a word with a capital tells the field of a title that `and` joins to one of an adviser or the like:
  /// `Senior Adviser and Pipeline Works Coordinator`.
  private func isField(_ index: Int, after role: RolePhrase, chart: Chart) -> Bool {
    story.isCapital(index) && story.has(index, [.common, .field]) && !story.capitalSaysNothing(index)
      && !story.has(index, [.given, .surname, .determiner, .preposition, .honorific])
      && chart.isFree(index..<index + 1) && role.of == nil && !isMinister(role) && !isHeadOfState(role)
  }

  /// The titles that one person has joined by commas and `and`.
  private static let joined = 4
}
