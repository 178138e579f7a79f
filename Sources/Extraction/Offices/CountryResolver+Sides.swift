/// The sides of a story: delegations and their lists, visitors and those who receive them.
extension CountryResolver {
  /// Whom a person's side serves.
  enum Side {
    case country(Found)
    /// A body that no one country has.
    case body
  }

  /// The side in whose list the person stands: `The Norwegian delegation included …`, `Representing Kenya were …`,
  /// `accompanied by …`, or nil.
  func side(of group: AliasGrouper.Group, found: [Found?]) -> Side? {
    for name in group.names.prefix(4) {
      let start = names[name].tokens.lowerBound
      let sentence = Int(story.sentenceOfToken[start])
      guard sentence >= 0 else { continue }
      let first = max(story.sentences[sentence].tokens.lowerBound, start - Self.longestList)
      var index = start - 1
      while index >= first {
        // The list ends where another verb of the story begins.
        if story.isAny(index, .met, .attended, .received, .hosted, .welcomed) { break }
        if let side = cue(at: index, before: start, first: first, found: found) { return side }
        index -= 1
      }
      if let side = others(after: names[name].tokens.upperBound, in: story.sentences[sentence].tokens) {
        return side
      }
    }
    return listed(group, found: found)
  }

  /// `Secretary A, Director B and other senior Norwegian officials`: those who close a list tell whose it is.
  private func others(after start: Int, in sentence: Range<Int>) -> Side? {
    var index = start
    while index < min(sentence.upperBound, start + Self.closing) {
      if story.is(index, .other), story.is(index - 1, .and) { break }
      // Another verb or list: not theirs.
      guard !story.has(index, [.auxiliary, .speech, .pronoun]), !story.is(index, .semicolon) else {
        return nil
      }
      index += 1
    }
    guard story.is(index, .other) else { return nil }
    var end = index + 1
    while end < index + 5, !story.isAny(end, .officials, .representatives), story[end].shape.contains(.word) {
      end += 1
    }
    guard story.isAny(end, .officials, .representatives) else { return nil }
    return (index + 1..<end).lazy.compactMap { token -> Side? in
      guard let match = self.story.match(.nationality, at: token), match.tokens.upperBound == end,
        let code = self.story.gazetteer.places[match.row].country
      else { return nil }
      return .country(Found(code: code, rule: .listOfSide, confidence: 0.75, evidence: index..<end + 1))
    }.first
  }

  /// The tokens from a name to the words that close its list: a few more names with their titles.
  private static let closing = 30

  /// The tokens from a person back to the words that announce their list; some twenty members with titles.
  private static let longestList = 160

  /// The side that a word announces, when a list may follow it.
  private func cue(at index: Int, before start: Int, first: Int, found: [Found?]) -> Side? {
    if story.is(index, .representing) {
      return side(startingAt: story.is(index + 1, .the) ? index + 2 : index + 1, cue: index)
    }
    if story.is(index, .accompanied), story.is(index + 1, .by) {
      guard let lead = officialBefore(index, first: first), let country = found[lead] else { return nil }
      let evidence = index..<index + 2
      return .country(Found(code: country.code, rule: .companion, confidence: 0.75, evidence: evidence))
    }
    if story.is(index, .along), story.is(index + 1, .with) {
      // `along with the Norwegian Ambassador X, Director Y`: those of lesser office whom the first one brings.
      guard let lead = officials(in: index + 2..<start).first?.group, let country = found[lead],
        country.rule == .countryInTitle, isStaff(at: start)
      else { return nil }
      let evidence = index..<index + 2
      return .country(Found(code: country.code, rule: .companion, confidence: 0.65, evidence: evidence))
    }
    if story.is(index, .accompanying) { return accompanied(index, before: start, found: found) }
    guard
      story.isAny(index, .delegation, .side, .team, .representatives)
        || story.isAny(index, .officials, .leaders)
    else { return nil }
    // `The Danish delegation, led by`, `the delegation included`, `on the Danish side were`; not every group met.
    let limit = min(start, index + Self.announcement)
    // `led by` announces its one leader, the others a list.
    let led = (index..<max(index, limit)).first { story.isAny($0, .led, .headed) && story.is($0 + 1, .by) }
    if let led, officials(in: led..<max(led, start)).isEmpty, let side = sideAround(index) { return side }
    let announces = (index..<max(index, limit)).contains {
      story.isAny($0, .included, .including, .comprised, .comprising, .comprises, .comprise)
        || story.isAny($0, .consisted, .consisting, .include, .includes, .were)
    }
    guard announces || story.is(index, .side) && story.isAny(index - 2, .the, .on, .from) else { return nil }
    return sideAround(index)
  }

  /// The tokens from a word for a group to its verb: `delegation, led by`, `side were`.
  private static let announcement = 10

  /// `Accompanying the Danish Prime Minister are A, B and C`: the side of the one who is not alone.
  private func accompanied(_ index: Int, before start: Int, found: [Found?]) -> Side? {
    guard
      let verb = (index + 1..<max(index + 1, min(start, index + Self.lead))).first(where: {
        story.isAny($0, .were, .is, .are)
      })
    else { return nil }
    for token in index + 1..<verb {
      guard let match = story.match(.nationality, at: token) ?? story.match(.place, at: token),
        let code = story.gazetteer.places[match.row].country
      else { continue }
      let evidence = index..<match.tokens.upperBound
      return .country(Found(code: code, rule: .companion, confidence: 0.75, evidence: evidence))
    }
    guard let lead = officials(in: index + 1..<verb).first, let country = found[lead.group] else {
      return nil
    }
    return .country(Found(code: country.code, rule: .companion, confidence: 0.75, evidence: index..<verb + 1))
  }

  /// The tokens that name the one who is accompanied.
  private static let lead = 20

  /// The country of the other diplomats who are named with one: `the Norwegian Ambassador X, Deputy Ambassador Y`; else
  /// of all others of the story.
  func fellowEnvoy(_ number: Int, told: [Found?], others: Found?) -> Found? {
    guard isEnvoy(number) else { return nil }
    for name in groups[number].names.prefix(3) {
      let start = names[name].tokens.lowerBound
      let sentence = Int(story.sentenceOfToken[start])
      guard sentence >= 0 else { continue }
      let first = max(story.sentences[sentence].tokens.lowerBound, start - Self.fellows)
      for (_, other) in officials(in: first..<max(first, start)).reversed()
      where other != number && isEnvoy(other) {
        guard let country = told[other], country.rule == .countryInTitle else { continue }
        return Found(code: country.code, rule: .fellowEnvoy, confidence: 0.7, evidence: country.evidence)
      }
    }
    // An envoy with a host of their own is sent by the story's own country.
    let hasHost = groups[number].names.contains { names[$0].roles.contains { roles[$0].host != nil } }
    return hasHost ? nil : others
  }

  /// The country of all envoys of the story whose titles tell theirs; nil where they tell several.
  func countryOfEnvoys(told: [Found?]) -> Found? {
    var found: Found?
    for group in groups.indices where holdsOffice(groups[group]) && isEnvoy(group) {
      guard let country = told[group], country.rule == .countryInTitle else { continue }
      if let found, found.code != country.code { return nil }
      found = country
    }
    return found.map { Found(code: $0.code, rule: .fellowEnvoy, confidence: 0.6, evidence: $0.evidence) }
  }

  /// Whether a person is a monarch, whose country no other of the story tells.
  func isMonarch(_ number: Int) -> Bool {
    groups[number].names.contains { name in
      names[name].roles.contains { role in
        roles[role].heads.contains { story.gazetteer.titles[$0].kind == .royal }
      }
    }
  }

  /// The country of the one whom a person works for: `A, Secretary to Hon. B`.
  func principal(of number: Int, found: [Found?]) -> Found? {
    for name in groups[number].names.prefix(3) {
      for role in names[name].roles where story.is(roles[role].tokens.upperBound, .to) {
        var index = roles[role].tokens.upperBound + 1
        let end = index + 6
        while index < end,
          story.has(index, .honorific) || story.match(.honorific, at: index) != nil
            || story.is(index, .period)
        { index += 1 }
        guard let span = chart.span(startingAt: index), chart.spans[span].kind == .person,
          let other = officials(in: index..<index + 1).first?.group, other != number,
          let country = found[other]
        else { continue }
        let evidence = roles[role].tokens.lowerBound..<chart.spans[span].tokens.upperBound
        return Found(code: country.code, rule: .companion, confidence: 0.75, evidence: evidence)
      }
    }
    return nil
  }

  /// Whether all titles of the person who is named at a token are of a body's people (`Director`).
  private func isStaff(at start: Int) -> Bool {
    guard let group = officials(in: start..<start + 1).first?.group else { return false }
    return groups[group].names.allSatisfy { name in
      names[name].roles.allSatisfy { role in
        roles[role].heads.allSatisfy { story.gazetteer.titles[$0].kind == .body }
      }
    }
  }

  /// The tokens back to another diplomat of the same embassy, one or two names away.
  private static let fellows = 40

  /// Whether a person is a diplomat wherever a title is told, be it with another: `First Secretary and Head of Section`.
  func isEnvoy(_ number: Int) -> Bool {
    holdsOffice(groups[number])
      && groups[number].names.allSatisfy { name in
        names[name].roles.isEmpty
          || names[name].roles.contains { role in
            roles[role].heads.first.map { story.gazetteer.titles[$0].kind == .envoy } ?? false
          }
      }
  }

  /// The side that a word for a group is of: `delegation of Kenya`, `Kenyan delegation`.
  private func sideAround(_ index: Int) -> Side? {
    if story.isAny(index + 1, .of, .from),
      let side = side(startingAt: story.is(index + 2, .the) ? index + 3 : index + 2, cue: index)
    {
      return side
    }
    return side(endingAt: index)
  }

  private func side(startingAt index: Int, cue: Int) -> Side? {
    var start = index
    if story.is(start, .government), story.is(start + 1, .of) { start += story.is(start + 2, .the) ? 3 : 2 }
    if let match = story.match(.place, at: start) ?? story.match(.nationality, at: start),
      let code = story.gazetteer.places[match.row].country
    {
      let evidence = cue..<match.tokens.upperBound
      return .country(Found(code: code, rule: .delegation, confidence: 0.85, evidence: evidence))
    }
    return chart.span(startingAt: start).flatMap(sideOfBody)
  }

  private func side(endingAt end: Int) -> Side? {
    if let span = chart.span(at: end - 1), let side = sideOfBody(span) { return side }
    guard let place = story.place(endingAt: end), let code = story.gazetteer.places[place.row].country else {
      return nil
    }
    let evidence = place.tokens.lowerBound..<end + 1
    return .country(Found(code: code, rule: .delegation, confidence: 0.85, evidence: evidence))
  }

  private func sideOfBody(_ span: Int) -> Side? {
    guard chart.spans[span].kind == .organization else { return nil }
    if isInternational(span) { return .body }
    let tokens = chart.spans[span].tokens
    return country(of: RolePhrase.Facet(tokens: tokens, place: -1, body: span)).map {
      .country(Found(code: $0, rule: .delegation, confidence: 0.8, evidence: tokens))
    }
  }

  /// The group of the nearest official who is named before a token of a sentence.
  private func officialBefore(_ index: Int, first: Int) -> Int? {
    officials(in: max(first, index - Self.clause)..<max(first, index)).last?.group
  }

  /// The tokens back to the official whom a clause is about.
  private static let clause = 60

  /// `Those who met with the Mayor included: A, Speaker of the Kenyan Senate; B, Minister of Ports`: a list
  /// of one side, where the others of it that tell a country tell the same.
  private func listed(_ group: AliasGrouper.Group, found: [Found?]) -> Side? {
    let start = names[group.names[0]].tokens.lowerBound
    let sentence = Int(story.sentenceOfToken[start])
    guard sentence >= 0 else { return nil }
    let tokens = story.sentences[sentence].tokens
    guard
      let cue = tokens.first(where: {
        story.isAny($0, .included, .include, .includes, .comprised, .comprising)
      }),
      cue < start,
      !(tokens.lowerBound..<cue).contains(where: { story.isAny($0, .attended, .attending, .present) })
    else { return nil }
    var codes: Set<CountryCode> = []
    var evidence: Range<Int>?
    var others = 0
    for (first, other) in officials(in: cue + 1..<max(cue + 1, tokens.upperBound))
    where names[groups[other].names[0]].tokens.lowerBound == first {
      others += 1
      if let code = found[other]?.code {
        codes.insert(code)
        evidence = evidence ?? names[groups[other].names[0]].tokens
      }
    }
    guard others > 2, codes.count == 1, let code = codes.first else { return nil }
    return .country(Found(code: code, rule: .listOfSide, confidence: 0.7, evidence: evidence))
  }

  // MARK: - Visits

  /// A visit that the story tells of.
  struct Visit {
    /// The country visited.
    var country: CountryCode
    /// The groups of those who visit.
    var visitors: Set<Int>
    /// The tokens that tell it.
    var evidence: Range<Int>
    /// Whether the visitors are told of as foreigners: the story names their country with their office.
    var isInbound: Bool
  }

  /// The visit of the story, where it tells of one country visited.
  func visit(told: [Found?], found: [Found?]) -> Visit? {
    var visit: Visit?
    for span in chart.spans where span.kind == .place && span.row >= 0 {
      guard let code = story.gazetteer.places[span.row].country,
        let cue = visitCue(before: span.tokens.lowerBound)
      else { continue }
      if let known = visit, known.country != code { return nil }
      let visitors = visitors(cue: cue, after: span.tokens.upperBound).filter { found[$0]?.code != code }
      guard !visitors.isEmpty || visit != nil else { continue }
      visit =
        visit ?? Visit(country: code, visitors: [], evidence: cue..<span.tokens.upperBound, isInbound: false)
      visit?.visitors.formUnion(visitors)
    }
    guard var visit else { return nil }
    visit.isInbound = visit.visitors.contains { told[$0] != nil }
    return visit
  }

  /// The token of `visit to`, `visited`, `arrived in` that stands before a place, or nil.
  private func visitCue(before start: Int) -> Int? {
    var previous = start - 1
    if story.is(previous, .the) { previous -= 1 }
    if story.isAny(previous, .visited, .visiting) { return previous }
    if story.isAny(previous, .visit, .visits), !story.is(previous - 1, .of) { return previous }
    if story.is(previous, .to), story.isAny(previous - 1, .visit, .visits, .trip) { return previous - 1 }
    if story.is(previous, .in), story.isAny(previous - 1, .arrived, .arrives, .arrive, .arriving) {
      return previous - 1
    }
    return nil
  }

  /// The groups of those whose visit it is: the official named last before the cue in its sentence, or after `by`.
  private func visitors(cue: Int, after end: Int) -> [Int] {
    let sentence = Int(story.sentenceOfToken[cue])
    guard sentence >= 0 else { return [] }
    let tokens = story.sentences[sentence].tokens
    let before = officials(in: max(tokens.lowerBound, cue - Self.clause)..<max(tokens.lowerBound, cue)).last {
      !isInviting($0.start)
    }
    let after = officials(in: end..<max(end, tokens.upperBound)).first
    if story.isAny(end, .by, .of), let after { return [after.group] }
    return before.map { [$0.group] } ?? []
  }

  /// Whether a name stands behind `at the invitation of`.
  private func isInviting(_ start: Int) -> Bool {
    (max(0, start - Self.invitation)..<start).contains { story.is($0, .invitation) }
  }

  /// The tokens from `at the invitation of` to the name, its title between.
  private static let invitation = 16

  /// The country visited, for one whom the visitor met there: the person stands behind a verb of meeting, or receives.
  func counterpart(_ number: Int, visit: Visit?) -> Found? {
    guard let visit, !visit.visitors.contains(number) else { return nil }
    let group = groups[number]
    for name in group.names.prefix(3) {
      let start = names[name].tokens.lowerBound
      let sentence = Int(story.sentenceOfToken[start])
      guard sentence >= 0 else { continue }
      let first = max(story.sentences[sentence].tokens.lowerBound, start - Self.meeting)
      for index in first..<start {
        let isMeeting =
          story.isAny(index, .met, .meet, .meeting, .meets) || story.isAny(index, .call, .calls, .called)
          || story.isAny(index, .received, .hosted, .welcomed) && story.is(index + 1, .by)
          || story.is(index, .talks)
          || story[index].hash == Self.calling.value && story.is(index + 1, .on)
        if isMeeting {
          return Found(
            code: visit.country,
            rule: .counterpartOfVisit,
            confidence: 0.7,
            evidence: visit.evidence
          )
        }
      }
    }
    return nil
  }

  /// The tokens from the verb of meeting to the last of those met.
  private static let meeting = 80

  private static let calling = FoldedHash("calling")
}
