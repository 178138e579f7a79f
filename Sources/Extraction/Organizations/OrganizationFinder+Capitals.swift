internal import Stories

extension OrganizationFinder {
  /// Whether a name stands only in a headline of capitals, where its bounds are a guess.
  func isHeadlineOnly(_ candidate: Candidate, told: Set<UInt64>) -> Bool {
    let tokens = candidate.tokens
    if story[tokens.lowerBound].shape.contains(.upperCase), story.zoneOfToken[tokens.lowerBound] == .headline
    {
      return !told.contains(hash(of: tokens))
    }
    guard story[tokens.lowerBound].shape.contains(.titleCase), !told.contains(hash(of: tokens)) else {
      return false
    }
    return candidate.kind == .event
      ? tokens.count > 4
      : tokens.count > 5
        || tokens.contains { story.has($0, .newsVerb) || story[$0].shape.contains(.possessive) }
  }

  /// Whether the one word of a known body is an ordinary word with a forced capital, or part of a person's name.
  func isOtherWord(_ candidate: Candidate, free: Set<UInt64>) -> Bool {
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
    if story.capitalIsForced(index), story.has(index, .common),
      !story[index].shape.contains(.upper) || story[index].shape.contains(.upperCase)
    {
      return !free.contains(hash(of: candidate.tokens))
    }
    guard story.has(index, [.surname, .given]), !story[index].shape.contains(.upper),
      !story.startsBlock(index)
    else { return false }
    let before = story[index - 1]
    return before.shape.contains(.initial) || before.classes.contains(.honorific)
      || before.shape.contains(.capital) && before.classes.contains(.given)
        && !(story.capitalIsForced(index - 1) && before.classes.contains(.common))
  }
}
