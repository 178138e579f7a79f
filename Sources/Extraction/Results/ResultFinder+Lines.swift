internal import Stories

extension ResultFinder {
  /// Claims the names of a line that has the shape of a result, a place in a table, a fixture or a scorer's line.
  func claimLine(_ line: Range<Int>, in chart: inout Chart) {
    guard story.zoneOfToken[line.lowerBound] != .headline else { return }
    var index = line.lowerBound
    let isRanked = skipRank(&index, before: line.upperBound)
    if story.is(index, .at), let ground = name(at: index + 1, before: line.upperBound),
      story.is(ground.upperBound, .colon)
    {
      index = ground.upperBound + 1
    }
    guard index < line.upperBound, story.isCapital(index) else { return }
    if chart.kind(at: index) == .person {
      if isRanked { claimTeamOfPerson(from: index, line: line, in: &chart) }
      return
    }
    guard let first = name(at: index, before: line.upperBound), chart.isFree(first), !isLabel(first)
    else { return }
    let next = first.upperBound
    if story[next].shape.contains(.number), next < line.upperBound {
      claimScores(first, line: line, isRanked: isRanked, in: &chart)
    } else if story.is(next, .at) || isVersus(next), next < line.upperBound {
      claimFixture(first, line: line, in: &chart)
    } else if story.isAny(next, .hyphen, .dash, .longDash, .colon), next + 1 < line.upperBound,
      hasScorers(after: next, before: line.upperBound)
    {
      claimTeam(first, in: &chart)
      claimList(next + 1..<line.upperBound, in: &chart)
    } else if isBeating(next), next + 1 < line.upperBound {
      claimWinner(first, line: line, in: &chart)
    } else if isInnings(next) {
      claimTeam(first, in: &chart)
    } else if isDismissal(next) || isNotOut(next) {
      claimPerson(first, in: &chart)
    }
  }

  /// Skips what stands before a name in a list: `1.`, `2 -`, `131`.
  private func skipRank(_ index: inout Int, before limit: Int) -> Bool {
    guard index + 1 < limit, story[index].shape.contains(.number), story[index].count <= 4 else {
      return false
    }
    if story.isAny(index + 1, .period, .closeBracket, .hyphen), story.isCapital(index + 2) {
      index += 2
      return true
    }
    if story.isCapital(index + 1) {
      index += 1
      return true
    }
    return false
  }

  /// `Boston 5 Detroit 3`, `Arsenal 1, Leeds 0; …`, `Leeds 5 3 1 1 9 5 10`, `A. Person 65 66`.
  private func claimScores(_ first: Range<Int>, line: Range<Int>, isRanked: Bool, in chart: inout Chart) {
    let numbers = numbers(from: first.upperBound, before: line.upperBound)
    var next = numbers.end
    if story.is(next, .openBracket), let close = closing(next, before: line.upperBound),
      close + 1 < line.upperBound,
      story.isCapital(close + 1)
    {
      // `Bremen 3 (Person 5th minute) Duisburg 0`: the scorers stand between the two.
      claimList(next + 1..<close, in: &chart)
      next = close + 1
    }
    if story.isAny(next, .comma, .semicolon, .and), next + 1 < line.upperBound { next += 1 }
    if numbers.count <= 3, next < line.upperBound, story.isCapital(next),
      let second = name(at: next, before: line.upperBound), second.upperBound < line.upperBound,
      !isLabel(second), story[second.upperBound].shape.contains(.number)
    {
      guard !beginsAsPerson(first), !beginsAsPerson(second) else {
        if isRanked || beginsAsPerson(first) { claimPeopleWithScores(first, line: line, in: &chart) }
        return
      }
      claimTeam(first, in: &chart)
      claimScores(second, line: line, isRanked: isRanked, in: &chart)
      claimTeam(second, in: &chart)
      return
    }
    guard numbers.count >= 3 || (isRanked && numbers.count >= 2) else { return }
    if beginsAsPerson(first) {
      claimPerson(first, in: &chart)
    } else if first.count > 1 || numbers.count >= 3 {
      claimTeam(first, in: &chart)
    }
  }

  /// `Kelmar Milk beat Quillmoor 103-95`: teams, where neither begins as a person's name does.
  private func claimWinner(_ first: Range<Int>, line: Range<Int>, in chart: inout Chart) {
    guard let second = name(at: first.upperBound + 1, before: line.upperBound), chart.isFree(second),
      second.upperBound < line.upperBound, story[second.upperBound].shape.contains(.number),
      !beginsAsPerson(first), !beginsAsPerson(second)
    else { return }
    guard isClub(first) || isClub(second) || story.is(second.upperBound + 1, .hyphen) else { return }
    claimTeam(first, in: &chart)
    claimTeam(second, in: &chart)
  }

  private func isBeating(_ index: Int) -> Bool { story[index].hash == Self.beat.value }

  private static let beat = FoldedHash("beat")

  /// The bracket that closes one, on the same line.
  private func closing(_ open: Int, before limit: Int) -> Int? {
    (open + 1..<max(open + 1, min(limit, open + Self.bracket))).first { story.is($0, .closeBracket) }
  }

  /// The tokens in one bracket of a result: the scorers of a side with their minutes.
  private static let bracket = 60

  private func claimPeopleWithScores(_ first: Range<Int>, line: Range<Int>, in chart: inout Chart) {
    claimPerson(first, in: &chart)
    claimList(first.upperBound..<line.upperBound, in: &chart)
  }

  /// The numbers and marks of a score that stand together: how many numbers, and where they end.
  private func numbers(from start: Int, before limit: Int) -> (count: Int, end: Int) {
    var index = start
    var count = 0
    while index < limit {
      if story[index].shape.contains(.number) {
        count += 1
      } else if !story.isAny(index, .hyphen, .period, .slash, .dash) {
        break
      }
      index += 1
    }
    return (count, index)
  }

  /// `TORONTO AT CHICAGO`, `Leeds v Everton`: nothing but the two stands on the line.
  private func claimFixture(_ first: Range<Int>, line: Range<Int>, in chart: inout Chart) {
    let isAway = story.is(first.upperBound, .at)
    guard let second = name(at: first.upperBound + 1, before: line.upperBound), chart.isFree(second) else {
      return
    }
    let end = second.upperBound
    guard
      end == line.upperBound || story.isAny(end, .openBracket, .comma, .period)
        || story[end].shape.contains(.number)
    else { return }
    claimTeam(first, in: &chart)
    if isAway, let place = story.match(.place, at: second.lowerBound), place.tokens == second {
      chart.claim(.place, second, rule: .groundInFixtures, confidence: 0.8, row: place.row)
    } else {
      claimTeam(second, in: &chart)
    }
  }

  /// Whether names with minutes or counts stand after a team's dash.
  private func hasScorers(after dash: Int, before limit: Int) -> Bool {
    guard !story[dash].shape.contains(.glued) || story.is(dash, .colon),
      let name = name(at: dash + 1, before: limit)
    else { return false }
    let next = name.upperBound
    guard next < limit else { return false }
    if story[next].shape.contains(.number) || isList(from: dash + 1, before: limit) { return true }
    return story.is(next, .openBracket) && story[next + 1].shape.contains(.number)
  }

  /// Whether four names stand side by side with commas between them.
  private func isList(from start: Int, before limit: Int) -> Bool {
    var index = start
    for count in 1...4 {
      guard index < limit, story.isCapital(index), let name = name(at: index, before: limit), name.count <= 4
      else {
        return false
      }
      index = name.upperBound
      if story.is(index, .openBracket), let close = closing(index, before: limit) { index = close + 1 }
      if count == 4 { return true }
      guard story.isAny(index, .comma, .semicolon, .and) else { return false }
      index += 1
    }
    return false
  }

  /// The car or club after a person with a country in brackets: `1. A. Person (Finland) McLaren 1:25.1`.
  private func claimTeamOfPerson(from index: Int, line: Range<Int>, in chart: inout Chart) {
    guard let close = line.first(where: { $0 > index && story.is($0, .closeBracket) }),
      close + 1 < line.upperBound, story.isCapital(close + 1),
      let team = name(at: close + 1, before: line.upperBound), chart.isFree(team)
    else { return }
    claimTeam(team, in: &chart)
  }

  private func isInnings(_ index: Int) -> Bool {
    Self.ordinals.contains(story[index].hash) && story[index + 1].hash == Self.innings.value
  }

  private func isNotOut(_ index: Int) -> Bool {
    story[index + 1].hash == Self.out.value && (story.is(index, .not) || story[index].hash == Self.run.value)
  }

  private static let ordinals: Set<UInt64> = [
    FoldedHash("first").value, FoldedHash("second").value, FoldedHash("1st").value, FoldedHash("2nd").value,
  ]
  private static let innings = FoldedHash("innings")
  private static let out = FoldedHash("out")
  private static let run = FoldedHash("run")
}
