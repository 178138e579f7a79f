/// What may follow the head of a title: its objects, portfolios and bodies.
extension OfficeGrammar {
  func extendRight(_ role: inout RolePhrase, chart: Chart) {
    var end = role.tokens.upperBound
    if role.tokens.contains(where: { story.has($0, .preposition) }) {
      // The table has the title with its first portfolio (`Minister of Foreign Affairs`); more may follow.
      end = portfolioList(from: end, start: role.tokens.lowerBound, chart: chart)
    }
    if story.isAny(end, .hyphen, .dash), story.isAny(end + 1, .elect, .designate) { end += 2 }
    if story.isAny(end, .elect, .designate) { end += 1 }
    // `Director In-charge of Harbours`
    if story.is(end, .in), story.is(end + 1, .hyphen), story[end + 2].shape.contains(.glued),
      story.has(end + 2, .common)
    {
      end += 3
    }
    if story.is(end, .extraordinary), story.is(end + 1, .and), story.is(end + 2, .plenipotentiary) {
      end += 3
    }
    end = bracketEnd(after: end, role: role, chart: chart) ?? end
    var steps = 0
    while end < story.count, steps < 5, !story.startsBlock(end) {
      steps += 1
      guard story.isAny(end, .of, .for, .to, .in, .at, .on) else { break }
      let preposition = end
      var next = end + 1
      if story.is(next, .the) { next += 1 }
      guard !story.startsBlock(next),
        let object = object(at: next, after: preposition, role: &role, chart: chart)
      else { break }
      end = bracketEnd(after: object, role: role, chart: chart) ?? object
    }
    role.tokens = role.tokens.lowerBound..<withBodies(after: end, role: &role, chart: chart)
  }

  /// `Permanent Secretary (Ports)`, `Minister of Ports (“MOP”), Ministry of Ports`: the end of a bracket that belongs to
  /// a title, or nil.
  ///
  /// A short form of the title counts only where the title goes on after it.
  private func bracketEnd(after end: Int, role: RolePhrase, chart: Chart) -> Int? {
    guard role.isCapital, story.is(end, .openBracket), !story.startsBlock(end) else { return nil }
    var close = end + 1
    var isShortForm = true
    while close < end + Self.bracket, !story.is(close, .closeBracket), !story.startsBlock(close) {
      let token = story[close]
      if token.shape.contains(.word) {
        if !token.shape.contains(.upper) { isShortForm = false }
        let isSubject =
          token.shape.contains(.upper) || !token.classes.isDisjoint(with: [.portfolio, .common, .field])
        guard story.isAny(close, .and, .of, .the, .for) || token.shape.contains(.capital) && isSubject,
          !token.classes.contains(.month)
        else { return nil }
      } else if token.shape.contains(.number) {
        return nil
      }
      close += 1
    }
    guard story.is(close, .closeBracket), close > end + 1 else { return nil }
    if isShortForm {
      if story.isAny(close + 1, .of, .for), role.of == nil { return close + 1 }
      // `Ambassador of the United Arab Emirates (UAE) to Malta`
      if story.is(close + 1, .to), isEnvoy(role), role.of.map({ $0.place >= 0 }) == true { return close + 1 }
      let body = story.is(close + 1, .comma) ? chart.span(startingAt: close + 2) : nil
      guard role.of == nil, let body, chart.spans[body].kind == .organization,
        story.match(.organizationHead, at: close + 2) != nil
      else { return nil }
      return close + 1
    }
    // A place in brackets is where its holder is from, or of what party.
    if story.match(.place, at: end + 1)?.tokens.upperBound == close { return nil }
    return close + 1
  }

  /// The tokens in brackets that belong to a title; longer ones are a remark.
  private static let bracket = 12

  /// `Deputy Secretary, Ministry of Ports and Ministry of Labour`: the bodies after a title's comma.
  private func withBodies(after end: Int, role: inout RolePhrase, chart: Chart) -> Int {
    guard story.is(end, .comma), !story.startsBlock(end + 1), role.isCapital || isAfterName(role) else {
      return end
    }
    guard let body = chart.span(startingAt: end + 1), chart.spans[body].kind == .organization else {
      return division(after: end, of: role, chart: chart) ?? end
    }
    let isHeaded = story.match(.organizationHead, at: end + 1) != nil
    let isWithin = role.of.map { $0.body >= 0 } ?? false
    // `Vice President, International Court of Justice`: a body with another head only where the list goes on after it.
    let bodyEnd = chart.spans[body].tokens.upperBound
    // `Senior Representative, KLMR Norland Ms. A`: the body's office in a country, before the name.
    let officeEnd = story.match(.place, at: bodyEnd)?.tokens.upperBound ?? bodyEnd
    let isBeforeName =
      !story.startsBlock(officeEnd) && story.match(.honorific, at: officeEnd) != nil
    guard isHeaded ? role.of == nil || isWithin : role.of == nil && (isBeforeName || closes(bodyEnd)) else {
      return end
    }
    role.of = .init(tokens: chart.spans[body].tokens, place: -1, body: body)
    return isBeforeName && !isHeaded ? officeEnd : bodiesEnd(from: body, chart: chart)
  }

  /// The end of `, South Atlantic Division, MFA` behind the title of a name; nil where no part of a body is told.
  private func division(after comma: Int, of role: RolePhrase, chart: Chart) -> Int? {
    guard role.of == nil, isAfterName(role) else { return nil }
    var index = comma + 1
    while index < comma + Self.longestDivision, story[index].shape.isSuperset(of: [.word, .capital]),
      story.match(.title, at: index) == nil, story.match(.honorific, at: index) == nil
    {
      index += 1
      guard index > comma + 2, Self.divisions.contains(story[index - 1].hash) else { continue }
      // `Planning Division II`
      if story[index].shape.contains(.upper), story[index].count < 4 { index += 1 }
      guard closes(index) else { return nil }
      let isOfLetters =
        story.is(index, .comma) && story[index + 1].shape.contains(.upper)
        && !story[index + 1].shape.contains(.initial) && !story.startsBlock(index + 1)
        && story.match(.postNominal, at: index + 1) == nil && closes(index + 2)
      return isOfLetters ? index + 2 : index
    }
    return nil
  }

  /// The tokens from a title's comma to the last word of a division's name.
  private static let longestDivision = 7

  private static let divisions = [
    "division", "department", "bureau", "directorate", "section", "branch", "unit", "desk",
  ].map { FoldedHash($0).value }

  /// Whether a phrase ends at a token: at a mark, a verb of saying, or where a block does.
  private func closes(_ index: Int) -> Bool {
    story.startsBlock(index) || story.isAny(index, .comma, .semicolon, .period, .closeBracket, .and)
      || story.has(index, .speech)
  }

  /// The end of `Ministry of Ports and Ministry of Labour`, from the span of the first body.
  private func bodiesEnd(from body: Int, chart: Chart) -> Int {
    var last = chart.spans[body].tokens.upperBound
    while story.is(last, .and), !story.startsBlock(last + 1), let next = chart.span(startingAt: last + 1),
      chart.spans[next].kind == .organization, story.match(.organizationHead, at: last + 1) != nil
    {
      last = chart.spans[next].tokens.upperBound
    }
    return last
  }

  /// The end of the object of a preposition that belongs to a title, or nil.
  private func object(at next: Int, after preposition: Int, role: inout RolePhrase, chart: Chart) -> Int? {
    let isHost = story.isAny(preposition, .to, .in, .at)
    if let span = chart.span(startingAt: next),
      chart.spans[span].kind == .organization || (chart.spans[span].kind == .event && !isHost)
    {
      return body(span, at: next, after: preposition, role: &role, chart: chart)
    }
    if let place = story.match(.place, at: next), chart.isFree(place.tokens) {
      return self.place(place, after: preposition, role: &role, chart: chart)
    }
    if let end = house(at: next, after: preposition) { return end }
    if story.is(preposition, .at) { return nil }
    if story.is(preposition, .to) {
      guard story.is(next - 1, .the), let title = story.match(.title, at: next), story.isCapital(next) else {
        return nil
      }
      return title.tokens.upperBound
    }
    if story.is(preposition, .in) {
      // `State Secretary for Cooperation in Northern Harbour Affairs`
      let goesOn =
        role.isCapital && story.has(preposition - 1, [.portfolio, .common])
        && preposition > role.head.upperBound
      return goesOn ? portfolios(at: next, chart: chart) : nil
    }
    if story.is(preposition, .for), let end = regions(at: next, role: &role, chart: chart) { return end }
    if story.is(preposition, .for), story.isCapital(next),
      story[next].word < 0 || story[next].classes.isEmpty,
      story.isAny(next + 1, .and, .comma, .ampersand), chart.isFree(next..<next + 1)
    {
      // `Minister for Lighthouses and Harbour Law`: what a minister is for is a portfolio, known or not.
      return portfolioList(from: next + 1, start: next, chart: chart)
    }
    let portfolios = portfolios(at: next, chart: chart)
    let body = unknownBody(at: next, after: preposition, role: role, chart: chart)
    // `Director of the Human Proteome Project`: a body whose first words are a subject.
    if let portfolios, let body, body > portfolios,
      story.match(.organizationHead, at: body - 1) != nil || story.isListed(body - 1, as: .project)
    {
      return body
    }
    return portfolios ?? body
  }

  /// `Secretary to the Ministry of Ports`, `State Secretary in the Ministry of Labour`, `Director General for
  /// Europe at the Ministry of Foreign Affairs`.
  private func body(_ span: Int, at next: Int, after preposition: Int, role: inout RolePhrase, chart: Chart)
    -> Int?
  {
    let facet = RolePhrase.Facet(tokens: chart.spans[span].tokens, place: -1, body: span)
    if isEnvoy(role), story.isAny(preposition, .to, .in) {
      role.host = role.host ?? facet
    } else {
      if story.isAny(preposition, .to, .in, .at), !role.isCapital,
        story.match(.organizationHead, at: next) == nil
      {
        return nil
      }
      if role.of == nil || role.of?.place == -1 { role.of = facet }
    }
    let owner = chart.spans[span].tokens.upperBound
    if story[owner].shape.contains(.possessive), story.is(preposition, .of),
      let end = unknownBody(at: owner + 1, after: preposition, role: role, chart: chart)
    {
      // `Chairman of the Harbour Party’s Central Ferry Commission`
      return end
    }
    guard story.match(.organizationHead, at: next) != nil else {
      // `Minister of State for the Council of Mayors Affairs`
      let end = chart.spans[span].tokens.upperBound
      return story.isCapital(end) && (story.has(end, .field) || story.isDerivedNoun(end))
        && !story.startsBlock(end) ? end + 1 : end
    }
    return bodiesEnd(from: span, chart: chart)
  }

  private func place(
    _ place: TokenizedStory.Match,
    after preposition: Int,
    role: inout RolePhrase,
    chart: Chart
  )
    -> Int?
  {
    let facet = RolePhrase.Facet(tokens: place.tokens, place: place.row, body: -1)
    if story.isAny(preposition, .to, .in, .at) {
      guard isEnvoy(role) || !story.isAny(preposition, .in, .at) else { return nil }
      role.host = role.host ?? facet
    } else if story.is(preposition, .for) {
      // `High Commissioner-designate for Fiji`, `Mission Chief for Kenya`: what they deal with, not whom they serve.
      return regions(at: place.tokens.lowerBound, role: &role, chart: chart)
    } else {
      if story.is(preposition, .on) { return nil }
      role.of = facet
    }
    var end = place.tokens.upperBound
    // `Commander of the U.S. Arctic Squadron`
    if role.isCapital, story.isCapital(end), !story.startsBlock(end), story.match(.title, at: end) == nil,
      story.match(.honorific, at: end) == nil,
      !(story.has(end, .given) && story.has(end + 1, .surname)),
      let body = unknownBody(at: place.tokens.lowerBound, after: preposition, role: role, chart: chart),
      body > end, story.has(body - 1, .common) || story.match(.organizationHead, at: body - 1) != nil
    {
      return body
    }
    if story.has(end, .placeHead), story.isCapital(end) { end += 1 }
    return end
  }

  /// The end of the countries and regions that an office deals with: `Latin America and the Caribbean`, `Western and
  /// Central Africa`, `North Asian and Arctic Affairs`; nil where there is none.
  private func regions(at start: Int, role: inout RolePhrase, chart: Chart) -> Int? {
    var index = start
    var end = start
    var hasPlace = false
    while index < start + Self.regionsOfOne, !story.startsBlock(index) || index == start {
      if let place = story.match(.place, at: index), chart.isFree(place.tokens) {
        role.host = role.host ?? .init(tokens: place.tokens, place: place.row, body: -1)
        hasPlace = true
        index = place.tokens.upperBound
        end = index
      } else if story.isCapital(index), chart.isFree(index..<index + 1),
        story.has(index, [.compass, .portfolio, .field])
          || story.match(.nationality, at: index).map({ $0.tokens.count == 1 }) == true
      {
        index += 1
        end = index
      } else if hasPlace, let span = chart.span(startingAt: index), chart.spans[span].kind == .organization,
        story.is(index - 1, .and)
      {
        // `the Africa and Atlantic Department`
        return chart.spans[span].tokens.upperBound
      } else if index > start, story.isAny(index, .and, .ampersand),
        story.match(.title, at: story.is(index + 1, .the) ? index + 2 : index + 1) == nil
      {
        index += story.is(index + 1, .the) ? 2 : 1
      } else if hasPlace, index == end, let next = countriesGoOn(from: index) {
        index = next
      } else {
        break
      }
    }
    // `Vice President for the West Africa Region`
    if hasPlace, story.isCapital(end),
      story.has(end, [.placeHead, .field]) || story[end].hash == Self.region.value,
      chart.isFree(end..<end + 1), !story.startsBlock(end)
    {
      end += 1
    }
    return hasPlace && end > start ? end : nil
  }

  /// The token after the comma in a list of places that `and` closes (`Fiji, Malta, and Norland`), or nil.
  private func countriesGoOn(from comma: Int) -> Int? {
    var index = comma
    while index < comma + Self.regionsOfOne, story.is(index, .comma), !story.startsBlock(index + 1) {
      let isLast = story.is(index + 1, .and)
      var next = isLast ? index + 2 : index + 1
      if story.is(next, .the) { next += 1 }
      guard let place = story.match(.place, at: next) else { return nil }
      index = place.tokens.upperBound
      if isLast || story.is(index, .and) && story.match(.place, at: index + 1) != nil {
        return story.is(comma + 1, .and) ? comma + 2 : comma + 1
      }
    }
    return nil
  }

  /// The tokens of the regions of one office.
  private static let regionsOfOne = 12

  private static let region = FoldedHash("region")

  /// `Adviser in the Vice President’s Office`: the house of a leader, where no finder took it for a body.
  private func house(at next: Int, after preposition: Int) -> Int? {
    guard story.isAny(preposition, .in, .at, .of, .to), let title = story.match(.title, at: next),
      story.isCapital(next), story[title.tokens.upperBound].shape.contains(.possessive)
    else { return nil }
    let head = title.tokens.upperBound + 1
    guard story.isCapital(head),
      story.match(.organizationHead, at: head) != nil || story.has(head, .placeHead)
    else { return nil }
    return head + 1
  }

  /// The end of a body that no table has: `Marshal of the Senate`, `Commander of the Royal Guard`, `Chairman of the
  /// Cabinet of Ministers of the Kyrgyz Republic`.
  ///
  /// Words with capitals, joined by little words, up to a mark or a name.
  private func unknownBody(at start: Int, after preposition: Int, role: RolePhrase, chart: Chart) -> Int? {
    guard role.isCapital, story.is(preposition, .of), !story.capitalIsForced(start) else { return nil }
    var index = start
    var end = start
    while index < start + Self.longestBody, !story.startsBlock(index) {
      if let span = chart.span(startingAt: index) {
        guard chart.spans[span].kind == .organization || chart.spans[span].kind == .event else { break }
        index = chart.spans[span].tokens.upperBound
        end = index
      } else if let place = story.match(.place, at: index), chart.isFree(place.tokens) {
        index = place.tokens.upperBound
        end = index
      } else if end == index, index > start, story[index].shape.contains(.possessive),
        story.isCapital(index + 1)
      {
        index += 1
      } else if isWordOfBody(index, first: index == start) {
        index += 1
        end = index
      } else if end == index, story.isAny(index, .of, .and, .for, .ampersand) {
        index += story.is(index + 1, .the) ? 2 : 1
        if story.match(.title, at: index) != nil, !story.is(index - 1, .of), !story.is(index - 1, .the) {
          break
        }
      } else {
        break
      }
    }
    return end > start ? end : nil
  }

  /// The most tokens of a body that no table has.
  private static let longestBody = 12

  private func isWordOfBody(_ index: Int, first: Bool) -> Bool {
    let token = story[index]
    guard token.shape.isSuperset(of: [.word, .capital]), !token.shape.contains(.initial),
      token.classes.isDisjoint(with: [.determiner, .pronoun, .auxiliary, .month, .weekday])
    else { return false }
    if token.classes.contains(.preposition), !token.classes.contains(.common) { return false }
    if story.match(.nationality, at: index) != nil, story.isCapital(index + 1) { return true }
    if story.match(.honorific, at: index) != nil, !token.classes.contains(.common) || startsName(index + 1) {
      return false
    }
    let isName =
      !token.classes.isDisjoint(with: [.given, .surname])
      && token.classes.isDisjoint(with: [.common, .portfolio])
    if isName { return first && !story.isCapital(index + 1) }
    // An unknown word before another is a name that follows the body (`Commander of the Navy Zorb Krell`).
    return token.word >= 0 || first || story.isDerivedNoun(index)
      || story.isCapital(index + 1) && story.has(index + 1, .common)
        && !story.has(index + 1, [.given, .surname])
  }
}
