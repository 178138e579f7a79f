internal import Stories

extension ResultFinder {
  /// Claims people in a list of names with minutes, runs or nothing between the commas.
  func claimList(_ tokens: Range<Int>, in chart: inout Chart) {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard story.isCapital(index), story[index].shape.contains(.word), chart.isFree(index..<index + 1),
        let name = name(at: index, before: tokens.upperBound)
      else {
        index += 1
        continue
      }
      let next = name.upperBound
      if story.isAny(next, .hyphen, .colon), !story[next].shape.contains(.glued) || story.is(next, .colon) {
        claimTeam(name, in: &chart)
      } else if isClub(name), story.match(.organization, at: name.lowerBound) != nil {
        claimTeam(name, in: &chart)
      } else if story.match(.place, at: name.lowerBound)?.tokens != name, !isLabel(name) {
        claimPerson(name, in: &chart)
      }
      index = name.upperBound
    }
  }

  func isLabel(_ name: Range<Int>) -> Bool {
    if name.allSatisfy({ story.has($0, .sport) || story.isListed($0, as: .resultLabel) }) { return true }
    return name.allSatisfy { story.has($0, .common) && !story.has($0, [.given, .surname]) }
  }

  /// `Scorers: A (12th), B 45`, `Bowling: C 12-3-40-1`, `Did not bat: D, E`: people to the end of the line or sentence.
  func claimLabelled(in chart: inout Chart) {
    for index in 1..<max(1, story.count) where story.is(index, .colon) {
      guard story.isListed(index - 1, as: .resultLabel) else { continue }
      var end = index + 1
      while end < story.count, !story.startsBlock(end),
        !story[end].shape.contains(.sentenceStart) || end == index + 1,
        !story[end].shape.contains(.lineStart) || story.isAny(end - 1, .comma, .and),
        end - index < Self.longestList
      {
        end += 1
      }
      if index + 1 < end { claimList(index + 1..<end, in: &chart) }
    }
  }

  /// The tokens of a list of players: a squad with its numbers.
  private static let longestList = 120

  /// `(Person 12-10)`, `(A. Person 75, B. Person 51)`: people with their figures in brackets.
  func claimBracketed(in chart: inout Chart) {
    for index in 0..<max(0, story.count - 3) where story.is(index, .openBracket) && story.isCapital(index + 1)
    {
      guard let first = name(at: index + 1, before: min(story.count, index + 6)), chart.isFree(first),
        story[first.upperBound].shape.contains(.number), first.count <= 4, !isClub(first), !isLabel(first),
        story.match(.place, at: first.lowerBound)?.tokens != first,
        let close = (index + 2..<min(story.count, index + Self.bracket)).first(where: {
          story.is($0, .closeBracket)
        }),
        !story[first.lowerBound].shape.contains(.upper) || story[first.lowerBound].shape.contains(.upperCase)
      else { continue }
      claimList(index + 1..<close, in: &chart)
    }
  }

  /// The tokens of a bracket with players and their figures.
  private static let bracket = 40

  /// `15-A. Person, 14-B. Person`: the people of a line-up, by the numbers on their backs.
  func claimNumbered(in chart: inout Chart) {
    for index in 1..<max(1, story.count - 1) where story.is(index, .hyphen) {
      guard story[index - 1].shape.contains(.number), story[index - 1].count <= 2,
        story[index].shape.contains(.glued), story[index + 1].shape.contains(.glued),
        story.isCapital(index + 1),
        let name = name(at: index + 1, before: min(story.count, index + 8)), chart.isFree(name), !isClub(name)
      else { continue }
      claimPerson(name, in: &chart)
    }
  }

  /// `c Fielder b Bowler 64`, `Bowler 12-3-40-1`: the people of a scorecard.
  func claimDismissals(in chart: inout Chart) {
    for index in 1..<max(1, story.count - 1) {
      if isDismissal(index), story.isCapital(index + 1),
        story.isCapital(index - 1) || isDismissal(index - 1) || story.is(index - 1, .and),
        let name = name(at: index + 1, before: min(story.count, index + 6)), chart.isFree(name)
      {
        claimPerson(name, in: &chart)
      }
      if story[index].shape.contains(.number), story.isCapital(index - 1), isBowling(from: index) {
        var start = index
        while start > 0, story.isCapital(start - 1), story[start - 1].shape.contains(.word), index - start < 3
        {
          start -= 1
          if story[start].shape.contains(.lineStart) { break }
        }
        if start < index, chart.isFree(start..<index) { claimPerson(start..<index, in: &chart) }
      }
    }
  }

  /// Four numbers with hyphens between them: overs, maidens, runs, wickets.
  private func isBowling(from index: Int) -> Bool {
    (0..<4).allSatisfy { story[index + $0 * 2].shape.contains(.number) }
      && (0..<3).allSatisfy { story.is(index + $0 * 2 + 1, .hyphen) }
  }

  // MARK: - Teams in prose

  /// Claims the towns and grounds where they play: `At Kelmar, …`, `at Quillmoor on Friday`, `from Kelmar to Quillmoor`.
  func claimGrounds(in chart: inout Chart) {
    for index in 0..<max(0, story.count - 1)
    where story.isAny(index, .at, .from) && !story.startsBlock(index + 1) {
      guard story.isCapital(index + 1), chart.isFree(index + 1..<index + 2),
        let ground = name(at: index + 1, before: min(story.count, index + 6)), chart.isFree(ground),
        ground.count <= 4, !ground.contains(where: { story.has($0, [.weekday, .month]) })
      else { continue }
      let next = ground.upperBound
      if story.is(index, .from) {
        guard story.is(next, .to), story.isCapital(next + 1),
          let end = name(at: next + 1, before: min(story.count, next + 6)),
          chart.isFree(end), end.count <= 3, !isClub(end) || story.match(.team, at: end.lowerBound) != nil
        else { continue }
        claimGround(ground, in: &chart)
        claimGround(end, in: &chart)
      } else if story.match(.organization, at: ground.lowerBound)?.tokens != ground,
        story.match(.place, at: ground.lowerBound)?.tokens == ground
          || story.isAny(next, .comma, .colon, .on, .in) || story.startsBlock(next)
      {
        claimGround(ground, in: &chart)
      }
    }
  }

  private func claimGround(_ tokens: Range<Int>, in chart: inout Chart) {
    let known = story.match(.place, at: tokens.lowerBound)
    chart.claim(
      .place,
      tokens,
      rule: .groundInSport,
      confidence: 0.75,
      row: known.map { $0.tokens == tokens ? $0.row : -1 } ?? -1
    )
  }

  /// Claims cities, counties and short names that are teams where the sentence says that they play.
  func claimTeams(in chart: inout Chart) {
    var told: Set<UInt64> = []
    for isForced in [false, true] {
      for match in story.matches
      where match.kind == .team && story.capitalIsForced(match.tokens.lowerBound) == isForced {
        guard chart.isFree(match.tokens), plays(match, told: told) else { continue }
        if !isForced { told.insert(story[match.tokens.lowerBound].hash) }
        chart.claim(.organization, match.tokens, rule: .teamInSport, confidence: 0.8, row: match.row)
      }
    }
  }

  private func plays(_ match: TokenizedStory.Match, told: Set<UInt64>) -> Bool {
    let (first, end) = (match.tokens.lowerBound, match.tokens.upperBound)
    let isInBigger = [PhraseKind.organization, .place].contains { kind in
      story.match(kind, at: first).map { $0.tokens.count > match.tokens.count } ?? false
    }
    guard !isInBigger, !story.has(first, .sport) || story.is(first - 1, .the) else { return false }
    let startsLine = !story[first].shape.isDisjoint(with: [.lineStart, .blockStart])
    let isUpper = story[first].shape.contains(.upperCase)
    if !isUpper, story.isCapital(end), !story.startsBlock(end), story[end].shape.contains(.word) {
      return false
    }
    if !isUpper, !startsLine, first > 0, story.isCapital(first - 1), chart(first - 1) { return false }
    let isPlace = story.match(.place, at: first)?.tokens == match.tokens
    if isPlace {
      if story.isAny(first - 1, .in, .at, .of) || isNear(first - 1) { return false }
      if story.is(first - 1, .to), !story.isListed(first - 2, as: .losing) { return false }
      if story.is(end, .comma), story.match(.place, at: end + 1) != nil { return false }
      if isUpper { return told.contains(story[first].hash) || story.is(end, .hyphen) || verbFollows(end) }
      return true
    }
    if story.has(first, .common) || story.match(.nationality, at: first) != nil
      || story.has(first, [.given, .surname])
    {
      if story.capitalIsForced(first) {
        return told.contains(story[first].hash) || isUpper && verbFollows(end)
      }
      return story.is(first - 1, .the) || story[end].shape.contains(.possessive) || verbFollows(end)
        || story.isListed(first - 1, as: .losing)
        || story.is(first - 1, .to) && story.isListed(first - 2, as: .losing)
    }
    return true
  }

  private func chart(_ index: Int) -> Bool {
    story[index].shape.contains(.word) && !story.capitalIsForced(index)
      && story.match(.nationality, at: index) == nil && story.match(.title, at: index) == nil
  }

  private func isNear(_ index: Int) -> Bool {
    story.has(index, .preposition) && story.isListed(index, as: .near)
  }

  private func verbFollows(_ index: Int) -> Bool { story.isListed(index, as: .playing) }
}
