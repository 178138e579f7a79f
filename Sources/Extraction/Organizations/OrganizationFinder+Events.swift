extension OrganizationFinder {
  /// Where a name starts with the ordinal before it: `[third] Riverside Forum`, `[3rd] CIIE`.
  func withOrdinal(_ start: Int) -> Int {
    guard start > 0, !story.startsBlock(start) else { return start }
    let token = story[start - 1]
    // `the 23rd annual Riverside Forum`
    if story.isListed(start - 1, as: .recurrence), !story.startsBlock(start - 1) {
      let first = withOrdinal(start - 1)
      return first < start - 1 ? first : start
    }
    // `2022 Winter Olympic Games`; but not the year of a day before: `May 5, 2022`.
    if token.shape.contains(.number), token.count == 4, isYear(start - 1),
      !story.isAny(start - 2, .comma, .in),
      !story.has(start - 2, .month)
    {
      return start - 1
    }
    let isOrdinalNumber =
      token.shape.contains(.number) && token.count <= 5 && isOrdinal(start - 1) && token.count != 4
      || token.shape.contains(.number)
        && story.text[token.range].contains { $0 | 0x20 == 0x74 || $0 | 0x20 == 0x64 }
    guard isOrdinalNumber || story.isListed(start - 1, as: .ordinal) else { return start }
    // `the twenty-third Riverside Forum`
    let isCompound =
      story.is(start - 2, .hyphen) && story[start - 2].shape.contains(.glued)
      && story[start - 1].shape.isSuperset(of: [.word, .glued])
    return isCompound ? start - 3 : start - 1
  }

  /// `the 13th Ghent Ports Ministers Meeting`: meetings and sessions that an ordinal numbers and that have a name.
  func numberedMeetings(chart: Chart) -> [Candidate] {
    story.tokens.indices.compactMap { index in
      guard story.isCapital(index), !story.capitalIsForced(index), story.isListed(index, as: .session),
        story.match(.eventHead, at: index) == nil, !story.is(index + 1, .of)
      else { return nil }
      let start = left(from: index, isEvent: true, chart: chart)
      let first = withOrdinal(start)
      let hasOrdinal =
        first < start || story[start].shape.contains(.number) || story.isListed(start, as: .ordinal)
      guard hasOrdinal, index - first > 2, chart.isFree(first..<index + 1) else { return nil }
      return Candidate(
        kind: .event,
        tokens: first..<index + 1,
        rule: .eventHead,
        confidence: 0.75,
        row: -1,
        evidence: index..<index + 1
      )
    }
  }

  /// The end of an event's name with the year behind it: `Ghent Forum [2025]`, `Ghent Ports Act [of 2025]`.
  func withYear(_ end: Int, chart: Chart) -> Int {
    let start = story.is(end, .of) ? end + 1 : end
    guard let year = yearAfter(start), chart.isFree(end..<year) else { return end }
    return year
  }

  /// Whether a head of an event only counts days: `Second Day of Talks`.
  func isCountedDay(_ head: Range<Int>, start: Int) -> Bool {
    guard head.count == 1, story[head.lowerBound].hash == Self.day.value else { return false }
    return start == head.lowerBound || start == head.lowerBound - 1 && story.isListed(start, as: .ordinal)
  }

  private static let day = FoldedHash("day")

  /// `the Ghent summit`: summits that their places name, in small letters.
  func summits() -> [Candidate] {
    story.tokens.indices.compactMap { index in
      guard story.is(index, .summit), !story.isCapital(index), !story.startsBlock(index),
        let start = (max(0, index - 3)..<index).first(where: {
          story.match(.place, at: $0)?.tokens.upperBound == index
        }), story.isCapital(start)
      else { return nil }
      return Candidate(
        kind: .event,
        tokens: start..<index + 1,
        rule: .eventHead,
        confidence: 0.7,
        row: -1,
        evidence: index..<index + 1
      )
    }
  }

  /// `“Rivers and Ports” Initiative`: events whose head stands behind a name in quotation marks.
  ///
  /// Of a programme the name is what the marks hold (`claimQuoted`).
  func quotedEvents() -> [Candidate] {
    story.matches.compactMap { match in
      let head = match.tokens
      guard match.kind == .eventHead, isQuote(head.lowerBound - 1), story.isCapital(head.lowerBound),
        story.gazetteer.heads[match.row].position != .first, !story.startsBlock(head.lowerBound),
        !Self.programmes.contains(story[head.lowerBound].hash),
        let start = openingQuote(before: head.lowerBound - 1)
      else { return nil }
      return Candidate(
        kind: .event,
        tokens: start..<head.upperBound,
        rule: .quotedName,
        confidence: 0.8,
        row: -1,
        evidence: head
      )
    }
  }

  /// The quotation mark that opens what another closes, where that begins and ends with capitals as a name does.
  private func openingQuote(before close: Int) -> Int? {
    guard story.isCapital(close - 1), story[close].shape.contains(.glued) else { return nil }
    var index = close - 1
    while index > 0, close - index < Self.longestQuoted, !story.startsBlock(index) {
      index -= 1
      guard !isQuote(index) else { return story.isCapital(index + 1) ? index : nil }
      guard story[index].shape.contains(.word) || story.isAny(index, .hyphen, .ampersand, .comma) else {
        return nil
      }
    }
    return nil
  }

  private static let programmes = [FoldedHash("program").value, FoldedHash("programme").value]

  /// The tokens that a name between quotation marks may have, and one of the marks.
  private static let longestQuoted = 8

  /// Whether a token is a quotation mark, double or single.
  func isQuote(_ index: Int) -> Bool {
    story.isAny(index, .openQuote, .closeQuote, .quote, .apostrophe)
  }

  /// Where a body's name starts with the letters before a slash: `[ABC/]DEF Mediation Centre`.
  func withSlashes(_ start: Int) -> Int {
    var start = start
    while start > 1, story.is(start - 1, .slash), story[start - 1].shape.contains(.glued),
      story[start].shape.contains(.glued), story[start - 2].shape.contains(.upper)
    { start -= 2 }
    return start
  }

  /// The end of a body's name with the word for what it holds, at the end of the name or next.
  func meeting(from first: Int, to end: Int, chart: Chart) -> Int? {
    let last = (first..<end).last { story.isListed($0, as: .session) }
    if let last { return last + 1 }
    guard story.isCapital(end), !story.startsBlock(end), chart.isFree(end..<end + 1),
      story.isListed(end, as: .session)
    else { return nil }
    return end + 1
  }

  /// Whether many capital words stand side by side as those of a page's menu do, with no small word between them.
  func isMenu(_ tokens: Range<Int>) -> Bool {
    var run = 0
    for index in tokens {
      if story.isCapital(index), !story[index].shape.contains(.upperCase) { run += 1 } else { run = 0 }
      if run > Self.menu { return true }
    }
    return false
  }

  /// The capital words in a row that no name of a body or event has.
  private static let menu = 8

  func isOrdinal(_ index: Int) -> Bool {
    let bytes = story.text[story[index].range]
    guard let last = bytes.last else { return false }
    return (0x61...0x7a).contains(last | 0x20) || bytes.count == 4
  }

  private func isYear(_ index: Int) -> Bool {
    story.text[story[index].range].allSatisfy { (0x30...0x39).contains($0) }
      && (story.text[Int(story[index].start)] == 0x31 || story.text[Int(story[index].start)] == 0x32)
  }

  func yearAfter(_ end: Int) -> Int? {
    guard story[end].shape.contains(.number), story[end].count == 4, !story.startsBlock(end) else {
      return nil
    }
    let first = story.text[Int(story[end].start)]
    return first == 0x31 || first == 0x32 ? end + 1 : nil
  }

  /// Whether capitals that start at a token end in an event's head (`Conference and [General Meeting]`).
  func hasEventHead(_ start: Int, chart: Chart) -> Bool {
    guard story.isCapital(start) else { return false }
    let end = capitalRun(at: start, chart: chart)
    guard
      (start..<end).allSatisfy({
        story.has($0, .common) && story.match(.place, at: $0) == nil
          && story.match(.organization, at: $0) == nil
      })
    else {
      return false
    }
    return (start..<end).contains { story.match(.eventHead, at: $0)?.tokens.upperBound == end }
  }

  private static let group = FoldedHash("group")

  /// Whether a name is only a known body with a word for some of its people (`EU Delegation`).
  func isGroup(_ tokens: Range<Int>, head: Range<Int>) -> Bool {
    // `the U.S. Group`: copy of the 1980s writes a capital after a full stop within a name.
    if story[head.lowerBound].hash == Self.group.value, tokens.count == 2,
      story[tokens.lowerBound].shape.contains(.dotted)
    {
      return true
    }
    guard story.has(head.lowerBound, .group), head.upperBound == tokens.upperBound,
      head.lowerBound > tokens.lowerBound
    else {
      return false
    }
    return story.match(.organization, at: tokens.lowerBound)?.tokens.upperBound == head.lowerBound
  }
}
