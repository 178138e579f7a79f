/// Finds places and nationalities by the tables, and places by what stands round them.
struct PlaceFinder {
  let story: TokenizedStory

  init(_ story: TokenizedStory) {
    self.story = story
  }

  /// Claims places and nationalities.
  func claim(in chart: inout Chart) {
    let ordered = story.matches.filter { $0.kind == .place || $0.kind == .nationality }
      .sorted {
        $0.tokens.count != $1.tokens.count
          ? $0.tokens.count > $1.tokens.count : $0.tokens.lowerBound < $1.tokens.lowerBound
      }
    claimHeads(in: &chart)
    claimRegions(in: &chart)
    for match in ordered {
      guard chart.isFree(match.tokens), accepts(match) else { continue }
      let tokens = withHead(match, chart: chart)
      let isBody = isHouseThatActs(match)
      chart.claim(
        isBody ? .organization : match.kind == .place ? .place : .nationality,
        tokens,
        rule: isBody ? .houseThatActs : rule(of: match),
        confidence: 0.97,
        row: isBody ? -1 : match.row,
        evidence: match.tokens
      )
    }
    claimAfterCity(in: &chart)
    claimAfterPerson(in: &chart)
    claimAgain(in: &chart)
    claimByContext(in: &chart)
    claimInLists(in: &chart)
  }

  /// The rule of a match, which tells the table that has it.
  private func rule(of match: TokenizedStory.Match) -> Rule {
    let isPlace = match.kind == .place
    switch story.gazetteer.places[match.row].kind {
    case .country, .capital: return isPlace ? .knownCountry : .knownNationality
    default: return isPlace ? .knownPlace : .knownInhabitants
    }
  }

  /// Whether a house stands for those who work in it: `White House officials`, `the Blue House said`, `the Blue House is
  /// preparing`.
  private func isHouseThatActs(_ match: TokenizedStory.Match) -> Bool {
    let end = match.tokens.upperBound
    guard match.kind == .place, story.gazetteer.places[match.row].kind == .site, !story.startsBlock(end)
    else { return false }
    // `White House Senior Officials`
    let next = story.isCapital(end) && story.has(end, .common) ? end + 1 : end
    if story.isListed(end, as: .staff) || story.isListed(next, as: .staff) { return true }
    let before = match.tokens.lowerBound - (story.is(match.tokens.lowerBound - 1, .the) ? 2 : 1)
    guard !story.has(before, .preposition) || story.startsBlock(before + 1) else { return false }
    return story.has(end, .speech) || story.isAny(end, .is, .was) && story.isListed(end + 1, as: .acting)
  }

  /// Whether the capitals round a place speak for it.
  private func accepts(_ match: TokenizedStory.Match) -> Bool {
    let first = match.tokens.lowerBound
    let end = match.tokens.upperBound
    // `malta.example`: an address.
    if story.is(end, .period), story[end].shape.contains(.glued), story[end + 1].shape.contains(.glued),
      story[end + 1].shape.contains(.word), !story.isCapital(end + 1), !story.startsBlock(end + 1),
      !story[match.tokens.upperBound - 1].shape.contains(.dotted)
    {
      return false
    }
    if match.kind == .nationality, isListOfLanguages(match.tokens) { return false }
    // `PACIFIC DIVISION`, `American Football`: a table of teams, a game.
    if story.isCapital(end), !story.startsBlock(end), story.isListed(end, as: .division) {
      return false
    }
    guard match.tokens.count == 1 else { return true }
    let token = story[first]
    if token.shape.contains(.upper), token.count == 2, !token.shape.contains(.dotted) {
      // Two capitals are a country or a state only where text around them is not all capitals.
      return !token.shape.contains(.upperCase) && !isStateOnly(match) || story.is(first - 1, .comma)
    }
    if story.capitalIsForced(first), token.classes.contains(.common), !token.shape.contains(.dotted) {
      return false
    }
    return true
  }

  /// Whether four words for peoples or languages stand side by side with nothing between them, as the languages of a
  /// page do.
  private func isListOfLanguages(_ tokens: Range<Int>) -> Bool {
    var first = tokens.lowerBound
    while first > 0, tokens.lowerBound - first < 4, isLanguage(first - 1) { first -= 1 }
    var end = tokens.upperBound
    while end - tokens.upperBound < 4, isLanguage(end) { end += 1 }
    return end - first >= 4
  }

  private func isLanguage(_ index: Int) -> Bool {
    story.match(.nationality, at: index)?.tokens.count == 1 || story[index].hash == Self.arabic.value
  }

  private static let arabic = FoldedHash("arabic")

  private func isStateOnly(_ match: TokenizedStory.Match) -> Bool {
    story.gazetteer.places[match.row].kind == .province
  }

  /// `Hunan Province`, `Ghent international airport`: the place with the word that says what it is.
  private func withHead(_ match: TokenizedStory.Match, chart: Chart) -> Range<Int> {
    let end = match.tokens.upperBound
    guard match.kind == .place, story.has(end, .placeHead), story.isCapital(end), !story.startsBlock(end),
      chart.isFree(end..<end + 1), !story.capitalSaysNothing(end)
    else { return withAirport(match, chart: chart) }
    return match.tokens.lowerBound..<end + 1
  }

  /// `Ghent airport`, `Ghent international airport`: an airport is one place with its city, capitals or none.
  private func withAirport(_ match: TokenizedStory.Match, chart: Chart) -> Range<Int> {
    var end = match.tokens.upperBound
    guard match.kind == .place else { return match.tokens }
    if story[end].hash == Self.international.value { end += 1 }
    guard story[end].hash == Self.airport.value, chart.isFree(match.tokens.lowerBound..<end + 1) else {
      return match.tokens
    }
    return match.tokens.lowerBound..<end + 1
  }

  private static let international = FoldedHash("international")
  private static let airport = FoldedHash("airport")
  private static let autonomous = FoldedHash("autonomous")

  /// Claims names that end in a place's head: `Lobito Corridor`, `Presidential Secretariat`.
  private func claimHeads(in chart: inout Chart) {
    for index in 0..<story.count where story.has(index, .placeHead) && story.isCapital(index) {
      guard chart.isFree(index..<index + 1), !story.capitalSaysNothing(index)
      else { continue }
      var start = index
      while start > 0, !story.startsBlock(start), story.isCapital(start - 1),
        index - start < (story[index - 1].hash == Self.autonomous.value ? 6 : 4),
        chart.isFree(start - 1..<start),
        story[start - 1].classes.isDisjoint(with: [
          .determiner, .preposition, .honorific, .speech, .conjunction,
        ]),
        story.match(.title, at: start - 1).map({ $0.tokens.upperBound != start }) ?? true
      {
        start -= 1
        // `Upper Tuo and Miak Autonomous County`: both peoples are in its name.
        if index - start == 2, story[start + 1].hash == Self.autonomous.value, story.is(start - 1, .and),
          story.isCapital(start - 2), chart.isFree(start - 2..<start), !story.startsBlock(start - 1)
        {
          start -= 2
        }
        // `Shangri-La Hotel`
        if story.is(start - 1, .hyphen), story[start - 1].shape.contains(.glued),
          story[start].shape.contains(.glued), story.isCapital(start - 2), chart.isFree(start - 2..<start)
        {
          start -= 2
        }
      }
      guard start < index, !(story.capitalIsForced(start) && story.has(start, .common)) else { continue }
      // `Ivory Coast`: the table knows of which country the whole name is.
      if story.match(.place, at: start)?.tokens == start..<index + 1 { continue }
      chart.claim(.place, start..<index + 1, rule: .placeHead, confidence: 0.85, evidence: index..<index + 1)
    }
  }

  /// `Governor Ann Lee (OR)`: a state's letters in brackets after a name.
  private func claimAfterPerson(in chart: inout Chart) {
    for index in 0..<story.count where story.is(index, .openBracket) {
      guard isState(index + 1), story.is(index + 2, .closeBracket), chart.kind(at: index - 1) == .person
      else {
        continue
      }
      claimState(index + 1, after: index - 1, in: &chart)
    }
  }

  /// Whether a token is the two letters of a state of the United States.
  private func isState(_ index: Int) -> Bool {
    story[index].shape.contains(.upper) && story[index].count == 2 && story.has(index, .stateLetters)
  }

  /// Claims a state's letters, as the name that ends before them tells.
  private func claimState(_ index: Int, after name: Int, in chart: inout Chart) {
    chart.claim(
      .place,
      index..<index + 1,
      rule: .stateLetters,
      confidence: 0.9,
      row: story.gazetteer.unitedStates,
      evidence: chart.span(at: name).map { chart.spans[$0].tokens }
    )
  }

  /// `Salem, OR`: a name before a comma and a state's letters; the name may be in no table.
  private func claimAfterCity(in chart: inout Chart) {
    for index in 0..<story.count where story.is(index, .comma) && !story.startsBlock(index + 1) {
      let isLetters = isState(index + 1)
      let state = chart.span(startingAt: index + 1)
      guard isLetters || state.map({ chart.spans[$0].kind == .place }) == true else { continue }
      var start = index
      while start > 0, !story.startsBlock(start), index - start < 3, chart.isFree(start - 1..<start),
        story.isCapital(start - 1), story[start - 1].shape.contains(.word),
        story[start - 1].classes.isDisjoint(with: [.determiner, .preposition])
      {
        start -= 1
      }
      if start < index, isLetters || story.isAny(start - 1, .in, .at, .from) || isTown(of: start - 1) {
        let after = state.map { chart.spans[$0].tokens } ?? index + 1..<index + 2
        chart.claim(.place, start..<index, rule: .cityBeforeState, confidence: 0.85, evidence: after)
      }
      if isLetters, chart.kind(at: index - 1) == .place {
        claimState(index + 1, after: index - 1, in: &chart)
      }
    }
  }

  /// `the people of the Zorbik community`: a town that the story has named with its state or country.
  private func claimAgain(in chart: inout Chart) {
    let towns = chart.spans.filter { $0.rule == .cityBeforeState }.prefix(Self.mostTowns)
    for town in towns {
      let first = town.tokens.lowerBound
      for index in 0..<story.count where story[index].hash == story[first].hash && story.isCapital(index) {
        let tokens = index..<index + town.tokens.count
        guard chart.isFree(tokens), !story.capitalIsForced(index), !story.isCapital(index - 1),
          !story.isCapital(tokens.upperBound) || story.startsBlock(tokens.upperBound),
          zip(tokens, town.tokens).allSatisfy({ story[$0].hash == story[$1].hash && story.isCapital($0) })
        else { continue }
        chart.claim(.place, tokens, rule: .townAgain, confidence: 0.8, evidence: town.tokens)
      }
    }
  }

  /// The towns of a story that are looked for again.
  private static let mostTowns = 8

  /// `in Arica, Zorbik and Ghent`: an unknown name between two places of a list.
  private func claimInLists(in chart: inout Chart) {
    for index in 0..<story.count where story.is(index, .comma) && chart.kind(at: index - 1) == .place {
      let name = index + 1
      guard story.isCapital(name), !story.capitalIsForced(name), !story.startsBlock(name),
        chart.isFree(name..<name + 1), !story[name].shape.contains(.upper),
        story[name].classes.isDisjoint(with: [
          .common, .portfolio, .given, .surname, .month, .weekday, .determiner, .preposition, .honorific,
        ]),
        story.isAny(name + 1, .comma, .and), chart.kind(at: name + 2) == .place,
        story.match(.title, at: name) == nil, story.match(.title, at: name + 3) == nil
      else { continue }
      chart.claim(.place, name..<name + 1, rule: .afterIn, confidence: 0.6, evidence: index - 1..<index)
    }
  }

  /// Whether a word for a kind of place stands before `of`: `the town of`.
  private func isTown(of index: Int) -> Bool {
    story.is(index, .of) && story.has(index - 1, .placeHead) && !story.isCapital(index - 1)
      && !story.startsBlock(index)
  }

  /// `at the Presidential Secretariat`, `in Belluno`, `the town of Belluno`: an unknown name where a place stands.
  private func claimByContext(in chart: inout Chart) {
    for index in 0..<story.count {
      let isVenue = story.is(index, .at) && story.is(index + 1, .the)
      guard isVenue || story.is(index, .in) || isTown(of: index) else { continue }
      let start = isVenue ? index + 2 : index + 1
      guard story.isCapital(start), !story.capitalIsForced(start), chart.isFree(start..<start + 1) else {
        continue
      }
      var end = start
      while end < story.count, end - start < 5, !story.startsBlock(end) || end == start, story.isCapital(end),
        chart.isFree(end..<end + 1) || (isVenue && end > start),
        story[end].classes.isDisjoint(with: [.determiner, .preposition, .month, .weekday, .honorific])
      {
        end += 1
      }
      while end > start, !chart.isFree(start..<end) { end -= 1 }
      guard end > start else { continue }
      if isVenue {
        // `at the Prime Minister's residence`: whose the venue is.
        let isOwner =
          story[end].shape.contains(.possessive) && story.match(.title, at: start)?.tokens.upperBound == end
        guard end - start > 1, !isOwner else { continue }
      } else {
        guard
          (start..<end).allSatisfy({ story[$0].classes.isDisjoint(with: [.common, .portfolio, .given]) }),
          !story[start].shape.contains(.upper)
        else { continue }
      }
      chart.claim(
        .place,
        start..<end,
        rule: isVenue ? .venue : .afterIn,
        confidence: 0.6,
        evidence: index..<start
      )
    }
  }
}
