internal import Stories

/// Finds the people of a story: names beside titles, after honorifics, by the tables of names, and again by parts.
struct PersonFinder {
  let story: TokenizedStory
  let roles: [RolePhrase]
  let parser: NameParser
  /// The tokens at which the titles of the story end.
  private let roleEnds: Set<Int>
  var names: [NameMention] = []
  var nameOfSpan: [Int: Int] = [:]
  var nameOfRole: [Int: Int] = [:]

  init(_ story: TokenizedStory, roles: [RolePhrase]) {
    self.story = story
    self.roles = roles
    parser = NameParser(story)
    roleEnds = Set(roles.map(\.tokens.upperBound))
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
    for match in story.matches
    where match.kind == .honorific && !story[match.tokens.lowerBound].shape.contains(.glued) {
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
        if tokens.count == 1 { claimLeader(at: index, chart: &chart) }
        index = story.has(index, .given) ? index + 1 : tokens.upperBound
      }
    }
  }

  /// Claims the surname of a leader whom the tables know by it alone: `Trump’s visit`, `Biden said`.
  private mutating func claimLeader(at index: Int, chart: inout Chart) {
    guard let match = story.match(.leader, at: index), match.tokens.count == 1, !story.has(index, .common),
      story.match(.title, at: index) == nil, story.match(.place, at: index) == nil,
      !story.isCapital(index - 1) || story.capitalSaysNothing(index) || story.startsBlock(index),
      !story.isCapital(index + 1) || story.capitalSaysNothing(index + 1) || story.startsBlock(index + 1),
      !story.is(index + 1, .hyphen), !story.is(index - 1, .hyphen)
    else { return }
    claim(match.tokens, rule: .leaderAlone, confidence: 0.75, evidence: match.tokens, chart: &chart)
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

  // MARK: - Names alone

  private mutating func claimCredits(in chart: inout Chart) {
    for index in 0..<story.count {
      if story.is(index, .colon) {
        guard
          story.isAny(index - 1, .editor, .reporter, .photographer, .by, .photo)
            || story.has(index - 1, .media)
        else { continue }
        claimCredit(at: index + 1, evidence: index - 1..<index + 1, chart: &chart)
      } else if story.is(index, .slash), story[index].shape.contains(.glued),
        chart.kind(at: index - 1) == .organization, let tokens = parser.name(at: index + 1, chart: chart),
        story.is(tokens.upperBound, .closeBracket)
      {
        // `(Andes Press/Ann Lee)`: the photographer after the agency.
        claim(tokens, rule: .creditLine, confidence: 0.9, evidence: index - 1..<index + 1, chart: &chart)
      }
    }
  }

  /// Claims the names of a credit line that starts at a token: one, or several with commas between them.
  private mutating func claimCredit(at start: Int, evidence: Range<Int>, chart: inout Chart) {
    var next = start
    var steps = 0
    while steps < 6, let tokens = parser.name(at: next, chart: chart), tokens.count <= 4 {
      claim(tokens, rule: .creditLine, confidence: 0.9, evidence: evidence, chart: &chart)
      guard story.isAny(tokens.upperBound, .comma, .and), !story.startsBlock(tokens.upperBound + 1) else {
        return
      }
      next = tokens.upperBound + 1
      steps += 1
    }
  }

  /// What speaks for words with capitals being a name: the rule, how sure it is, and the tokens.
  private func evidence(for tokens: Range<Int>, chart: Chart) -> (Rule, Double, Range<Int>)? {
    let start = tokens.lowerBound
    let first = story[tokens.lowerBound]
    let words = tokens.filter { story[$0].shape.contains(.word) }
    guard let last = words.last else { return nil }
    // Words that only hyphens join are no full name: `the Ghent-Riga railway`.
    if tokens.dropFirst().allSatisfy({ story[$0].shape.contains(.glued) }) { return nil }
    // Letters after a place tell what is there: `Paris HQ`.
    if story.match(.place, at: tokens.lowerBound) != nil, story[last].shape.contains(.upper),
      !story.capitalSaysNothing(last), !story.has(last, .surname)
    {
      return nil
    }
    if tokens.lowerBound > 0, !story.startsBlock(tokens.lowerBound),
      story[tokens.lowerBound].shape.contains(.glued),
      story.isAny(tokens.lowerBound - 1, .hyphen, .slash, .dash)
    {
      return nil
    }
    // `Hong Kong Banks`, `Yen Bonds`
    if let place = story.match(.place, at: start), place.tokens.count > 1,
      place.tokens.upperBound <= tokens.upperBound
    {
      return nil
    }
    if first.classes.contains(.unit) { return nil }
    if words.count == 1 || story[last].shape.contains(.initial) || isPlaceOrBody(tokens) { return nil }
    if story.has(last, .honorific)
      || story.match(.honorific, at: last) != nil && words.count == 2 && first.count == 1
    {
      return nil
    }
    // `the ZEN Maldives Hotel`: letters before a place.
    if first.shape.contains(.upper), first.count > 2, !story.capitalSaysNothing(start),
      !story[last].shape.contains(.upper), !story.has(last, .surname), story.match(.place, at: last) != nil
    {
      return nil
    }
    // `CME TO BAN TRADING`: in a headline of capitals a little word is no family name.
    if story.capitalSaysNothing(start),
      !first.classes.isDisjoint(with: [.preposition, .conjunction, .determiner, .auxiliary])
    {
      return nil
    }
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
      !story.capitalSaysNothing(tokens.lowerBound),
      !(words.count == 2 && isUnknownStart(start) && isNamedAlone(last))
    {
      return (.surname, 0.7, last..<last + 1)
    }
    if story.capitalSaysNothing(tokens.lowerBound) { return nil }
    if words.count <= 4,
      words.allSatisfy({ story[$0].word < 0 || story[$0].classes.isDisjoint(with: [.common]) }),
      story.has(tokens.upperBound, .speech)
    {
      return (.nameAndSpeech, 0.6, tokens.upperBound..<tokens.upperBound + 1)
    }
    return nil
  }

  /// Whether a word has its capital from standing first in a sentence, and no table has it: a misspelt `Although`.
  private func isUnknownStart(_ index: Int) -> Bool {
    story.capitalIsForced(index) && story[index].word < 0
  }

  /// Whether the text has told of somebody by this surname alone before, as it does of one who needs no first name.
  private func isNamedAlone(_ index: Int) -> Bool {
    names.contains { name in
      let token = name.tokens.lowerBound
      return name.tokens.count == 1 && token < index && story.zoneOfToken[token] == .paragraph
        && story[token].hash == story[index].hash
    }
  }

  /// Whether the tables know all of the words as one place or body.
  func isPlaceOrBody(_ tokens: Range<Int>) -> Bool {
    isInPlace(tokens) || story.match(.place, at: tokens.lowerBound)?.tokens == tokens
      || story.match(.organization, at: tokens.lowerBound)?.tokens == tokens
  }

  /// Whether a name is that of a firm: `Lars Holm and Sons Inc`, `Lars Holm & Co`.
  private func isFirm(_ tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    if tokens.count > 1, story.has(last, .legalForm), !story.has(last, [.given, .surname]) { return true }
    let link = tokens.upperBound
    guard story.isAny(link, .and, .ampersand), story.isCapital(link + 1), !story.capitalSaysNothing(link + 1),
      !story.startsBlock(link + 1)
    else { return false }
    let isLast = !story.isCapital(link + 2) || story.has(link + 2, .legalForm)
    return isLast && (story.has(link + 1, .legalForm) || story.isListed(link + 1, as: .kin))
  }

  /// Whether a name has an end on both sides that its letters tell.
  ///
  /// The words of a menu stand side by side with nothing between them, so that no name has an end there.
  private func isBounded(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    if story.isCapital(next), !story.startsBlock(next), story[next].shape.contains(.word) { return false }
    let previous = tokens.lowerBound - 1
    return !story.isCapital(previous) || story.has(previous, .honorific)
      || roleEnds.contains(tokens.lowerBound)
      || tokens.count == 1 && story[next].shape.contains(.possessive)
  }

  @discardableResult
  mutating func claim(
    _ tokens: Range<Int>,
    rule: Rule,
    confidence: Double,
    evidence: Range<Int>,
    chart: inout Chart
  ) -> Int? {
    if let span = chart.span(at: tokens.lowerBound), let known = nameOfSpan[span] { return known }
    if story.zoneOfToken[tokens.lowerBound] == .boilerplate, rule != .creditLine,
      !isBounded(tokens) || tokens.count > 2 && [.givenName, .familyNameFirst, .surname].contains(rule)
    {
      return nil
    }
    if isFirm(tokens) { return nil }
    guard
      let span = chart.claim(.person, tokens, rule: rule, confidence: confidence, evidence: evidence)
    else { return nil }
    names.append(NameMention(tokens: tokens, span: span))
    nameOfSpan[span] = names.count - 1
    return names.count - 1
  }
}
