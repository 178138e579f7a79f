internal import Stories

/// Finds the people of a story: names beside titles, after honorifics, by the tables of names, and again by parts.
struct PersonFinder {
  let story: TokenizedStory
  let roles: [RolePhrase]
  private let parser: NameParser
  private(set) var names: [NameMention] = []
  private var nameOfSpan: [Int: Int] = [:]
  private var nameOfRole: [Int: Int] = [:]

  init(_ story: TokenizedStory, roles: [RolePhrase]) {
    self.story = story
    self.roles = roles
    parser = NameParser(story)
  }

  /// Takes over the people that the shape of a text told of before.
  mutating func adopt(from chart: Chart) {
    for (span, found) in chart.spans.enumerated() where found.kind == .person {
      names.append(NameMention(tokens: found.tokens, span: span))
      nameOfSpan[span] = names.count - 1
    }
  }

  /// Claims the people that titles, honorifics and credit lines tell of.
  mutating func claimIntroduced(in chart: inout Chart) {
    for index in roles.indices where nameOfRole[index] == nil { link(role: index, chart: &chart) }
    for match in story.matches where match.kind == .honorific {
      let start = pastHonorifics(from: match.tokens.lowerBound)
      guard start > match.tokens.lowerBound, !isPlaceName(at: match.tokens.lowerBound),
        let tokens = parser.name(at: start, chart: chart),
        !isTitleAlone(tokens, after: match.tokens, chart: chart)
      else { continue }
      if let name = claim(
        tokens,
        rule: .honorific,
        confidence: 0.95,
        evidence: match.tokens.lowerBound..<start,
        chart: &chart
      ) {
        names[name].hasHonorific = true
        names[name].place = placeAfter(tokens.upperBound)
      }
    }
    claimCredits(in: &chart)
  }

  /// Claims the people that only their names tell of.
  mutating func claimByName(in chart: inout Chart) {
    var index = 0
    while index < story.count {
      guard story.isCapital(index), chart.isFree(index..<index + 1),
        story.match(.honorific, at: index) == nil,
        let tokens = parser.name(at: index, chart: chart),
        tokens.lowerBound == index
      else {
        index += 1
        continue
      }
      if let (rule, confidence, evidence) = evidence(for: tokens, chart: chart),
        claim(tokens, rule: rule, confidence: confidence, evidence: evidence, chart: &chart) != nil
      {
        index = tokens.upperBound
      } else {
        index = story.has(index, .given) ? index + 1 : tokens.upperBound
      }
    }
  }

  /// Adds a mention that was found by a person's other mentions.
  mutating func claimAgain(
    _ tokens: Range<Int>,
    rule: Rule,
    evidence: Range<Int>,
    chart: inout Chart
  ) -> Int? {
    guard !isInPlace(tokens) else { return nil }
    // `the King` and `King Haakon` are an office, even where a Mr. King is in the story.
    if story.match(.title, at: tokens.lowerBound) != nil,
      story.is(tokens.lowerBound - 1, .the)
        || chart.span(startingAt: tokens.upperBound).map({ nameOfSpan[$0] != nil }) == true
    {
      return nil
    }
    return claim(tokens, rule: rule, confidence: 0.9, evidence: evidence, chart: &chart)
  }

  // MARK: - Titles

  private mutating func link(role index: Int, depth: Int = 0, chart: inout Chart) {
    let role = roles[index]
    let end = role.tokens.upperBound
    let hasComma = story.is(end, .comma)
    let start = pastHonorifics(from: hasComma ? end + 1 : end)
    let hasHonorific = start > (hasComma ? end + 1 : end)
    if depth < 3, index + 1 < roles.count, roles[index + 1].tokens.lowerBound == end, role.isCapital,
      !story.startsBlock(end)
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
    if let tokens = nameBefore(role.tokens.lowerBound, chart: chart) {
      attach(role: index, to: tokens, rule: .titleAfterName, hasHonorific: false, chart: &chart)
      return
    }
    guard hasComma, let tokens = nextName(at: start, chart: chart), tokens.count > 1 || hasHonorific else {
      return
    }
    // `A, B and C` after a title is a list of others; a name set off by commas is the title's own.
    guard role.isCapital || role.tokens.count > 1 else { return }
    attach(role: index, to: tokens, rule: .titleCommaName, hasHonorific: hasHonorific, chart: &chart)
  }

  private func nextName(at start: Int, chart: Chart) -> Range<Int>? {
    guard !story.startsBlock(start) || start == 0 else { return nil }
    if let span = chart.span(startingAt: start), chart.spans[span].kind == .person {
      return chart.spans[span].tokens
    }
    return parser.name(at: start, chart: chart)
  }

  /// The name before `, the` that a title follows, when it has no title yet.
  private func nameBefore(_ start: Int, chart: Chart) -> Range<Int>? {
    var end = start
    if story.isAny(end - 1, .the, .a, .an) { end -= 1 }
    let isBracket = story.is(end - 1, .openBracket)
    guard story.is(end - 1, .comma) || isBracket, !story.startsBlock(end), !story.startsBlock(start) else {
      return nil
    }
    end -= 1
    if end > 1, story.has(end - 1, .postNominal) || story.match(.postNominal, at: end - 1) != nil,
      story[end - 1].shape.contains(.upper)
    {
      end -= 1
    }
    if let span = chart.span(at: end - 1) {
      guard chart.spans[span].kind == .person, let name = nameOfSpan[span], names[name].roles.isEmpty else {
        return nil
      }
      return chart.spans[span].tokens
    }
    guard let tokens = parser.name(endingAt: end, chart: chart), !isInPlace(tokens) else { return nil }
    let isTitled = story.match(.honorific, at: tokens.lowerBound - 1) != nil
    guard tokens.count > 1 || isTitled else { return nil }
    return tokens
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
    guard rule != .titleAfterName else { return }
    shareTitle(role, after: name, chart: &chart)
  }

  /// `Chargé d’Affaires Ms. A of X and Mr. B of Y`: one title for two people.
  private mutating func shareTitle(_ role: Int, after name: Int, chart: inout Chart) {
    var end = names[name].tokens.upperBound
    if names[name].place >= 0 { end = placeEnd(after: end) }
    guard names[name].place >= 0, story.is(end, .and) else { return }
    let start = pastHonorifics(from: end + 1)
    guard start > end + 1, let tokens = parser.name(at: start, chart: chart),
      placeAfter(tokens.upperBound) >= 0,
      let other = claim(
        tokens,
        rule: .sharedTitle,
        confidence: 0.85,
        evidence: roles[role].tokens,
        chart: &chart
      )
    else { return }
    add(role: role, to: other, rule: .sharedTitle)
    names[other].place = placeAfter(tokens.upperBound)
  }

  private mutating func add(role: Int, to name: Int, rule: Rule) {
    nameOfRole[role] = nameOfRole[role] ?? name
    if isOffice(roles[role]) { names[name].add(role: role, by: rule) }
  }

  /// Claims the building that a title names for those who work there (`White House Adviser`) as a body.
  private func claimHouse(of role: RolePhrase, chart: inout Chart) {
    guard let house = role.of, house.place >= 0, story.gazetteer.places[house.place].kind == .site else {
      return
    }
    chart.claim(.organization, house.tokens, rule: .houseInTitle, confidence: 0.8, evidence: role.tokens)
  }

  private func isOffice(_ role: RolePhrase) -> Bool {
    role.heads.contains { story.gazetteer.titles[$0].isOfficial }
  }

  /// The row of the country or city in `of X` after a name, or -1.
  private func placeAfter(_ end: Int) -> Int {
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
  private func isPlaceName(at index: Int) -> Bool {
    for kind in [PhraseKind.place, .nationality] {
      if let match = story.match(kind, at: index), match.tokens.count > 1 { return true }
    }
    return false
  }

  /// Whether a place of several words in the tables has all of a name: `Lanka` in `Sri Lanka`, `Hong Kong`.
  private func isInPlace(_ tokens: Range<Int>) -> Bool {
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
  private func isTitleAlone(_ tokens: Range<Int>, after honorific: Range<Int>, chart: Chart) -> Bool {
    guard tokens.count == 1, story.match(.title, at: tokens.lowerBound) != nil else { return false }
    return honorific.count > 1 || story.is(tokens.upperBound, .of)
      || chart.span(startingAt: tokens.upperBound).map { nameOfSpan[$0] != nil } == true
  }

  /// The token after the honorifics that start at a token: `H.E. Mr`, `Dr. (Ms.)`.
  private func pastHonorifics(from start: Int) -> Int {
    var index = start
    var steps = 0
    while steps < 5, index == start || !story.startsBlock(index) {
      steps += 1
      if let match = story.match(.honorific, at: index), !isPlaceName(at: index) {
        index = match.tokens.upperBound
        if story.is(index, .period), !story[index].shape.contains(.sentenceStart) { index += 1 }
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

  // MARK: - Names alone

  private mutating func claimCredits(in chart: inout Chart) {
    for index in 0..<story.count where story.is(index, .colon) {
      guard
        story.isAny(index - 1, .editor, .reporter, .photographer, .by, .photo) || story.has(index - 1, .media)
      else { continue }
      guard let tokens = parser.name(at: index + 1, chart: chart), tokens.count <= 4 else { continue }
      claim(
        tokens,
        rule: .creditLine,
        confidence: 0.9,
        evidence: index - 1..<index + 1,
        chart: &chart
      )
    }
  }

  /// What speaks for words with capitals being a name: the rule, how sure it is, and the tokens.
  private func evidence(for tokens: Range<Int>, chart: Chart) -> (Rule, Double, Range<Int>)? {
    let start = tokens.lowerBound
    let first = story[tokens.lowerBound]
    let words = tokens.filter { story[$0].shape.contains(.word) }
    guard let last = words.last else { return nil }
    // Words that only hyphens join are no full name: `the Maho-Anuradhapura railway`.
    if tokens.dropFirst().allSatisfy({ story[$0].shape.contains(.glued) }) { return nil }
    // Letters after a place tell what is there: `Paris HQ`.
    if story.match(.place, at: tokens.lowerBound) != nil, story[last].shape.contains(.upper),
      !capitalSaysNothing(last), !story.has(last, .surname)
    {
      return nil
    }
    if tokens.lowerBound > 0, !story.startsBlock(tokens.lowerBound),
      story[tokens.lowerBound].shape.contains(.glued),
      story.isAny(tokens.lowerBound - 1, .hyphen, .slash, .dash)
    {
      return nil
    }
    if words.count == 1 || story[last].shape.contains(.initial) || isPlaceOrBody(tokens) { return nil }
    if first.shape.contains(.initial), story[last].count > 2,
      first.shape.contains(.dotted) || !story.has(tokens.lowerBound, .determiner)
    {
      return (.initialAndSurname, 0.8, tokens)
    }
    if first.classes.contains(.given),
      !(story.capitalIsForced(tokens.lowerBound) && first.classes.contains(.common))
    {
      return (.givenName, story[last].classes.contains(.surname) ? 0.9 : 0.8, start..<start + 1)
    }
    if first.classes.contains(.familyFirst), words.count <= 3 {
      return (.familyNameFirst, 0.8, start..<start + 1)
    }
    if story[last].classes.contains(.surname), !story.has(last, .ambiguousName),
      !first.classes.contains(.common),
      !capitalSaysNothing(tokens.lowerBound)
    {
      return (.surname, 0.7, last..<last + 1)
    }
    if capitalSaysNothing(tokens.lowerBound) { return nil }
    if words.count <= 4,
      words.allSatisfy({ story[$0].word < 0 || story[$0].classes.isDisjoint(with: [.common]) }),
      story.has(tokens.upperBound, .speech)
    {
      return (.nameAndSpeech, 0.6, tokens.upperBound..<tokens.upperBound + 1)
    }
    return nil
  }

  private func capitalSaysNothing(_ index: Int) -> Bool {
    !story[index].shape.isDisjoint(with: [.titleCase, .upperCase])
  }

  /// Whether the tables know all of the words as one place or body.
  private func isPlaceOrBody(_ tokens: Range<Int>) -> Bool {
    isInPlace(tokens) || story.match(.place, at: tokens.lowerBound)?.tokens == tokens
      || story.match(.organization, at: tokens.lowerBound)?.tokens == tokens
  }

  @discardableResult
  private mutating func claim(
    _ tokens: Range<Int>,
    rule: Rule,
    confidence: Double,
    evidence: Range<Int>,
    chart: inout Chart
  ) -> Int? {
    if let span = chart.span(at: tokens.lowerBound), let known = nameOfSpan[span] { return known }
    // The words of a menu stand side by side with nothing between them, so that no name has an end there.
    guard story.zoneOfToken[tokens.lowerBound] != .boilerplate || rule == .creditLine else { return nil }
    guard
      let span = chart.claim(.person, tokens, rule: rule, confidence: confidence, evidence: evidence)
    else { return nil }
    names.append(NameMention(tokens: tokens, span: span))
    nameOfSpan[span] = names.count - 1
    return names.count - 1
  }
}
