internal import Stories

extension OrganizationFinder {
  /// Claims names that no table has where a word beside them says what they are: `the newspaper Kelmar Aftonblad`,
  /// `Brennhagen shares`, `a trader at Quillbank`.
  func claimByCues(in chart: inout Chart) {
    var index = 0
    while index < story.count {
      guard story.isCapital(index), let end = unknownName(at: index, chart: chart) else {
        index += 1
        continue
      }
      if let evidence = cue(round: index..<end) {
        chart.claim(.organization, index..<end, rule: .bodyCue, confidence: 0.7, evidence: evidence)
      }
      index = end
    }
  }

  /// The end of a run of capital words that starts at a token and may be the name of a body no table has.
  private func unknownName(at start: Int, chart: Chart) -> Int? {
    guard story.isCapital(start), !story.capitalSaysNothing(start), story[start].shape.contains(.word),
      !story.isCapital(start - 1) || story.startsBlock(start) || story.capitalIsForced(start - 1),
      chart.isFree(start..<start + 1)
    else { return nil }
    var end = start
    while end < story.count, end - start < 5, end == start || !story.startsBlock(end),
      chart.isFree(end..<end + 1)
    {
      if story.isCapital(end), story[end].shape.contains(.word) {
        guard mayBeInBody(end) else { return nil }
        end += 1
      } else if story.is(end, .hyphen) || story.is(end, .ampersand), end > start, story.isCapital(end + 1),
        story[end + 1].shape.contains(.glued) || story.is(end, .ampersand)
      {
        end += 1
      } else {
        break
      }
    }
    let tokens = start..<end
    if story.capitalIsForced(start),
      story.has(start, .common) || tokens.count == 1 && story.has(start, .given)
    {
      return nil
    }
    guard tokens.contains(where: { !story.has($0, [.common]) }) else { return nil }
    // A given name and a surname are a person's.
    if tokens.count > 1, story.has(start, .given), !story.has(start, .common) { return nil }
    if tokens.count > 1, story[start].shape.contains(.initial) { return nil }
    return end
  }

  private func mayBeInBody(_ index: Int) -> Bool {
    let token = story[index]
    if !token.classes.isDisjoint(with: [
      .determiner, .honorific, .month, .weekday, .pronoun, .preposition, .conjunction,
      .unnamed,
    ]) {
      return false
    }
    return story.match(.place, at: index) == nil && story.match(.nationality, at: index) == nil
      && story.match(.title, at: index) == nil
  }

  /// The word beside a name that says that it is a body's, or nil.
  private func cue(round tokens: Range<Int>) -> Range<Int>? {
    let (start, end) = (tokens.lowerBound, tokens.upperBound)
    let isName = tokens.contains { story.has($0, [.given, .surname]) && !story[$0].shape.contains(.upper) }
    if story.has(end, .bodyAfter), !story.isCapital(end), !story.startsBlock(end), !isName {
      return end..<end + 1
    }
    if story[end].shape.contains(.possessive), story.has(end + 1, .bodyOwns), !isName {
      return end + 1..<end + 2
    }
    if !isName, story.has(end, .speech), story.is(end + 1, .it) { return end..<end + 2 }
    if story.capitalIsForced(start) { return nil }
    if story.has(start - 1, .bodyBefore), !story.isCapital(start - 1), !isName || story.has(start - 1, .media)
    {
      return start - 1..<start
    }
    // `shares in X`, `a stake in X`, `an analyst at X`
    if story.isAny(start - 1, .in, .at, .with, .of, .from, .for), story.has(start - 2, .bodyHolds),
      !isName || tokens.count == 1 && !story.has(start, .given)
    {
      return start - 2..<start
    }
    return nil
  }

  /// Claims letters that no table has and that the story uses as a name: `PUKA leader`, `the KDPA said`.
  func claimLetters(in chart: inout Chart) {
    var concepts: Set<UInt64> = []
    for index in 1..<max(1, story.count - 2) where story.is(index, .openBracket) {
      guard let name = story.bracketedName(at: index), name.tokens.count == 1 else { continue }
      if story[name.tokens.lowerBound].shape.contains(.upper), chart.isFree(name.tokens) {
        concepts.insert(story[name.tokens.lowerBound].hash)
      }
    }
    for index in 0..<story.count
    where story[index].shape.contains(.upper) && isLetters(index) && chart.isFree(index..<index + 1) {
      guard !concepts.contains(story[index].hash), !story.is(index - 1, .slash), !story.is(index + 1, .slash),
        !(story[index + 1].shape.contains(.glued) && story.is(index + 1, .hyphen)),
        !(story[index].shape.contains(.glued) && story.is(index - 1, .hyphen))
      else { continue }
      guard !story.isCapital(index + 1) || story.startsBlock(index + 1),
        !story.isCapital(index - 1) || story.capitalIsForced(index - 1) || story.startsBlock(index),
        !story[index + 1].shape.contains(.number),
        !story[index - 1].shape.contains(.number) || story.startsBlock(index),
        !isUpperWord(index + 1), !isUpperWord(index - 1)
      else { continue }
      chart.claim(.organization, index..<index + 1, rule: .lettersAlone, confidence: 0.5)
    }
  }

  private func isUpperWord(_ index: Int) -> Bool {
    story[index].shape.contains(.upper) && story[index].shape.contains(.word)
      && !story[index].shape.contains(.dotted)
  }

  /// Whether a token stands as a share's letters do: `<ABC>`, `(ABC.N)`.
  private func isInBrackets(_ index: Int) -> Bool {
    let before = story[index - 1]
    guard before.count == 1, index > 0 else { return false }
    let mark = story.text[Int(before.start)]
    return mark == 0x3c || (mark == 0x28 && story.is(index + 1, .period)) || mark == 0x2e
  }

  /// Whether a token is three to six capital letters of no table, in running text.
  private func isLetters(_ index: Int) -> Bool {
    let token = story[index]
    guard token.shape.contains(.upper), !isInBrackets(index), !story.capitalSaysNothing(index),
      token.word < 0 || token.classes.isEmpty && story.matches(at: index).isEmpty,
      (3...6).contains(token.count), !token.shape.contains(.dotted), story.zoneOfToken[index] != .boilerplate
    else { return false }
    var isRoman = true
    for byte in story.text[token.range] {
      guard (0x41...0x5a).contains(byte) else { return false }
      if byte != 0x49, byte != 0x56, byte != 0x58 { isRoman = false }
    }
    return !isRoman
  }

  /// Claims `Front for the Liberation of Kelmar (FLK)`: capital words whose first letters the brackets repeat.
  func claimInitials(in chart: inout Chart) {
    for bracket in 2..<max(2, story.count - 2) where story.is(bracket, .openBracket) {
      guard let short = story.bracketedName(at: bracket), short.tokens.count == 1 else { continue }
      let letters = story[short.tokens.lowerBound]
      let index = short.end
      guard letters.shape.contains(.upper), (2...8).contains(letters.count) else { continue }
      let initials = story.text[letters.range]
      guard
        let start = start(ofInitials: initials, endingAt: index)
          ?? start(ofInitials: initials, endingAt: index, withLittleWords: true), index - start > 1
      else { continue }
      let tokens = start..<index
      // Words before them that go on with the name have no letters in the brackets: `Oslo-Riga Joint Committee (JC)`.
      guard !story.isCapital(start - 1) || story.startsBlock(start) || story.capitalIsForced(start - 1),
        !story.is(start - 1, .hyphen), !story[start - 1].shape.contains(.number)
      else { continue }
      guard chart.isFree(tokens), story.match(.organization, at: start)?.tokens != tokens,
        story.match(.event, at: start) == nil,
        !tokens.contains(where: { story.match(.eventHead, at: $0) != nil }),
        !story.capitalSaysNothing(start), story.match(.place, at: start)?.tokens != tokens,
        story.match(.title, at: start).map({ $0.tokens.upperBound < index }) ?? true
      else { continue }
      guard
        !tokens.allSatisfy({ story.has($0, [.common, .portfolio, .conjunction, .preposition]) })
          || tokens.contains(where: { story.match(.organizationHead, at: $0) != nil })
      else { continue }
      chart.claim(
        .organization,
        tokens,
        rule: .initials,
        confidence: 0.85,
        evidence: bracket..<short.tokens.upperBound + 1
      )
    }
  }

  /// Where the words start whose first letters are these; small words between them are left out, or may have a letter
  /// too (`Aid and Relief Office (AARO)`).
  private func start(
    ofInitials letters: ArraySlice<UInt8>,
    endingAt end: Int,
    withLittleWords: Bool = false
  ) -> Int? {
    var index = end
    var left = letters.count
    while left > 0, index > 0, end - index < Self.spelt, index == end || !story.startsBlock(index) {
      index -= 1
      let token = story[index]
      guard token.shape.contains(.word) || story.is(index, .hyphen) || story.is(index, .ampersand) else {
        return nil
      }
      if story.isCapital(index) {
        guard story.text[Int(token.start)] == letters[letters.startIndex + left - 1] else { return nil }
        left -= 1
      } else if withLittleWords, story.isAny(index, .and, .of, .for), left > 1,
        story.text[Int(token.start)] & ~0x20 == letters[letters.startIndex + left - 1]
      {
        left -= 1
      } else if token.shape.contains(.word),
        !story.has(index, [.preposition, .conjunction, .determiner, .particle])
      {
        return nil
      }
    }
    return left == 0 ? index : nil
  }

  /// The tokens whose first letters brackets may repeat: eight letters, small words between.
  private static let spelt = 14
}
