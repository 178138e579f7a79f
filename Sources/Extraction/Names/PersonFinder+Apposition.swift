internal import Stories

/// Names whose title stands behind them.
extension PersonFinder {
  /// The name before `has been appointed as the`, `was elected`.
  private func appointed(before end: Int, chart: Chart) -> Range<Int>? {
    var verb = end - 1
    if story.is(verb, .as) { verb -= 1 }
    guard story.isListed(verb, as: .appointed), story.isAny(verb - 1, .been, .was, .is) else {
      return nil
    }
    var before = verb - 1
    while story.has(before, .auxiliary), verb - before < 4 { before -= 1 }
    return nameEnding(at: before + 1, chart: chart)
  }

  /// Whether a phrase ends before a token: a mark stands there, or a block begins.
  func closes(_ index: Int) -> Bool {
    story.startsBlock(index) || !story[index].shape.contains(.word) || story.is(index, .and)
  }

  /// The name before `, the` that a title follows, when it has no title yet, or may have a second.
  func nameBefore(_ title: Range<Int>, mayHaveTitle: Bool, chart: Chart) -> Range<Int>? {
    let start = title.lowerBound
    var mayHaveTitle = mayHaveTitle
    var end = start
    if story.isAny(end - 1, .the, .a, .an) { end -= 1 }
    guard !story.startsBlock(end), !story.startsBlock(start) else { return nil }
    if end == start, let comma = apposition(before: start) { end = comma + 1 }
    if end == start, story[start - 1].shape.contains(.possessive) {
      // `Eric Walsh, Fiji’s Minister for Ports;`
      guard let place = story.place(endingAt: start - 1),
        story.isAny(place.tokens.lowerBound - 1, .comma, .openBracket)
      else { return nil }
      end = place.tokens.lowerBound
      // `Minister A, Fiji’s Consul General B`: in a list of those with titles it opens the next one's.
      mayHaveTitle = false
    }
    if story.is(end - 1, .as), story.is(end - 2, .comma), !story.startsBlock(end - 1) {
      // `Ms Anna Lind, as the High Commissioner to Fiji`
      end -= 1
    }
    if let appointed = appointed(before: end, chart: chart) { return appointed }
    guard
      story.isAny(end - 1, .comma, .openBracket, .dash, .longDash)
        || story.is(end - 1, .hyphen) && !story[end - 1].shape.contains(.glued),
      !story.startsBlock(end - 1)
    else {
      // `His Excellency Eric Walsh the High Commissioner to Fiji,`: the comma is left out.
      if end < start, closes(title.upperBound), let tokens = parser.name(endingAt: end, chart: chart),
        tokens.count > 1, story.match(.honorific, at: tokens.lowerBound - 1) != nil
      {
        return tokens
      }
      // `Mr. Sunil Perera Senior Adviser to the President,`: nothing stands between them.
      guard end == start, story.isCapital(start) else { return nil }
      guard let span = chart.span(at: end - 1) else {
        guard closes(title.upperBound), title.count > 2,
          let tokens = parser.name(endingAt: end, chart: chart),
          tokens.count > 1, tokens.count < 5, story.match(.honorific, at: tokens.lowerBound - 1) != nil
        else { return nil }
        return tokens
      }
      guard let name = nameOfSpan[span], names[name].hasHonorific, names[name].roles.isEmpty else {
        return nil
      }
      return chart.spans[span].tokens
    }
    end -= 1
    if story.is(end - 1, .closeBracket), story.is(end - 3, .openBracket),
      story[end - 2].shape.contains(.upper)
        || story[end - 2].shape.contains(.initial), story[end - 4].shape.contains(.upper)
    {
      // `Ali Raz HI (M), High Commissioner`: the letters of an order and its division.
      end -= 4
    }
    if end > 1, story.has(end - 1, .postNominal) || story.match(.postNominal, at: end - 1) != nil,
      story[end - 1].shape.contains(.upper), !parser.isRegnal(end - 1)
    {
      end -= 1
    }
    if let span = chart.span(at: end - 1) {
      guard chart.spans[span].kind == .person, let name = nameOfSpan[span],
        names[name].roles.isEmpty || mayHaveTitle
      else { return nil }
      return chart.spans[span].tokens
    }
    guard let tokens = parser.name(endingAt: end, chart: chart), !isInPlace(tokens) else { return nil }
    // `TALKS NEARLY STALLED, ENVOYS SAY`: in a headline of capitals a word must be known as a name.
    if story[tokens.lowerBound].shape.contains(.upperCase),
      story.match(.honorific, at: tokens.lowerBound - 1) == nil,
      !tokens.contains(where: { story.has($0, [.given, .surname, .familyFirst, .familyEither]) })
    {
      return nil
    }
    let isTitled = story.match(.honorific, at: tokens.lowerBound - 1) != nil
    guard tokens.count > 1 || isTitled else { return nil }
    return tokens
  }

  /// The comma of `X, a four-star Navy Admiral and Commander of the Fleet`, before the title behind `and`; nil where
  /// none is.
  private func apposition(before start: Int) -> Int? {
    guard story.is(start - 1, .and) else { return nil }
    var index = start - 2
    var hasRank = false
    while index > 0, start - index < Self.apposition, !story.startsBlock(index + 1) {
      if story.is(index, .comma) { return hasRank && story.isAny(index + 1, .a, .an, .the) ? index : nil }
      hasRank = hasRank || story.match(.honorific, at: index) != nil || story.match(.title, at: index) != nil
      guard !story.has(index, [.speech, .auxiliary, .pronoun]), !story.is(index, .and) else { return nil }
      index -= 1
    }
    return nil
  }

  /// The tokens of what stands between a name's comma and the `and` of its second title.
  private static let apposition = 12
}
