/// Parses a person's name: where it ends, or where it starts.
struct NameParser {
  let story: TokenizedStory

  init(_ story: TokenizedStory) {
    self.story = story
  }

  /// The name that starts at a token, or nil; `chart` says which tokens are taken.
  ///
  /// At most eight words.
  func name(at start: Int, chart: Chart) -> Range<Int>? {
    var end = start
    var words = 0
    scan: while end < story.count, words < 8 {
      if end > start, story.startsBlock(end) || story.breaksLine(end) || changesCase(end) { break }
      if !chart.isFree(end..<end + 1) { break }
      let token = story[end]
      if end > start, token.shape.isSuperset(of: [.word, .glued]), story.is(end - 1, .hyphen),
        token.shape.contains(.capital) || !story.has(end - 2, [.preposition, .determiner, .common])
      {
        // `Seung-woo`, `Pieter-Jan`: the second part of a given name.
        end += 1
      } else if token.shape.contains(.word), token.shape.contains(.capital) {
        if stops(end, words: words) || words > 0 && startsTitle(end) { break }
        words += 1
        end += 1
      } else if token.classes.contains(.particle), token.shape.contains(.word),
        particleJoins(end, words: words)
      {
        end += 1
      } else if words == 1, story.is(end, .period),
        token.shape.contains(.glued), isShortened(end - 1), story.isCapital(end + 1)
      {
        // `Ma. Theresa`: a given name cut short.
        end += 1
      } else if story.is(end, .hyphen), end > start, token.shape.contains(.glued), joinsAfterHyphen(end) {
        end += 1
      } else if words > 0, story.is(end, .comma), story.isAny(end + 1, .jr, .sr), !story.startsBlock(end + 1)
      {
        end += 2
        break scan
      } else {
        break
      }
    }
    while end > start, !story[end - 1].shape.contains(.capital), !endsCompound(end - 1) { end -= 1 }
    guard words > 0, end > start else { return nil }
    if words == 1, isOnlyInitial(end - 1) || story[start].shape.isSuperset(of: [.upper, .dotted]) {
      return nil
    }
    // `Deutsche Hafengenossenschaftsbank`
    if words == 1, story.isDerivedNoun(end), story.isCapital(end), !story.startsBlock(end) { return nil }
    return start..<end
  }

  /// The name that ends before a token, or nil.
  func name(endingAt end: Int, chart: Chart) -> Range<Int>? {
    var start = end
    var words = 0
    while start > 0, words < 7 {
      if start < end, story.startsBlock(start) || story.breaksLine(start) || changesCase(start) { break }
      let index = start - 1
      if !chart.isFree(index..<start) { break }
      let token = story[index]
      if token.shape.contains(.word), token.shape.contains(.capital) {
        // `Dato Paduka Omar Lund`
        if let honorific = story.match(.honorific, at: index - 1), honorific.tokens.contains(index) { break }
        if stops(index, words: 1)
          || (story.capitalIsForced(index) && story.has(index, .common)
            && !story.has(index, [.given, .surname]) && !token.shape.contains(.initial))
        {
          break
        }
        words += 1
        start = index
      } else if words > 0, token.classes.contains(.particle), token.shape.contains(.word),
        story.isCapital(index - 1) || story.has(index - 1, .particle)
      {
        start = index
      } else if words > 0, story.is(index, .hyphen), token.shape.contains(.glued),
        story[index - 1].shape.contains(.word)
      {
        start = index
      } else if index > 1, endsCompound(index), story.isCapital(index - 2) {
        start = index
      } else {
        break
      }
    }
    while start < end, !story[start].shape.contains(.capital) { start += 1 }
    return start < end && words > 0 ? start..<end : nil
  }

  /// The token after the letters of an order or degree that follow a name: `SC`, `, KC`.
  func pastPostNominal(_ end: Int) -> Int {
    let next = story.is(end, .comma) ? end + 1 : end
    guard let match = story.match(.postNominal, at: next), !story.startsBlock(next),
      story[next].shape.contains(.upper) || match.tokens.count > 1
    else { return end }
    return match.tokens.upperBound
  }

  /// Whether a word in lower case is the second part of a name that a hyphen joins (`Seung-woo`).
  private func endsCompound(_ index: Int) -> Bool {
    story[index].shape.isSuperset(of: [.word, .glued]) && story.is(index - 1, .hyphen)
      && story[index - 1].shape.contains(.glued)
  }

  /// Whether a word is a given name cut to two letters before a full stop.
  private func isShortened(_ index: Int) -> Bool {
    story[index].shape.isSuperset(of: [.word, .capital]) && story[index].count == 2
      && !story[index].shape.contains(.upper)
  }

  /// Whether a word numbers the bearers of a name: `II` to `XXIII`.
  func isRegnal(_ index: Int) -> Bool {
    let token = story[index]
    guard token.shape.contains(.capital), token.count <= 5, token.shape.contains(.upper) else { return false }
    return story.text[token.range].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
  }

  /// Whether a capital in the middle of a sentence makes a little word one of a name: `Tran The Minh`, `Le Thu Ha`.
  private func isWithinName(_ index: Int, words: Int) -> Bool {
    words > 0 && !story.capitalIsForced(index) && story.isCapital(index - 1)
      && story[index - 1].shape.isDisjoint(with: .upper)
  }

  /// Whether a line begins with a word whose letters are no capitals after a word of capitals: a headline ended.
  func changesCase(_ index: Int) -> Bool {
    story[index].shape.contains(.lineStart) && !story[index].shape.contains(.upper)
      && story[index - 1].shape.contains(.upper) && story[index - 1].count > 3
      && !story[index - 1].shape.contains(.dotted)
  }

  /// Whether a place stands before a title (`Gretchen Stone [Indiana Governor]`), so that the name has ended.
  private func startsTitle(_ index: Int) -> Bool {
    guard let place = story.match(.place, at: index) else { return false }
    return story.match(.title, at: place.tokens.upperBound) != nil && story.isCapital(place.tokens.upperBound)
  }

  /// Whether a capital word cannot be part of a name.
  func stops(_ index: Int, words: Int) -> Bool {
    let token = story[index]
    let isName = !token.classes.isDisjoint(with: [.given, .surname])
    if words > 0, isRegnal(index) { return false }
    if token.shape.contains(.initial) {
      // A capital `A` without a full stop is the article where a sentence begins.
      return words == 0 && token.classes.contains(.determiner) && !token.shape.contains(.dotted)
        && story.capitalIsForced(index) && story.match(.honorific, at: index - 1) == nil
    }
    if !token.classes.isDisjoint(with: [.determiner, .conjunction, .pronoun, .auxiliary]),
      !token.classes.contains(.particle)
    {
      return !(isName && words > 0)
        && !(isWithinName(index, words: words) && token.classes.contains(.determiner)
          && (story.isCapital(index + 1) || words == 1 && story.match(.honorific, at: index - 2) != nil))
    }
    // `Director In-charge of Ports`
    if token.classes.contains(.preposition), story.is(index + 1, .hyphen), !story.isCapital(index + 2),
      story.has(index + 2, .common), story[index + 2].shape.contains(.glued)
    {
      return true
    }
    if token.classes.contains(.preposition), !token.classes.contains(.particle),
      !isName || story.capitalIsForced(index)
    {
      return true
    }
    // Letters before a name are an office's (`SMS Tan`), unless the tables know them.
    if words == 0, token.shape.contains(.upper), !token.shape.contains(.dotted), token.count <= 4, !isName,
      !token.shape.contains(.upperCase),
      !story[index + 1].shape.contains(.upper)
    {
      return true
    }
    if story.match(.honorific, at: index) != nil, !isName || words == 0 && token.classes.contains(.honorific),
      !(words > 0 && story.has(index - 1, .particle)), !(words > 0 && token.shape.contains(.glued))
    {
      // `Azlan bin Haji Othman` keeps what stands in the father's name.
      return true
    }
    if story.match(.postNominal, at: index) != nil, words > 0, token.shape.contains(.upper) || !isName {
      return !story.isAny(index, .jr, .sr)
    }
    if token.classes.contains(.weekday), !isNameNotWeekday(index, words: words) { return true }
    if token.classes.contains(.month),
      !isNameNotMonth(index)
        || words == 0 && token.shape.contains(.upper) && !story.capitalSaysNothing(index),
      !(words > 0 && isName && !story[index + 1].shape.contains(.number) && story.isCapital(index - 1))
    {
      return true
    }
    if story.capitalSaysNothing(index),
      !token.classes.isDisjoint(with: [.newsVerb, .speech, .stance, .adverb]),
      !(words == 0 && isGivenAfterTitle(index))
    {
      return true
    }
    if token.classes.contains(.common), !isName, !endsHonoredName(index, words: words) { return true }
    if story.isDerivedNoun(index), !isSurnameByItsPlace(index) { return true }
    // `lead manager Banque du Port`
    if words == 0, !isName, token.word >= 0, story.match(.organizationHead, at: index) != nil { return true }
    if words > 0, story.isShoutedParticiple(index) { return true }
    if story.match(.title, at: index) != nil, !isName, !endsName(index, words: words) { return true }
    if story.match(.nationality, at: index) != nil,
      !isName || words == 0 && story.isCapital(index + 1) && story.has(index + 1, .common)
    {
      return true
    }
    if words == 0, story.match(.place, at: index) != nil, !isName { return true }
    if let place = story.match(.place, at: index), place.tokens.count > 1,
      !isName || words > 0 && story.gazetteer.places[place.row].kind == .site
    {
      return true
    }
    return isShouted(index, words: words)
  }

  /// Whether a little word or verb stands among words of capitals, as a headline in a paragraph: `REAGAN TO SPEAK`.
  ///
  /// Behind a title it may be a name (`President TO LAM`).
  private func isShouted(_ index: Int, words: Int) -> Bool {
    let token = story[index]
    guard token.shape.contains(.upper), token.count > 1,
      !token.classes.isDisjoint(with: [.preposition, .auxiliary, .speech, .newsVerb, .month, .stance])
    else { return false }
    if words > 0 { return story[index - 1].shape.contains(.upper) && story[index - 1].count > 1 }
    return story[index + 1].shape.contains(.upper)
      && (!story.isCapital(index - 1) || story[index - 1].shape.contains(.upper))
  }

  /// `Governor [Mark] Gordon`: a given name that is a verb of headlines, between a title and a surname.
  private func isGivenAfterTitle(_ index: Int) -> Bool {
    story.has(index, .given) && story.has(index + 1, .surname) && story.isCapital(index + 1)
      && story[index].shape.contains(.titleCase) && !story.startsBlock(index + 1)
      && (max(0, index - 3)..<index).contains {
        story.match(.title, at: $0)?.tokens.upperBound == index && !story.startsBlock(index)
      }
      // `Governor of Maine [Mark] Stone`
      || story.has(index, .given) && story.has(index + 1, .surname) && !story.startsBlock(index)
        && story.place(endingAt: index).map { story.is($0.tokens.lowerBound - 1, .of) } == true
  }

  /// Whether a word that ends as abstract nouns do can only be a surname: `John Fairbank`, `Ms. Moriarity`.
  private func isSurnameByItsPlace(_ index: Int) -> Bool {
    guard index > 0, !story.startsBlock(index), story.isCapital(index - 1) else { return false }
    return story.has(index - 1, .given) || story[index - 1].shape.contains(.initial)
      || story.has(index - 1, .honorific)
  }

  /// Whether a common word can only be the last part of a name: `Ms. Dara [Many] has been`, behind an honorific.
  private func endsHonoredName(_ index: Int, words: Int) -> Bool {
    words == 1 && isWithinName(index, words: words) && !story[index].shape.contains(.upper)
      && story.match(.honorific, at: index - 2) != nil && story.has(index + 1, [.auxiliary, .speech])
      && !story.startsBlock(index + 1) && !story.capitalSaysNothing(index)
      && story.matches(at: index).isEmpty
  }

  /// Whether a royal title is the last part of a name: `Ms. Devika Rajah`, where no other name follows it.
  private func endsName(_ index: Int, words: Int) -> Bool {
    guard words == 1, story.isCapital(index), !story.startsBlock(index),
      let title = story.match(.title, at: index), title.tokens.count == 1,
      story.gazetteer.titles[title.row].kind == .royal
    else { return false }
    return !story.is(index + 1, .of)
      && (!story.isCapital(index + 1) || story.startsBlock(index + 1)
        || story.match(.postNominal, at: index + 1) != nil)
  }

  /// Whether `Jan`, `April` or `May` is a name: another capital word follows it.
  private func isNameNotMonth(_ index: Int) -> Bool {
    story.isCapital(index + 1) && story[index + 1].shape.contains(.word)
      && !story[index].shape.contains(.dotted)
  }

  /// Whether `Sun` or `Thu` is a name: more of a name follows the first, or comes before the second.
  private func isNameNotWeekday(_ index: Int, words: Int) -> Bool {
    guard story[index].count == 3, !story[index].shape.contains(.dotted) else { return false }
    if words > 0 { return isWithinName(index, words: words) }
    return story.isCapital(index + 1) && !story.startsBlock(index + 1) && !story.has(index + 1, .month)
      && story.has(index, [.surname, .given])
  }

  private func particleJoins(_ index: Int, words: Int) -> Bool {
    var next = index + 1
    if story.is(next, .hyphen), story[next].shape.contains(.glued) {
      return story[next + 1].shape.contains(.glued) && story.isCapital(next + 1)
    }
    // `named Ann Lee as Harbour Master`: particles of Arab names that are little words but before a hyphen.
    if story.isAny(index, .as, .at) { return false }
    // With no word before it (`Minister de Wit`) it joins only what is no particle of Arab names alone.
    if words == 0, story.startsBlock(index) { return false }
    if story.has(next, .particle), !story.isCapital(next) { next += 1 }
    if story.is(next, .hyphen) { next += 1 }
    return story.isCapital(next) && !story.startsBlock(next) && !stops(next, words: 1)
  }

  private func joinsAfterHyphen(_ hyphen: Int) -> Bool {
    let next = story[hyphen + 1]
    return next.shape.contains(.glued) && next.shape.contains(.word)
  }

  private func isOnlyInitial(_ index: Int) -> Bool { story[index].shape.contains(.initial) }
}
