/// The fields that a title names: `Ports and Urban Transport`, `Culture, Ports and Youth`.
extension OfficeGrammar {
  /// The end of a list of portfolios: `Ports and Urban Transport`, `Culture, Ports and Youth`.
  func portfolios(at start: Int, chart: Chart) -> Int? {
    guard let end = portfolio(at: start, chart: chart) else { return nil }
    return portfolioList(from: end, start: start, chart: chart)
  }

  func portfolioList(from first: Int, start: Int, chart: Chart) -> Int {
    var end = first
    while end < story.count, end - start < Self.fields, !story.startsBlock(end) {
      if story.is(end, .and) || story.is(end, .ampersand) {
        // `Information and the Arts`
        let start = story.is(end + 1, .the) && story.isCapital(end + 2) ? end + 2 : end + 1
        guard !startsTitle(start), !startsRankedTitle(start), let next = portfolio(at: start, chart: chart)
        else { break }
        end = next
      } else if story.is(end, .comma), let next = listEnd(after: end, chart: chart) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// The tokens of the fields of one office; ministries of five fields need as many.
  private static let fields = 20

  /// The end of `, Y and Z` or `, Y, Z and W` after a portfolio.
  private func listEnd(after comma: Int, chart: Chart) -> Int? {
    var next = comma
    var steps = 0
    while story.is(next, .comma), steps < 8 {
      steps += 1
      let start = story.is(next + 1, .and) ? next + 2 : next + 1
      guard !startsTitle(start), !startsRankedTitle(start),
        let end = portfolio(at: start, chart: chart)
      else { return nil }
      if start == next + 2 { return end }
      let final = story.is(end + 1, .the) && story.isCapital(end + 2) ? end + 2 : end + 1
      if story.isAny(end, .and, .ampersand), !startsTitle(final), !startsRankedTitle(final),
        let last = portfolio(at: final, chart: chart)
      {
        return last
      }
      next = end
    }
    return nil
  }

  private func portfolio(at start: Int, chart: Chart) -> Int? {
    if let match = story.match(.portfolio, at: start), chart.isFree(match.tokens) {
      var end = match.tokens.upperBound
      while end < story.count, end - start < 7, chart.isFree(end..<end + 1), !story.startsBlock(end),
        goesOn(end)
      { end += 1 }
      return end
    }
    var end = start
    while end < story.count, end - start < 7, chart.isFree(end..<end + 1),
      end == start || !story.startsBlock(end)
    {
      guard goesOn(end) else { break }
      end += 1
    }
    if end == start, isUnknownSubject(start), chart.isFree(start..<start + 1) { return start + 1 }
    return end > start ? end : nil
  }

  /// Whether a word that no table has is a subject: a mark, a little word or the start of a name follows it.
  private func isUnknownSubject(_ index: Int) -> Bool {
    let token = story[index]
    guard token.shape.isSuperset(of: [.word, .capital]), !token.shape.contains(.initial), token.count > 3,
      token.classes.isDisjoint(with: [
        .given, .surname, .honorific, .determiner, .preposition, .pronoun, .auxiliary, .conjunction, .month,
        .weekday, .particle,
      ]), !story.capitalSaysNothing(index), story.match(.title, at: index) == nil,
      story.match(.place, at: index) == nil, story.match(.nationality, at: index) == nil,
      story.match(.officePrefix, at: index) == nil
    else { return false }
    let next = index + 1
    if story.startsBlock(next) { return false }
    return story.isAny(next, .and, .ampersand, .of, .openBracket) || story.match(.honorific, at: next) != nil
      || story.isCapital(next) && story.has(next, .given)
  }

  /// Whether a capital word is one of a subject, not of a name.
  private func goesOn(_ index: Int) -> Bool {
    let token = story[index]
    guard token.shape.contains(.capital), token.shape.contains(.word) else { return false }
    if token.classes.contains(.portfolio) { return true }
    // `Minister of Interior General Karvo`: a rank before a name.
    if story.match(.honorific, at: index) != nil, startsName(index + 1) { return false }
    if story.match(.title, at: index) != nil { return false }
    if story.capitalSaysNothing(index), token.classes.contains(.newsVerb) {
      return false
    }
    if story.isDerivedNoun(index) { return true }
    return !token.classes.isDisjoint(with: [.common, .field, .relation])
      && token.classes.isDisjoint(with: [.given, .surname, .honorific, .determiner, .preposition])
  }

  /// Whether a title starts at a token; `Justice` in `Law, Justice and Ports` is a field.
  private func startsTitle(_ index: Int) -> Bool {
    guard let title = story.match(.title, at: index) else { return false }
    return
      !(story.has(index, .portfolio) && title.tokens.count == 1
      && story.isAny(index + 1, .and, .ampersand, .comma))
  }

  func startsRankedTitle(_ index: Int) -> Bool {
    guard let prefix = story.match(.officePrefix, at: index) else { return false }
    return story.match(.title, at: prefix.tokens.upperBound) != nil
  }
}
