internal import Stories

extension OrganizationFinder {
  /// Whether a name stands only in a headline of capitals, where its bounds are a guess.
  func isHeadlineOnly(_ candidate: Candidate, told: Set<UInt64>) -> Bool {
    let tokens = candidate.tokens
    if story[tokens.lowerBound].shape.contains(.upperCase), story.zoneOfToken[tokens.lowerBound] == .headline
    {
      return !told.contains(story.hash(of: tokens))
    }
    guard story[tokens.lowerBound].shape.contains(.titleCase), !told.contains(story.hash(of: tokens)) else {
      return false
    }
    // An ordinal before or a year after are sure bounds.
    if candidate.kind == .event,
      story[tokens.lowerBound].shape.contains(.number) || story[tokens.upperBound - 1].shape.contains(.number)
    {
      return false
    }
    return candidate.kind == .event
      ? tokens.count > 4
      : tokens.count > 5
        || tokens.contains { story.has($0, .newsVerb) || story[$0].shape.contains(.possessive) }
  }

  /// Whether the one word of a known body is an ordinary word with a forced capital, or part of a person's name.
  func isOtherWord(_ candidate: Candidate, free: Set<UInt64>, people: Set<UInt64>) -> Bool {
    // `New [York City]`: the place that starts earlier has the first word.
    for start in candidate.tokens.lowerBound - 2..<candidate.tokens.lowerBound {
      if let place = story.match(.place, at: start), place.tokens.upperBound > candidate.tokens.lowerBound,
        place.tokens.upperBound <= candidate.tokens.upperBound, candidate.kind == .organization
      {
        return true
      }
    }
    guard candidate.tokens.count == 1 else { return false }
    let index = candidate.tokens.lowerBound
    if story.zoneOfToken[index] == .creditLine { return false }
    // `in Woodside, California`: the town of the name.
    if story.is(index - 1, .in), story.is(index + 1, .comma), story.match(.place, at: index + 2) != nil,
      candidate.kind == .organization
    {
      return true
    }
    if story.capitalIsForced(index), story.has(index, .common),
      !story[index].shape.contains(.upper) || story[index].shape.contains(.upperCase)
    {
      return !free.contains(story.hash(of: candidate.tokens))
    }
    guard story.has(index, [.surname, .given]), !story[index].shape.contains(.upper),
      !story.startsBlock(index)
    else { return false }
    if people.contains(story[index].hash) { return true }
    let before = story[index - 1]
    return before.shape.contains(.initial) || before.classes.contains(.honorific)
      || before.shape.contains(.capital) && before.classes.contains(.given)
        && !(story.capitalIsForced(index - 1) && before.classes.contains(.common))
  }

  /// Whether a name with a body's head is of something else: a line or a project (`Ghent-Riga Railway`, `Road Network
  /// Development Project`), an adjective's (`International Trade`).
  func isOtherThing(_ tokens: Range<Int>, head: Range<Int>, row: Gazetteer.HeadRow) -> Bool {
    let first = story[head.lowerBound].hash
    let before = head.lowerBound - 1
    if first == Self.international.value, story.isCapital(head.upperBound),
      !story.startsBlock(head.upperBound),
      head.count == 1
    {
      return true
    }
    if story.isListed(head.lowerBound, as: .line), before > tokens.lowerBound, story.is(before - 1, .hyphen) {
      return true
    }
    var end = tokens.upperBound
    while end < story.count, end - tokens.upperBound < 4, story.isCapital(end), !story.startsBlock(end) {
      end += 1
    }
    return end > head.upperBound && story.isListed(end - 1, as: .project)
  }

  private static let international = FoldedHash("international")

  /// The words that stand after an honorific or a title somewhere in the story: a person's there, and elsewhere.
  func namesOfPeople() -> Set<UInt64> {
    var names: Set<UInt64> = []
    for match in story.matches where match.kind == .honorific || match.kind == .title {
      let next =
        story.is(match.tokens.upperBound, .period) ? match.tokens.upperBound + 1 : match.tokens.upperBound
      if story.isCapital(next), !story.startsBlock(next), story.has(next, [.surname, .given]) {
        names.insert(story[next].hash)
      }
    }
    return names
  }
}
