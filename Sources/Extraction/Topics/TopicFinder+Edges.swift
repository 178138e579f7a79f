/// Where members of a list and their places begin and end.
extension TopicFinder {
  /// Past an acronym in brackets: `foreign direct investment (FDI)`.
  func pastAcronym(_ index: Int) -> Int {
    guard story.is(index, .openBracket), story.is(index + 2, .closeBracket),
      story[index + 1].shape.contains(.capital)
    else { return index }
    return index + 3
  }

  /// Past the place of a member: `food insecurity in the Sahel, [and …]`.
  func pastPlace(_ index: Int) -> Int {
    guard story.isAny(index, .in, .on, .between, .from), chart.kind(at: index) == nil else { return index }
    var place = index + 1
    while place < index + 5 {
      if let span = chart.span(startingAt: place), chart.spans[span].kind == .place {
        place = chart.spans[span].tokens.upperBound
        // `between Malta and Iceland`: the last place ends it.
        if story.is(index, .between), story.is(place, .and), chart.kind(at: place + 1) == .place {
          place += 1
          continue
        }
        return place
      }
      guard story.has(place, [.determiner, .compass, .scope]) else { return index }
      place += 1
    }
    return index
  }

  /// Whether words with capitals are part of a longer name: `National [Water Management] Plan`.
  func isPartOfName(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    let last = tokens.upperBound - 1
    func isName(_ index: Int) -> Bool {
      story[index].shape.contains(.capital) && !story[index].shape.contains(.upper)
        && !story.capitalIsForced(index) && chart.isFree(index..<index + 1)
    }
    guard isName(last) || isName(first) else { return false }
    if story.is(first - 1, .openBracket) { return true }
    // `the Malta-Gozo Railway`
    if isName(first), chart.kind(at: first - 1) == .place, !story[first - 1].shape.contains(.dotted),
      !story.startsBlock(first)
    {
      return true
    }
    // `the Partnership on the Harbour Crisis 2030`
    if isName(last), story[last + 1].shape.contains(.number), !story.startsBlock(last + 1) { return true }
    // `Cybersecurity and Infrastructure Agency`
    if isName(first), story.isAny(last + 1, .and, .ampersand), chart.kind(at: last + 2) == .organization,
      !story[last].shape.contains(.titleCase)
    {
      return true
    }
    if isName(last), isName(last + 1), !story.startsBlock(last + 1) { return true }
    // `Specialist for Private Sector Development, Mr Lund`: what an office is for.
    if isName(last), story.is(last + 1, .comma), story.has(last + 2, .honorific) { return true }
    if isName(first), isName(first - 1), !story.startsBlock(first), !story.has(first - 1, .verb) {
      return true
    }
    // `Ministry of Finance, Trade and Tourism`: a list after a title or a body's head.
    var index = first - 1
    while index >= 0, first - index < Self.office, !story.startsBlock(index + 1) {
      if story.match(.title, at: index) != nil
        || story.has(index, [.organizationHead, .portfolio]) && isName(index)
          && story.is(index + 1, .of)
      {
        return true
      }
      // `UN Convention on Agreements Resulting from [Mediation]`
      if chart.kind(at: index) == .organization || chart.kind(at: index) == .event { return true }
      guard
        isName(index) || story.isAny(index, .and, .ampersand, .comma, .of, .slash, .the, .for)
          || story.isAny(index, .on, .from)
      else { return false }
      index -= 1
    }
    return false
  }

  /// The tokens back to the head of an office or body whose list of fields a word may close.
  private static let office = 16

  /// Where `conflict in eastern Sudan`, `war against Ukraine` ends, or nil when no place follows the word.
  func conflictEnd(_ index: Int) -> Int? {
    // `[fishing disputes] in the Gulf`: what it is about tells enough.
    let isNamed =
      !story.has(index, .armed) && (parser.isKnown(index - 1) || story.has(index - 1, .subjectAdjective))
    guard !isNamed, story.has(index, .conflict), story.has(index + 1, .preposition),
      !story.isAny(index + 1, .of, .to, .for, .by, .with, .at, .from)
    else { return nil }
    var place = index + 2
    while place < index + 5, story.has(place, [.determiner, .compass]), chart.kind(at: place) != .place {
      place += 1
    }
    guard let span = chart.span(startingAt: place), chart.spans[span].kind == .place else { return nil }
    return chart.spans[span].tokens.upperBound
  }

  /// Where a conflict starts with the adjective that says of what kind it is (`military conflict`).
  func conflictStart(_ index: Int, floor: Int) -> Int {
    index > floor && story.has(index - 1, .subjectAdjective) ? index - 1 : index
  }
}
