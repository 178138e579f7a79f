internal import Stories

/// Finds teams and people where stories of sport list them: results, standings, scorers, line-ups, scorecards.
///
/// The shape of a line tells what its names are: two names with a number each are teams, a name before a country in
/// brackets is a person's. A city that plays is a team, a country that plays stays a place.
struct ResultFinder {
  let story: TokenizedStory

  init(_ story: TokenizedStory) {
    self.story = story
  }

  /// Claims the teams and people of a story of sport.
  func claim(in chart: inout Chart) {
    claimBeforeCountries(in: &chart)
    var start = 0
    while start < story.count {
      var end = start + 1
      while end < story.count, story[end].shape.isDisjoint(with: [.lineStart, .blockStart]) { end += 1 }
      claimLine(start..<end, in: &chart)
      start = end
    }
    claimOpponents(in: &chart)
    claimLabelled(in: &chart)
    claimBracketed(in: &chart)
    claimNumbered(in: &chart)
    claimDismissals(in: &chart)
    claimGrounds(in: &chart)
    claimTeams(in: &chart)
  }

  // MARK: - Names

  /// The capital words that stand together from a token: a name as lists write it, six words at most.
  func name(at start: Int, before limit: Int) -> Range<Int>? {
    var end = start
    for kind in [PhraseKind.organization, .team, .place] {
      if let match = story.match(kind, at: start), match.tokens.upperBound <= limit {
        end = max(end, match.tokens.upperBound)
      }
    }
    var words = 0
    while end < limit, words < 6 {
      let token = story[end]
      if end > start, !token.shape.isDisjoint(with: [.lineStart, .blockStart]) { break }
      if token.shape.contains(.word), token.shape.contains(.capital) {
        if end > start, story.is(end, .at) || isVersus(end) { break }
        words += 1
        end += 1
      } else if end > start, story.isAny(end, .hyphen, .slash, .ampersand), story.isCapital(end + 1),
        end + 1 < limit, token.shape.contains(.glued) == story[end + 1].shape.contains(.glued),
        token.shape.contains(.glued) || story.is(end, .ampersand)
      {
        end += 1
      } else if end > start, token.shape.contains(.word), token.classes.contains(.particle), end + 1 < limit,
        story.isCapital(end + 1) || story.has(end + 1, .particle), !isDismissal(end)
      {
        end += 1
      } else {
        break
      }
    }
    return end > start ? start..<end : nil
  }

  /// Whether a name is that of a country, or of one of the four that play for themselves.
  private func isNation(_ tokens: Range<Int>) -> Bool {
    guard let place = story.match(.place, at: tokens.lowerBound), place.tokens == tokens else { return false }
    switch story.gazetteer.places[place.row].kind {
    case .country, .region: return true
    default: return tokens.count <= 2 && Self.homeNations.contains(story[tokens.upperBound - 1].hash)
    }
  }

  private static let homeNations: Set<UInt64> = [
    FoldedHash("england").value, FoldedHash("scotland").value, FoldedHash("wales").value,
    FoldedHash("ireland").value,
  ]

  /// Claims a name that plays: a country as a place, any other as a team.
  func claimTeam(_ tokens: Range<Int>, in chart: inout Chart) {
    guard !claimIfNation(tokens, in: &chart) else { return }
    let row = story.match(.organization, at: tokens.lowerBound) ?? story.match(.team, at: tokens.lowerBound)
    chart.claim(
      .organization,
      tokens,
      rule: .teamInResults,
      confidence: 0.85,
      row: row.map { $0.tokens == tokens ? $0.row : -1 } ?? -1
    )
  }

  private func claimIfNation(_ tokens: Range<Int>, in chart: inout Chart) -> Bool {
    guard isNation(tokens), let place = story.match(.place, at: tokens.lowerBound) else { return false }
    chart.claim(.place, tokens, rule: .countryInResults, confidence: 0.95, row: place.row)
    return true
  }

  func claimPerson(_ tokens: Range<Int>, in chart: inout Chart) {
    var tokens = tokens
    while let first = tokens.first, story.has(first, [.honorific]), tokens.count > 1 { tokens.removeFirst() }
    // `Ghent Ports Authority`: a body of no table.
    let isBody = tokens.contains {
      story.match(.organizationHead, at: $0) != nil && !story.has($0, [.given, .surname])
    }
    guard !isBody else { return }
    chart.claim(.person, tokens, rule: .personInResults, confidence: 0.85)
  }

  /// Whether a name begins as a person's does: with a given name or an initial.
  func beginsAsPerson(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 1 else { return false }
    let first = story[tokens.lowerBound]
    if let body = story.match(.organization, at: tokens.lowerBound), body.tokens == tokens { return false }
    if let team = story.match(.team, at: tokens.lowerBound), team.tokens == tokens { return false }
    if let place = story.match(.place, at: tokens.lowerBound), place.tokens.count > 1 { return false }
    return first.shape.contains(.initial) || first.classes.contains(.given)
      || story.has(tokens.upperBound - 1, .surname)
  }

  // MARK: - Names before countries

  /// `Marco Bianchi (Italy)`, `A. Person and B. Person (U.S.)`: people, with where they are from in brackets.
  private func claimBeforeCountries(in chart: inout Chart) {
    for index in 1..<max(1, story.count - 2) where story.is(index, .openBracket) {
      guard story.isCapital(index + 1), let origin = name(at: index + 1, before: min(story.count, index + 6)),
        story.isAny(origin.upperBound, .closeBracket, .comma)
      else { continue }
      let isFromNation = isNation(origin)
      guard isFromNation || story.is(origin.upperBound, .closeBracket), isFromNation || isClub(origin) else {
        continue
      }
      guard let tokens = nameEnding(at: index), chart.isFree(tokens), !isClub(tokens), !isTeamAlone(tokens)
      else { continue }
      guard !isNation(tokens), story.match(.place, at: tokens.lowerBound)?.tokens != tokens else { continue }
      claimPerson(tokens, in: &chart)
      claimTeam(origin, in: &chart)
      if isFromNation, story.is(origin.upperBound, .comma), story.isCapital(origin.upperBound + 1),
        let club = name(at: origin.upperBound + 1, before: min(story.count, origin.upperBound + 7)),
        story.is(club.upperBound, .closeBracket)
      {
        claimTeam(club, in: &chart)
      }
      if story.isAny(tokens.lowerBound - 1, .and, .slash),
        let partner = nameEnding(at: tokens.lowerBound - 1),
        chart.isFree(partner), !isNation(partner), !isClub(partner)
      {
        claimPerson(partner, in: &chart)
      }
    }
  }

  /// The name that ends before a token, on the same line.
  private func nameEnding(at end: Int) -> Range<Int>? {
    var start = end
    while start > 0, end - start < 6 {
      if start < end, !story[start].shape.isDisjoint(with: [.lineStart, .blockStart]) { break }
      let token = story[start - 1]
      if token.shape.contains(.word), token.shape.contains(.capital),
        !story.has(start - 1, [.determiner, .weekday])
      {
        start -= 1
      } else if start < end, token.classes.contains(.particle), token.shape.contains(.word), start > 1,
        story.isCapital(start - 2) || story.has(start - 2, .particle)
      {
        start -= 1
      } else if start < end, story.is(start - 1, .hyphen), token.shape.contains(.glued), start > 1,
        story[start].shape.contains(.glued), story.isCapital(start - 2)
      {
        start -= 1
      } else {
        break
      }
    }
    while start < end, !story.isCapital(start) { start += 1 }
    // The word before a name at the start of a sentence may be none of it (`Britain's`, `Australian Brett`).
    while end - start > 1,
      story.match(.nationality, at: start) != nil || story.match(.title, at: start) != nil
        || (story.capitalIsForced(start) && story.has(start, [.preposition, .conjunction, .adverb]))
    {
      start += 1
    }
    return start < end ? start..<end : nil
  }

  /// `SOUTH AFRICA V ZIMBABWE SCOREBOARD`: countries and clubs on both sides of `v`, wherever they stand.
  private func claimOpponents(in chart: inout Chart) {
    for index in 1..<max(1, story.count - 1) where isVersus(index) {
      for kind in [PhraseKind.place, .organization, .team] {
        if let second = story.match(kind, at: index + 1) { claimTeam(second.tokens, in: &chart) }
        for length in [4, 3, 2, 1] {
          if let first = story.match(kind, at: index - length), first.tokens.upperBound == index {
            claimTeam(first.tokens, in: &chart)
          }
        }
      }
    }
  }

  func isClub(_ tokens: Range<Int>) -> Bool {
    for kind in [PhraseKind.organization, .team] {
      if let match = story.match(kind, at: tokens.lowerBound), match.tokens == tokens { return true }
    }
    return false
  }

  private func isTeamAlone(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && story.has(tokens.lowerBound, [.common])
      && !story.has(tokens.lowerBound, [.surname, .given])
  }

  // MARK: - Words of results

  func isVersus(_ index: Int) -> Bool { Self.versus.contains(story[index].hash) }

  /// Whether a token tells how a batsman was out, with the fielder or bowler after it.
  func isDismissal(_ index: Int) -> Bool {
    !story.isCapital(index) && Self.dismissals.contains(story[index].hash)
  }

  private static let versus: Set<UInt64> = [
    FoldedHash("v").value, FoldedHash("vs").value, FoldedHash("versus").value,
  ]
  private static let dismissals: Set<UInt64> = [
    FoldedHash("c").value, FoldedHash("b").value, FoldedHash("st").value, FoldedHash("lbw").value,
  ]
}
