internal import Algorithms

/// What the story itself says of the country that an office serves.
extension CountryResolver {
  /// The country that a title or what stands beside the name tells.
  func stated(_ group: AliasGrouper.Group) -> Found? {
    for name in group.names {
      for role in names[name].roles {
        if let code = country(of: roles[role]) { return titled(code, roles[role]) }
      }
      if names[name].place >= 0, let code = story.gazetteer.places[names[name].place].country {
        let end = names[name].tokens.upperBound
        let place = story.match(.place, at: end + 1) ?? story.match(.place, at: end + 2)
        return Found(
          code: code,
          rule: .placeAfterName,
          confidence: 0.95,
          evidence: place.map { end..<$0.tokens.upperBound }
        )
      }
    }
    for name in group.names {
      if let found = placeAround(names[name]) { return found }
    }
    return nil
  }

  /// `Ghanaian delegate and union spokesman X`, `the Dutch grain trader X`: an adjective with words in lower case
  /// before the name.
  func adjective(before group: AliasGrouper.Group) -> Found? {
    for name in group.names.prefix(4) {
      let start = names[name].tokens.lowerBound
      var index = start - 1
      while index > start - 6, story[index].shape.contains(.word), !story.isCapital(index),
        !story.startsBlock(index + 1),
        story.is(index, .and)
          || story[index].classes.isDisjoint(with: [
            .preposition, .conjunction, .determiner, .auxiliary, .pronoun, .speech, .newsVerb,
          ])
      {
        index -= 1
      }
      guard index < start - 1, !story.startsBlock(index + 1), let place = story.place(endingAt: index + 1),
        place.kind == .nationality
      else { continue }
      return beside(place.row, place.tokens.lowerBound..<start)
    }
    return nil
  }

  /// A country that a title names, or its possessor.
  private func titled(_ code: CountryCode, _ role: RolePhrase) -> Found {
    if let of = role.of, country(of: of) != nil {
      return Found(code: code, rule: .countryInTitle, confidence: 0.97, evidence: of.tokens)
    }
    let start = role.tokens.lowerBound
    return Found(
      code: code,
      rule: .possessiveBeforeTitle,
      confidence: 0.95,
      evidence: story.place(endingAt: start - 1).map { $0.tokens.lowerBound..<start }
    )
  }

  /// The country that a title names.
  func country(of role: RolePhrase) -> CountryCode? {
    if let facet = role.of {
      if let code = country(of: facet) { return code }
      // `Minister of State for the Council of Ministers Affairs of Oman`, `Director of the Office of Tides, Oman, X`.
      var end = role.tokens.upperBound
      if story.isCapital(end), story.has(end, .field), !story.startsBlock(end) { end += 1 }
      if facet.body >= 0, story.isAny(end, .of, .comma), let code = story.country(behind: end) {
        return code
      }
    }
    // A possessive before the title: `Norway’s Minister for Ports`.
    let start = role.tokens.lowerBound
    let apostrophe = start - 1
    if story[apostrophe].shape.contains(.possessive) || story.is(apostrophe, .apostrophe),
      let code = country(endingAt: apostrophe)
    {
      return code
    }
    return role.of == nil ? countryWithin(role) : nil
  }

  /// A country that the table's own title has, or its unknown body: `US Trade Representative`, `Head of the European
  /// Union Delegation to X`, `Chairman of the Cabinet of Ministers of the Kyrgyz Republic`.
  private func countryWithin(_ role: RolePhrase) -> CountryCode? {
    let end = role.host?.tokens.lowerBound ?? role.tokens.upperBound
    var index = role.tokens.lowerBound
    while index < end, !story.isAny(index, .to, .in, .for) {
      if let code = country(startingAt: index) { return code }
      index += 1
    }
    return nil
  }

  /// The country of the body, the place or the nationality that starts at a token.
  private func country(startingAt index: Int) -> CountryCode? {
    if let body = story.match(.organization, at: index),
      let code = story.gazetteer.organizations[body.row].country,
      isStateless(code) || !isGeneric(body.tokens)
    {
      return code
    }
    for kind in [PhraseKind.place, .nationality] {
      if let match = story.match(kind, at: index), let code = story.gazetteer.places[match.row].country {
        return code
      }
    }
    return nil
  }

  /// Whether a code is that of a body, not of a state.
  private func isStateless(_ code: CountryCode) -> Bool { code.letters == "EU" || code.letters == "UN" }

  /// Whether a body's name has no word of its own, so that many countries have one: `Senate`, `Supreme Court`.
  private func isGeneric(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy {
      !story[$0].shape.contains(.word) || story[$0].shape.contains(.possessive)
        || story[$0].shape.isDisjoint(with: [.upper])
          && story.has(
            $0,
            [
              .common, .portfolio, .preposition, .determiner, .conjunction, .organizationHead,
              .officeModifier,
            ]
          )
    }
  }

  func country(of facet: RolePhrase.Facet) -> CountryCode? {
    if facet.place >= 0 { return story.gazetteer.places[facet.place].country }
    guard facet.body >= 0, !isInternational(facet.body) else { return nil }
    let span = chart.spans[facet.body]
    if span.row >= 0, story.gazetteer.organizations[span.row].isCommon {
      if let code = story.country(beside: span.tokens) { return code }
      let usual = story.gazetteer.organizations[story.gazetteer.organizations[span.row].usual].country
      return usual.flatMap { mentioned.contains($0) ? $0 : nil }
    }
    if span.row >= 0, let code = story.gazetteer.organizations[span.row].country {
      return isStateless(code) || !isGeneric(span.tokens) || mentioned.contains(code) ? code : nil
    }
    return span.tokens.firstNonNil(country(startingAt:))
  }

  /// The country of the place or nationality that ends before a token.
  func country(endingAt end: Int) -> CountryCode? {
    story.place(endingAt: end).flatMap { story.gazetteer.places[$0.row].country }
  }

  private func beside(_ row: Int, _ evidence: Range<Int>) -> Found? {
    story.gazetteer.places[row].country.map {
      Found(code: $0, rule: .placeBesideName, confidence: 0.9, evidence: evidence)
    }
  }

  /// `Minister X, Saudi Arabia;`, `Judge X from New Zealand`, `Minister X (Angola)`, `X of the Supreme Court of
  /// India`: a country behind the name with its title.
  private func countryBehind(_ end: Int) -> Found? {
    guard !story.startsBlock(end) else { return nil }
    let start = story.is(end + 1, .the) ? end + 2 : end + 1
    if story.isAny(end, .of, .from), let span = chart.span(startingAt: start),
      chart.spans[span].kind == .organization,
      let code = country(of: RolePhrase.Facet(tokens: chart.spans[span].tokens, place: -1, body: span))
    {
      let evidence = end..<chart.spans[span].tokens.upperBound
      return Found(code: code, rule: .placeBesideName, confidence: 0.8, evidence: evidence)
    }
    if story.is(end, .of), let people = story.match(.nationality, at: start), !story.startsBlock(start),
      story.has(people.tokens.upperBound, .noun), !story.isCapital(people.tokens.upperBound)
    {
      // `X, founder of the Norwegian company Y`
      return beside(people.row, end..<people.tokens.upperBound + 1)
    }
    guard story.isAny(end, .comma, .from, .openBracket), let place = story.match(.place, at: start),
      !story[place.tokens.upperBound].shape.contains(.possessive)
    else { return nil }
    let after = place.tokens.upperBound
    let kind = story.gazetteer.places[place.row].kind
    if story.is(end, .comma) {
      let closes = story.startsBlock(after) || story.isAny(after, .comma, .semicolon, .period, .closeBracket)
      guard kind == .country, closes, start == end + 1 || !story.startsBlock(start) else { return nil }
    } else if story.is(end, .openBracket) {
      guard story.is(after, .closeBracket) else { return nil }
    }
    return beside(place.row, end..<after)
  }

  /// `her counterpart from Tanzania, Minister X`, `his Omani counterpart, X`.
  private func counterpartBefore(_ start: Int) -> Found? {
    var end = start
    while end > 0, !story.startsBlock(end),
      story.isAny(end - 1, .comma, .the) || story.match(.honorific, at: end - 1) != nil
    {
      end -= 1
    }
    guard !story.startsBlock(start), !story.startsBlock(end) else { return nil }
    if story.isAny(end - 1, .counterpart, .counterparts), let place = story.place(endingAt: end - 1) {
      return beside(place.row, place.tokens.lowerBound..<end)
    }
    guard let place = story.place(endingAt: end), story.isAny(place.tokens.lowerBound - 1, .from, .of, .the)
    else {
      return nil
    }
    for index in max(0, place.tokens.lowerBound - 3)..<place.tokens.lowerBound
    where story.isAny(index, .counterpart, .counterparts) {
      return beside(place.row, index..<end)
    }
    return nil
  }

  /// `Mayor Ann Lee, Salem, OR`; `…, on behalf of the Bahamas`.
  private func placeAround(_ name: NameMention) -> Found? {
    guard !name.roles.isEmpty else { return nil }
    let end = max(name.tokens.upperBound, name.roles.map { roles[$0].tokens.upperBound }.max() ?? 0)
    let start = min(name.tokens.lowerBound, name.roles.map { roles[$0].tokens.lowerBound }.min() ?? .max)
    if let found = counterpartBefore(start) { return found }
    var index = end
    if story.is(index, .comma) { index += 1 }
    if story.is(index, .on), story.is(index + 1, .behalf), story.is(index + 2, .of) {
      index += story.is(index + 3, .the) ? 4 : 3
      if let match = story.match(.place, at: index) { return beside(match.row, match.tokens) }
    }
    // A list's item ends after the city and the state.
    if story.is(end, .comma), let city = chart.span(startingAt: end + 1), chart.spans[city].kind == .place {
      let after = chart.spans[city].tokens.upperBound
      if story.is(after, .comma), let state = chart.span(startingAt: after + 1),
        chart.spans[state].kind == .place,
        chart.spans[state].row >= 0,
        story.startsBlock(chart.spans[state].tokens.upperBound) || story[after + 1].count == 2
      {
        return beside(chart.spans[state].row, end + 1..<chart.spans[state].tokens.upperBound)
      }
    }
    return countryBehind(end)
  }
}
