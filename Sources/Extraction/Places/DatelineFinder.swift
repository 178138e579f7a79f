internal import Stories

/// Finds the places of datelines and the people of bylines by where they stand on the first lines of a story.
///
/// A dateline is a line that begins with a place in capitals and has a day next: `LYON, France, May 3 -`,
/// `AL-AYN, Region 1996-12-06`. What stands there is a place even where no table knows it.
struct DatelineFinder {
  let story: TokenizedStory
  /// How many lines from the top are read.
  private static let lines = 12

  init(_ story: TokenizedStory) {
    self.story = story
  }

  /// Claims the places of datelines and the names of bylines.
  func claim(in chart: inout Chart) {
    var start = 0
    var before: Range<Int>?
    for number in 0..<Self.lines where start < story.count {
      var end = start + 1
      while end < story.count, story[end].shape.isDisjoint(with: [.lineStart, .blockStart]) { end += 1 }
      let line = start..<end
      if let places = places(of: line, chart: chart) {
        for tokens in places { claimPlace(tokens, in: &chart) }
        claimAgency(in: line, chart: &chart)
        if let before, number > 1, let name = byline(before, needsBy: false) { claim(name, in: &chart) }
      } else if number > 0, let name = byline(line, needsBy: true) {
        claim(name, in: &chart)
      }
      before = line
      start = end
    }
  }

  /// The places of a dateline: the parts between commas from the start of the line to its day.
  private func places(of line: Range<Int>, chart: Chart) -> [Range<Int>]? {
    let first = line.lowerBound
    // A place that the tables know may stand in small letters: `Quito, May 3 (Andes Press) --`.
    let known = story.match(.place, at: first).map { story.is($0.tokens.upperBound, .comma) } ?? false
    guard story[first].shape.contains(.word), isUpper(first) || known, story.zoneOfToken[first] != .headline
    else { return nil }
    guard let day = line.prefix(Self.day).first(where: { chart.kind(at: $0) == .date }), day > first else {
      return nil
    }
    guard let span = chart.span(at: day),
      chart.spans[span].tokens.contains(where: { story[$0].shape.contains(.number) })
    else { return nil }
    let end = chart.spans[span].tokens.upperBound
    guard !known || isUpper(first) || day == first + (story.match(.place, at: first)?.tokens.count ?? 0) + 1,
      !known || isUpper(first) || story.isAny(end, .hyphen, .dash, .longDash, .openBracket)
    else { return nil }
    guard end >= line.upperBound || story.isAny(end, .hyphen, .dash, .longDash, .openBracket) else {
      return nil
    }
    var parts: [Range<Int>] = []
    var start = first
    for index in first..<day + 1 {
      if index == day || story.isAny(index, .comma, .slash) {
        if start < index { parts.append(start..<index) }
        start = index + 1
      } else if !story[index].shape.contains(.capital), !story.isAny(index, .hyphen, .and, .of, .period),
        !story.has(index, .particle), !story[index].shape.contains(.glued)
      {
        return nil
      }
    }
    guard let city = parts.first, parts.count <= 4, city.count <= 9,
      city.count(where: { story[$0].shape.contains(.word) && !story[$0].shape.contains(.glued) }) <= 4,
      known || city.allSatisfy(isUpperOrMark)
    else {
      return nil
    }
    return parts.filter { !$0.allSatisfy { story.has($0, [.month, .weekday]) } }
  }

  /// The tokens of a line in which the day of a dateline stands, after its places.
  private static let day = 14

  /// `LYON, May 3 (Andes Press) --`: the agency in brackets after the day.
  private func claimAgency(in line: Range<Int>, chart: inout Chart) {
    guard let open = line.prefix(Self.agency).first(where: { story.is($0, .openBracket) }),
      let close = (open + 1..<open + 6).first(where: { story.is($0, .closeBracket) }), close > open + 1,
      chart.kind(at: open - 1) == .date,
      (open + 1..<close).allSatisfy({ story.isCapital($0) && story[$0].shape.contains(.word) })
    else { return }
    let known = story.match(.organization, at: open + 1)
    chart.claim(
      .organization,
      open + 1..<close,
      rule: .agencyInDateline,
      confidence: 0.85,
      row: known.map { $0.tokens == open + 1..<close ? $0.row : -1 } ?? -1
    )
  }

  /// The tokens of a line in which the bracket of the agency opens, after the day.
  private static let agency = 18

  private func isUpper(_ index: Int) -> Bool {
    story[index].shape.contains(.upper) || story[index].shape.contains(.initial)
      || story[index].shape.contains(.dotted)
  }

  private func isUpperOrMark(_ index: Int) -> Bool {
    isUpper(index) || !story[index].shape.contains(.word) || story.has(index, .particle)
  }

  private func claimPlace(_ tokens: Range<Int>, in chart: inout Chart) {
    let known = story.match(.place, at: tokens.lowerBound)
    let row = known.map { $0.tokens == tokens ? $0.row : -1 } ?? -1
    chart.claim(.place, tokens, rule: .dateline, confidence: row >= 0 ? 0.97 : 0.9, row: row)
  }

  /// `By Anna Person`, and before a dateline a name alone on its line.
  private func byline(_ line: Range<Int>, needsBy: Bool) -> Range<Int>? {
    var start = line.lowerBound
    let hasBy = story.is(start, .by)
    guard hasBy || !needsBy else { return nil }
    if hasBy { start += 1 }
    var end = start
    while end < line.upperBound, end - start < 6,
      story[end].shape.contains(.word), story.isCapital(end) || story.has(end, .particle),
      !story[end].shape.contains(.upper) || story.has(end, [.given, .surname])
    {
      end += 1
      if end + 1 < line.upperBound, story.is(end, .hyphen), story.isCapital(end + 1) { end += 1 }
    }
    // `by Vallmar Corp,` where a line was wrapped.
    guard !story.has(end - 1, .legalForm) || story.has(end - 1, [.given, .surname]) else { return nil }
    guard end - start >= 2, end == line.upperBound || (hasBy && story.isAny(end, .comma, .and)) else {
      return nil
    }
    let name = start..<end
    guard story.match(.place, at: start)?.tokens != name, story.match(.organization, at: start) == nil,
      !name.allSatisfy({ story.has($0, .common) && !story.has($0, [.given, .surname]) })
    else { return nil }
    return name
  }

  private func claim(_ name: Range<Int>, in chart: inout Chart) {
    chart.claim(.person, name, rule: .byline, confidence: 0.85)
  }
}
