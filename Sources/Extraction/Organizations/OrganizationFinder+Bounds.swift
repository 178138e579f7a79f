/// How far a name reaches to the left and to the right of its head.
extension OrganizationFinder {
  /// Words that a name of a body does not begin with, when a sentence or a headline gave them their capital.
  func isWeakStart(_ index: Int) -> Bool {
    let token = story[index]
    if isOfAll(index) { return false }
    if story.isAny(index, .hyphen, .dash) || token.shape.contains(.possessive) { return true }
    // `US – Japan Dialogue`: no pronoun.
    if token.shape.contains(.upper), story.match(.place, at: index) != nil { return false }
    if !token.classes.isDisjoint(with: [
      .determiner, .preposition, .conjunction, .pronoun, .adverb, .auxiliary,
    ]) {
      return true
    }
    if story.match(.place, at: index) != nil || story.match(.nationality, at: index) != nil { return false }
    return story.capitalIsForced(index)
      && !token.classes.isDisjoint(with: [.newsVerb, .speech, .stance])
  }

  func left(from start: Int, isEvent: Bool, chart: Chart) -> Int {
    var first = start
    while first > 0, start - first < Self.left, !story.startsBlock(first) {
      let index = first - 1
      let token = story[index]
      if !chart.isFree(index..<index + 1) { break }
      if isEvent, let place = longPlace(endingAt: first, chart: chart) {
        first = place
      } else if isEvent, let letters = numbered(endingAt: first) {
        first = letters
      } else if token.shape.contains(.word), token.shape.contains(.capital) {
        if stopsName(index), !(index + 1 == start && isPlural(index) && (isEvent || endsTitle(start))) {
          break
        }
        first = index
      } else if token.shape.contains(.number), isEvent, isOrdinal(index) {
        first = index
      } else if story.isAny(index, .hyphen, .dash), canJoin(index) {
        first = index - 1
      } else if story.isAny(index, .and, .ampersand), story.isCapital(index - 1),
        !story.capitalSaysNothing(index - 1),
        story.place(endingAt: index) == nil, !stopsName(index - 1), chart.isFree(index - 1..<index),
        !(isEvent && story.has(index - 1, .eventHead) && story.match(.organization, at: index + 1) != nil),
        isEvent || story.has(index - 1, .portfolio),
        !story.is(index - 2, .comma) || isEvent
      {
        first = index - 1
      } else if isEvent, let purpose = purpose(before: first, head: start, chart: chart) {
        first = purpose
      } else if isEvent, story.is(index, .of), start - first > 1, story.isCapital(index - 1),
        chart.isFree(index - 1..<index),
        story.match(.organizationHead, at: index - 1) != nil, !story.capitalIsForced(index - 1)
      {
        first = index - 1
      } else if token.shape.contains(.possessive), story.isCapital(index - 1),
        endsTitle(index) || story.is(index - 1, .people)
      {
        first = index - 1
      } else {
        break
      }
    }
    return first
  }

  /// The end of a bank's or a company's name with the letters of its legal form: `Vallmar Bank [N.A.]`.
  func withLegalLetters(_ end: Int) -> Int {
    let token = story[end]
    return token.shape.isSuperset(of: [.upper, .dotted]) && token.count == 4 && !story.startsBlock(end)
      && !story.capitalSaysNothing(end) && story.match(.place, at: end) == nil
      && story.has(end - 1, .organizationHead) ? end + 1 : end
  }

  /// Where a law's name starts with the words that tell its purpose: `the [Freedom to] Sail Act`, `the [Victims of]
  /// Floods Act`.
  private func purpose(before first: Int, head: Int, chart: Chart) -> Int? {
    let index = first - 1
    guard story.isAny(index, .of, .to, .in, .for), story.isListed(head, as: .law),
      !story.capitalIsForced(first),
      story.isCapital(index - 1), story[index - 1].shape.contains(.word), story.has(index - 2, .determiner),
      chart.isFree(index - 1..<first), story.match(.title, at: index - 1) == nil,
      story.match(.place, at: index - 1) == nil, story.match(.organizationHead, at: index - 1) == nil,
      story.match(.organization, at: index - 1) == nil
    else { return nil }
    return index - 1
  }

  /// Where a place of several words starts that ends before a token: `[Republic of Korea] Dialogue`.
  private func longPlace(endingAt end: Int, chart: Chart) -> Int? {
    guard let place = story.place(endingAt: end), place.tokens.count > 2, chart.isFree(place.tokens),
      story.isCapital(place.tokens.lowerBound), !story.startsBlock(end)
    else { return nil }
    return place.tokens.lowerBound
  }

  /// Where letters start that a hyphen joins to a number before a token: `[G-7] Summit`.
  private func numbered(endingAt end: Int) -> Int? {
    guard end > 2, story[end - 1].shape.isSuperset(of: [.number, .glued]), story.is(end - 2, .hyphen),
      story[end - 2].shape.contains(.glued), story.isCapital(end - 3), story[end - 3].count < 4,
      !story.capitalSaysNothing(end - 3)
    else { return nil }
    return end - 3
  }

  /// The tokens before its head that a name may have.
  private static let left = 12

  /// Whether a word ends in `s`: `Leaders Summit` is no summit of one leader.
  func isPlural(_ index: Int) -> Bool { story.text[story[index].range].last == 0x73 }

  private func canJoin(_ hyphen: Int) -> Bool {
    if story[hyphen].shape.contains(.glued) { return story.isCapital(hyphen - 1) }
    return story.is(hyphen, .dash) && story.place(endingAt: hyphen) != nil
  }

  /// The end of common words with capitals that go on with a name after its head: `Speaker Series`, `Law Spring`.
  func goesOn(from end: Int, chart: Chart) -> Int {
    var last = end
    while last < story.count, last - end < 3, !story.startsBlock(last), chart.isFree(last..<last + 1),
      story.isCapital(last), story.has(last, .common), !story.capitalIsForced(last),
      story.match(.title, at: last) == nil, story.match(.honorific, at: last) == nil,
      !story.has(last, [.given, .surname, .preposition, .conjunction])
    {
      last += 1
    }
    return last
  }

  /// Where a name that begins with its head starts with the place before it: `[Norway] Ministry of Ports`.
  func withPlace(_ start: Int, chart: Chart) -> Int {
    var first = start
    while first > 0, !story.startsBlock(first), story.isCapital(first - 1), chart.isFree(first - 1..<first),
      story[first - 1].classes.isDisjoint(with: [.newsVerb, .speech, .determiner, .preposition, .honorific]),
      !story.capitalIsForced(first - 1), !endsTitle(first), !endsNationality(first)
    {
      first -= 1
    }
    return first
  }

  /// Whether the name of a people ends before a token: `Saudi Arabian`.
  private func endsNationality(_ end: Int) -> Bool {
    (1...3).contains { story.match(.nationality, at: end - $0)?.tokens.upperBound == end }
  }

  /// `All Norway Rowing Federation`: `All` with a country after it, where nothing forces its capital.
  private func isOfAll(_ index: Int) -> Bool {
    story[index].hash == Self.all.value && story.isCapital(index) && !story.capitalIsForced(index)
      && story.match(.place, at: index + 1) != nil
  }

  private static let all = FoldedHash("all")

  private func stopsName(_ index: Int) -> Bool {
    let token = story[index]
    if isOfAll(index) { return false }
    if !token.classes.isDisjoint(with: [.determiner, .honorific]) { return true }
    if token.classes.contains(.weekday), !story.isCapital(index - 1) || story.capitalIsForced(index - 1) {
      return true
    }
    if !token.classes.isDisjoint(with: [.preposition, .conjunction, .auxiliary, .pronoun]) { return true }
    if story.capitalSaysNothing(index), !token.classes.isDisjoint(with: [.newsVerb, .speech, .stance]) {
      return true
    }
    if story.capitalIsForced(index), !token.classes.isDisjoint(with: [.adverb]) { return true }
    // `the Quito Metropolitan Council`: no bishop.
    return token.hash != Self.metropolitan.value && endsTitle(index + 1)
  }

  private static let metropolitan = FoldedHash("metropolitan")

  func endsTitle(_ end: Int) -> Bool {
    story.match(.title, at: end - 1).map { $0.tokens.upperBound == end && story.titleIsPersonal($0) } ?? false
  }

  func right(from end: Int, isEvent: Bool, isFirst: Bool, chart: Chart) -> Int {
    var last = end
    while last < story.count, last - end < Self.right, !story.startsBlock(last) {
      var next = last
      if isEvent, story.is(next, .from), story.isCapital(next + 1), last > end, endsInIng(last - 1) {
        // `Convention on Agreements Resulting from Dredging`
        next += 1
      } else if isEvent, story.is(next, .the), story.isCapital(next + 1), last > end, endsInIng(last - 1) {
        // `Strategy for Addressing the Causes of Floods`
        next += 1
      } else if story.isAny(next, .of, .for, .on)
        || (isEvent && story.is(next, .in) && story.match(.place, at: next + 1) == nil)
      {
        next += 1
        if story.is(next, .the) { next += 1 }
      } else if last > end, story.isAny(next, .and, .ampersand) || story.is(next, .comma) {
        guard isFirst || isEvent, continuesList(next, chart: chart) else { break }
        next += 1
        if story.is(next, .and) { next += 1 }
      } else if last == end, isEvent, story.is(next, .and), hasEventHead(next + 1, chart: chart) {
        next += 1
      } else {
        break
      }
      let run = capitalRun(at: next, chart: chart, isEvent: isEvent)
      if run == next || isGivenName(next) { break }
      // `the Oslo Summit of the US – Japan – Norway Partnership`: another name begins.
      if isEvent, story.isAny(run, .dash, .longDash), story.isCapital(run + 1) { break }
      last = run
    }
    return last
  }

  /// The end of an event's name with the aim behind it: `Quay Partnership [to Clean the Rivers]`.
  func withAim(_ end: Int, chart: Chart) -> Int {
    guard story.is(end, .to), story.isCapital(end + 1), !story.startsBlock(end),
      !story.capitalSaysNothing(end + 1), story.match(.title, at: end + 1) == nil,
      story.match(.place, at: end + 1) == nil, story.match(.organization, at: end + 1) == nil,
      story.has(end + 1, .common) || story[end + 1].classes.isDisjoint(with: [.given, .surname, .honorific])
    else { return end }
    var last = end
    var next = end + 1
    while next - end < Self.right {
      let run = capitalRun(at: next, chart: chart, isEvent: true)
      guard run > next else { break }
      (last, next) = (run, run)
      while next - run < 2, !story.startsBlock(next),
        story.has(next, [.preposition, .conjunction, .determiner])
      { next += 1 }
      if next == run { break }
    }
    return last
  }

  private func endsInIng(_ index: Int) -> Bool {
    zip(story.text[story[index].range].suffix(3), "ing".utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  /// The tokens after its head that a name may have: ministries list several subjects.
  private static let right = 16

  /// Whether a word is a person's: a given name that is no word and no place.
  private func isGivenName(_ index: Int) -> Bool {
    story.has(index, .given) && !story.has(index, [.common, .portfolio])
      && story.match(.place, at: index) == nil
      && story.match(.organization, at: index) == nil && story.isCapital(index + 1)
  }

  /// Whether `and X` or `, X and Y` goes on with the subjects of a name.
  private func continuesList(_ index: Int, chart: Chart) -> Bool {
    var next = index + 1
    if story.is(index, .comma) {
      if story.is(next, .and) { next += 1 }
      guard story.has(next, [.portfolio, .common, .field]) || story.match(.portfolio, at: next) != nil,
        // `Department of Energy, and Department of Justice`: two bodies.
        story.matches(at: next).allSatisfy({ !isFirstHead($0) })
      else { return false }
      let end = capitalRun(at: next, chart: chart)
      guard end > next else { return false }
      return story.is(next - 1, .and) || story.is(end, .and)
        || (story.is(end, .comma) && continuesList(end, chart: chart))
    }
    guard story.isCapital(next), story.matches(at: next).allSatisfy({ !isFirstHead($0) }) else {
      return false
    }
    if let title = story.match(.title, at: next), story.gazetteer.titles[title.row].kind != .military {
      return false
    }
    let end = capitalRun(at: next, chart: chart)
    guard end > next else { return false }
    // `Ministry of Ports and Petrobras`: a body that the tables know is one of its own.
    if let body = story.match(.organization, at: next),
      !story.has(next, [.portfolio, .field]) || body.tokens.count > 1
    {
      return false
    }
    // `Ministry of Ports and Northern Chamber of Commerce`: another body, not another subject.
    if (next..<end).contains(where: {
      story.match(.organizationHead, at: $0) != nil && !story.has($0, .portfolio)
    }) {
      return false
    }
    let isPlace = story.match(.place, at: next).map { $0.tokens.upperBound == end } ?? false
    return !isPlace && !story.has(next, [.given, .honorific]) || story.has(next, .portfolio)
  }

  private func isFirstHead(_ match: TokenizedStory.Match) -> Bool {
    guard match.kind == .organizationHead || match.kind == .eventHead else { return false }
    return story.gazetteer.heads[match.row].position == .first
  }

  func capitalRun(at start: Int, chart: Chart, isEvent: Bool = false) -> Int {
    var end = start
    for kind in [PhraseKind.place, .organization] {
      if let match = story.match(kind, at: start), chart.isFree(match.tokens) {
        end = max(end, match.tokens.upperBound)
      }
    }
    let afterPlace = end > start ? end : -1
    while end < story.count, end - start < Self.longestRun {
      if end > start, story.startsBlock(end) { break }
      let token = story[end]
      if !chart.isFree(end..<end + 1) { break }
      // After a place only words of the language go on with the name of a body; others are a person's.
      if end == afterPlace, token.classes.isDisjoint(with: [.common, .portfolio, .field, .organizationHead]) {
        break
      }
      if end > start, !token.classes.isDisjoint(with: [.given, .surname]), !token.classes.contains(.common),
        !(isEvent && endsSubject(end))
      {
        break
      }
      if end > start, story.has(end - 1, [.common, .portfolio]), !story.has(end - 1, [.scope, .compass]),
        isUnknown(end)
      {
        break
      }
      if token.shape.contains(.word), token.shape.contains(.capital) {
        if !token.classes.isDisjoint(with: [.honorific]) { break }
        if end > start, let title = story.match(.title, at: end),
          !(isEvent && story.gazetteer.titles[title.row].isPlural && !story.capitalSaysNothing(end)
            && !story.isCapital(title.tokens.upperBound) && !story.is(title.tokens.upperBound, .apostrophe)
            && !story[title.tokens.upperBound].shape.contains(.possessive))
        {
          break
        }
        if end > start, story.capitalSaysNothing(end), story.has(end, [.newsVerb, .speech]) { break }
        if end > start, story.has(end, [.preposition, .conjunction, .determiner]) { break }
        end += 1
      } else if end > start, story.is(end, .hyphen), token.shape.contains(.glued), story.isCapital(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether a surname in the plural closes what an event is on: `Safe Ports and Clean [Rivers]`.
  private func endsSubject(_ index: Int) -> Bool {
    story.has(index - 1, [.common, .adjective]) && !story.has(index, .given) && isPlural(index)
      && !story.capitalIsForced(index) && !story.isCapital(index + 1)
  }

  /// The words with capitals in a row that are of one name.
  private static let longestRun = 8

  /// Whether the tables say nothing of a capital word, which may then be a person's.
  private func isUnknown(_ index: Int) -> Bool {
    let known: WordClass = [
      .common, .portfolio, .field, .relation, .compass, .placeHead, .preposition, .conjunction, .month,
    ]
    return story[index].classes.isDisjoint(with: known)
      && story.matches(at: index).allSatisfy { $0.kind == .leader || $0.kind == .honorific }
  }
}
