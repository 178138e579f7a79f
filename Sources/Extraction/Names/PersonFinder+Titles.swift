internal import Stories

extension PersonFinder {
  /// Gives a title to the person that it stands with, who is claimed.
  mutating func link(role index: Int, depth: Int = 0, chart: inout Chart) {
    let role = roles[index]
    let end = pastCounterpart(from: pastHome(from: pastAcronym(from: role.tokens.upperBound)))
    let hasComma = story.is(end, .comma)
    let next = hasComma ? end + 1 : end
    let start = story.startsBlock(next) ? next : pastHonorifics(from: next)
    let hasHonorific = start > next
    if depth < 3, index + 1 < roles.count, roles[index + 1].tokens.lowerBound == next, role.isCapital,
      !story.startsBlock(next), !hasComma || isOfNext(role: index, chart: chart)
    {
      // `White House Adviser Ambassador X`: the title after it is the same person's.
      link(role: index + 1, depth: depth + 1, chart: &chart)
      if let name = nameOfRole[index + 1] {
        add(role: index, to: name, rule: .titleBeforeName)
        claimHouse(of: role, chart: &chart)
      }
      return
    }
    let adjacent = hasComma ? nil : nextName(at: start, chart: chart)
    if let tokens = adjacent,
      role.isCapital || tokens.count > 1 || hasHonorific || story.has(start, [.surname, .given])
        || !story.capitalIsForced(start)
    {
      attach(role: index, to: tokens, rule: .titleBeforeName, hasHonorific: hasHonorific, chart: &chart)
      return
    }
    let afterComma =
      hasComma ? nextName(at: start, chart: chart).flatMap { $0.count > 1 || hasHonorific ? $0 : nil } : nil
    if let tokens = nameBefore(
      role.tokens,
      mayHaveTitle: afterComma == nil ? closes(end) : isNameFirst(index, chart: chart),
      chart: chart
    ) {
      attach(role: index, to: tokens, rule: .titleAfterName, hasHonorific: false, chart: &chart)
      return
    }
    guard let tokens = afterComma else { return }
    // `A, B and C` after a title is a list of others; a name set off by commas is the title's own.
    guard role.isCapital || role.tokens.count > 1 else { return }
    attach(role: index, to: tokens, rule: .titleCommaName, hasHonorific: hasHonorific, chart: &chart)
  }

  /// The token after `counterparts` in `met his Harbour Minister counterparts A of X and B of Y`.
  private func pastCounterpart(from end: Int) -> Int {
    story.isAny(end, .counterpart, .counterparts) && !story.startsBlock(end) ? end + 1 : end
  }

  /// Whether a title before a comma and another title is of the name behind both: `Envoy A, First Secretary, Head of
  /// Trade Ms. B`, where the name before has a title before it.
  private func isOfNext(role index: Int, chart: Chart) -> Bool {
    let next = roles[index + 1].tokens.upperBound
    guard !story.startsBlock(next), pastHonorifics(from: next) > next,
      story.is(roles[index].tokens.lowerBound - 1, .comma),
      let span = chart.span(at: roles[index].tokens.lowerBound - 2), let name = nameOfSpan[span]
    else { return false }
    return !names[name].roleRules.isEmpty && !names[name].roleRules.contains(.titleAfterName)
  }

  private func nextName(at start: Int, chart: Chart) -> Range<Int>? {
    guard !story.startsBlock(start) || start == 0, !parser.changesCase(start) else { return nil }
    if let span = chart.span(startingAt: start), chart.spans[span].kind == .person {
      return chart.spans[span].tokens
    }
    guard let tokens = parser.name(at: start, chart: chart) else { return nil }
    // `Ports Coordinator, White House`: where the office is.
    if tokens.count > 1, isPlaceOrBody(tokens) { return nil }
    return isHeadlineWord(tokens) ? nil : tokens
  }

  /// Whether a word behind a title in a headline of capitals is a name nowhere else: `HARBOUR CHIEF DISPLEASED WITH TOLLS`.
  private func isHeadlineWord(_ tokens: Range<Int>) -> Bool {
    let word = tokens.lowerBound
    guard tokens.count == 1, story[word].shape.contains(.upperCase),
      !story.has(word, [.given, .surname, .familyFirst, .familyEither]),
      story.match(.leader, at: word) == nil
    else { return false }
    return !story.tokens.contains {
      $0.hash == story[word].hash && $0.shape.contains(.capital) && $0.shape.isDisjoint(with: .upperCase)
    }
  }

  /// Whether each title of a list stands behind its name, from this one on: `Judge A, Vice President, Mr B, Secretary,
  /// Dr C, Director`, where the list ends with a title.
  private func isNameFirst(_ role: Int, chart: Chart) -> Bool {
    guard let span = chart.span(at: roles[role].tokens.lowerBound - 2), let name = nameOfSpan[span],
      names[name].roleRules.allSatisfy({ $0 == .titleBeforeName })
    else { return false }
    var role = role
    var steps = 0
    while steps < Self.holders {
      steps += 1
      var end = pastAcronym(from: roles[role].tokens.upperBound)
      if story.is(end, .comma), let place = story.match(.place, at: end + 1) { end = place.tokens.upperBound }
      guard story.isAny(end, .comma, .and, .semicolon), !story.startsBlock(end + 1) else {
        return steps > 1 && nextName(at: pastHonorifics(from: end), chart: chart) == nil
      }
      let next = story.is(end + 1, .and) ? end + 2 : end + 1
      guard let name = nextName(at: pastHonorifics(from: next), chart: chart) else { return steps > 1 }
      let comma = parser.pastPostNominal(name.upperBound)
      guard story.is(comma, .comma),
        let after = roles[(role + 1)...].firstIndex(where: { $0.tokens.lowerBound > comma }),
        roles[after].tokens.lowerBound <= comma + 2
      else { return false }
      role = after
    }
    return false
  }

  /// The token after `(WIPO)`, where a title's body is followed by its short form.
  func pastAcronym(from start: Int) -> Int {
    guard story.is(start, .openBracket), !story.startsBlock(start) else { return start }
    var index = start + 1
    while index < start + 6,
      story[index].shape.contains(.upper)
        || story.isAny(index, .quote, .openQuote, .closeQuote, .hyphen)
    {
      index += 1
    }
    return index > start + 1 && story.is(index, .closeBracket) ? index + 1 : start
  }

  /// The comma after `in Norland` or `, Norland`, where a title is told to be held and its holder follows.
  private func pastHome(from start: Int) -> Int {
    let next = story.is(start + 1, .the) ? start + 2 : start + 1
    if story.is(start, .comma) {
      // `Commissioner of the Ports Office, Republic of Norland, Mr A`
      let next = story.is(start + 1, .the) ? start + 2 : start + 1
      guard let place = story.match(.place, at: next), !story.startsBlock(start + 1),
        story.gazetteer.places[place.row].kind == .country, story.is(place.tokens.upperBound, .comma)
      else { return start }
      return place.tokens.upperBound
    }
    guard story.is(start, .in), let place = story.match(.place, at: next),
      story.is(place.tokens.upperBound, .comma), !story.startsBlock(start)
    else { return start }
    let comma = place.tokens.upperBound
    return pastHonorifics(from: comma + 1) > comma + 1 ? comma : start
  }

  private mutating func attach(
    role: Int,
    to tokens: Range<Int>,
    rule: Rule,
    hasHonorific: Bool,
    chart: inout Chart
  ) {
    let title = roles[role].tokens
    guard let name = claim(tokens, rule: rule, confidence: 0.97, evidence: title, chart: &chart) else {
      return
    }
    add(role: role, to: name, rule: rule)
    names[name].hasHonorific = names[name].hasHonorific || hasHonorific
    names[name].place = placeAfter(tokens.upperBound)
    claimHouse(of: roles[role], chart: &chart)
    if rule == .titleAfterName {
      shareTitle(role, before: name, chart: &chart)
    } else {
      shareTitle(role, after: name, chart: &chart)
    }
  }

  /// `Chargé d’Affaires Ms. A of X and Mr. B of Y`, `Ministers A and B`: one title for several people.
  private mutating func shareTitle(_ role: Int, after name: Int, chart: inout Chart) {
    let isPlural = isPlural(roles[role]) || story.is(roles[role].tokens.upperBound, .counterparts)
    var last = name
    var steps = 0
    while steps < Self.holders {
      steps += 1
      var end = names[last].tokens.upperBound
      if names[last].place >= 0 { end = placeEnd(after: end) } else { end = parser.pastPostNominal(end) }
      let isComma = isPlural && story.is(end, .comma)
      guard names[last].place >= 0 || isPlural, isComma || story.is(end, .and) else { return }
      let next = isComma && story.is(end + 1, .and) ? end + 2 : end + 1
      let start = pastHonorifics(from: next)
      guard start > next || isPlural, !story.startsBlock(next),
        let tokens = parser.name(at: start, chart: chart),
        isPlural ? tokens.count > 1 || start > next : placeAfter(tokens.upperBound) >= 0,
        let other = claim(
          tokens,
          rule: .sharedTitle,
          confidence: 0.85,
          evidence: roles[role].tokens,
          chart: &chart
        )
      else { return }
      if start > next { names[other].hasHonorific = true }
      add(role: role, to: other, rule: .sharedTitle)
      names[other].place = placeAfter(tokens.upperBound)
      guard isPlural else { return }
      last = other
    }
  }

  /// The people who share one title; a longer list gives each their own.
  private static let holders = 12

  /// `Mr. A, Mr. B and Ms. C, Deputy Directors`: the title of the last is also theirs.
  private mutating func shareTitle(_ role: Int, before name: Int, chart: inout Chart) {
    guard isPlural(roles[role]) else { return }
    var first = names[name].tokens.lowerBound
    var steps = 0
    while steps < Self.holders {
      steps += 1
      while first > 0, story.match(.honorific, at: first - 1) != nil { first -= 1 }
      let isAnd = story.is(first - 1, .and)
      var end = isAnd ? first - 1 : first
      if story.is(end - 1, .comma) { end -= 1 }
      guard end < first, !story.startsBlock(first), let tokens = nameEnding(at: end, chart: chart) else {
        return
      }
      guard
        let other = claim(
          tokens,
          rule: .sharedTitle,
          confidence: 0.8,
          evidence: roles[role].tokens,
          chart: &chart
        ), names[other].roles.isEmpty
      else { return }
      add(role: role, to: other, rule: .sharedTitle)
      first = tokens.lowerBound
    }
  }

  func nameEnding(at end: Int, chart: Chart) -> Range<Int>? {
    if let span = chart.span(at: end - 1) {
      return nameOfSpan[span] == nil ? nil : chart.spans[span].tokens
    }
    guard let tokens = parser.name(endingAt: end, chart: chart), !isInPlace(tokens),
      tokens.count > 1 || story.match(.honorific, at: tokens.lowerBound - 1) != nil
    else { return nil }
    return tokens
  }

  /// Whether the head of a title is in the plural, so that several people may hold it.
  private func isPlural(_ role: RolePhrase) -> Bool {
    role.heads.contains { story.gazetteer.titles[$0].isPlural }
  }

  private mutating func add(role: Int, to name: Int, rule: Rule) {
    nameOfRole[role] = nameOfRole[role] ?? name
    if isOffice(roles[role]) { names[name].add(role: role, by: rule) }
  }

  /// Claims the building that a title names for those who work there (`White House Adviser`) as a body.
  private func claimHouse(of role: RolePhrase, chart: inout Chart) {
    for index in role.tokens {
      guard let house = story.match(.place, at: index), house.tokens.upperBound <= role.tokens.upperBound,
        story.gazetteer.places[house.row].kind == .site, chart.isFree(house.tokens)
      else { continue }
      chart.claim(.organization, house.tokens, rule: .houseInTitle, confidence: 0.8, evidence: role.tokens)
    }
  }

  private func isOffice(_ role: RolePhrase) -> Bool {
    role.heads.contains { story.gazetteer.titles[$0].isOfficial }
  }

  /// The row of the country or city in `of X` after a name, or -1.
  func placeAfter(_ end: Int) -> Int {
    guard story.is(end, .of), !story.startsBlock(end) else { return -1 }
    let next = story.is(end + 1, .the) ? end + 2 : end + 1
    guard let place = story.match(.place, at: next),
      !story[place.tokens.upperBound].shape.contains(.possessive)
    else { return -1 }
    return place.row
  }

  private func placeEnd(after end: Int) -> Int {
    let next = story.is(end + 1, .the) ? end + 2 : end + 1
    return story.match(.place, at: next)?.tokens.upperBound ?? end
  }

  /// Whether what looks like an honorific begins the name of a place: `Sri Lanka`, `St. Petersburg`.
  func isPlaceName(at index: Int) -> Bool {
    for kind in [PhraseKind.place, .nationality] {
      if let match = story.match(kind, at: index), match.tokens.count > 1 { return true }
    }
    return false
  }

  /// Whether a place of several words in the tables has all of a name: `Lanka` in `Sri Lanka`, `Hong Kong`.
  func isInPlace(_ tokens: Range<Int>) -> Bool {
    (tokens.lowerBound - 4...tokens.lowerBound).contains { start in
      [PhraseKind.place, .nationality].contains { kind in
        guard let match = story.match(kind, at: start), match.tokens.count > 1 else { return false }
        return match.tokens.upperBound >= tokens.upperBound
      }
    }
  }

  /// Whether the one word after an honorific is the title of the name behind it: `His Majesty [King] Haakon`.
  ///
  /// `Mr. King` keeps it as a surname.
  func isTitleAlone(_ tokens: Range<Int>, after honorific: Range<Int>, chart: Chart) -> Bool {
    guard tokens.count == 1, story.match(.title, at: tokens.lowerBound) != nil else { return false }
    return honorific.count > 1 || story.is(tokens.upperBound, .of)
      || chart.span(startingAt: tokens.upperBound).map { nameOfSpan[$0] != nil } == true
  }

  /// The token after the honorifics that start at a token: `H.E. Mr`, `Dr. (Ms.)`.
  func pastHonorifics(from start: Int) -> Int {
    var index = start
    var steps = 0
    while steps < 5, index == start || !story.startsBlock(index) {
      steps += 1
      if let match = story.match(.honorific, at: index), !isPlaceName(at: index) {
        if index > start, isGivenName(at: index) { break }
        index = match.tokens.upperBound
        if story.is(index, .comma), story.match(.honorific, at: index + 1) != nil { index += 1 }
        if story.is(index, .period), !story[index].shape.contains(.sentenceStart) { index += 1 }
      } else if story.is(index, .the), let match = story.match(.honorific, at: index + 1),
        !isPlaceName(at: index + 1), !story.startsBlock(index + 1)
      {
        // `the Honourable Chia Wee Kiat`
        index = match.tokens.upperBound
      } else if index > start, story.is(index, .openBracket),
        let match = story.match(.honorific, at: index + 1),
        story.is(match.tokens.upperBound, .closeBracket)
      {
        index = match.tokens.upperBound + 1
      } else {
        break
      }
    }
    return index
  }

  /// Whether what is an honorific elsewhere is the first of two names behind an honorific: `Dr [Tun] Wai`.
  private func isGivenName(at index: Int) -> Bool {
    story.has(index, .given) && story[index].count > 2 && story.isCapital(index + 1)
      && story[index + 1].shape.contains(.word) && !story.startsBlock(index + 1)
      && story.match(.honorific, at: index + 1) == nil
      && !(story.isCapital(index + 2) && story[index + 2].shape.contains(.word))
  }
}
