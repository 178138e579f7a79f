/// Tells which country each person serves: by the title, by what the story says round the name, by the tables of
/// leaders, and at last by whose story it is.
struct CountryResolver {
  let story: TokenizedStory
  let chart: Chart
  let roles: [RolePhrase]
  let names: [NameMention]
  let groups: [AliasGrouper.Group]

  /// A country, and what tells it.
  struct Found {
    var code: CountryCode
    var rule: Rule
    var confidence: Double
    /// The tokens that tell it, where there are such.
    var evidence: Range<Int>?
  }

  /// The country of each group that holds an office, and why.
  func countries() -> [Found?] {
    var found: [Found?] = groups.map { group in
      guard holdsOffice(group) else { return nil }
      return stated(group)
    }
    adoptTold(&found)
    let told = found

    var known: [Found] = []
    for (index, group) in groups.enumerated() where found[index] == nil && holdsOffice(group) {
      found[index] = delegation(group)
      if found[index] == nil, let leader = leader(group) {
        found[index] = leader
        known.append(leader)
      }
    }
    let sides = told.map(\.?.code)
    let home = self.home(sides, known: known, isHost: false)
    let leadersCountry = leadersCountry(found)
    let host = self.home(sides, known: known, isHost: true)
    for (index, group) in groups.enumerated() where found[index] == nil && holdsOffice(group) {
      guard !servesBody(group) else { continue }
      found[index] = servesLeader(group) ? leadersCountry ?? host : home
    }
    return found
  }

  /// Whether an office is of a body that no one country has (`IMF Managing Director`).
  private func servesBody(_ group: AliasGrouper.Group) -> Bool {
    group.names.contains { name in
      names[name].roles.contains { role in
        guard let body = roles[role].of?.body, body >= 0, chart.spans[body].row >= 0 else { return false }
        return story.gazetteer.organizations[chart.spans[body].row].country == nil
      }
    }
  }

  // MARK: - Offices under a leader

  /// Whether an office is under a head of state or government: `Secretary to the President`.
  private func servesLeader(_ group: AliasGrouper.Group) -> Bool {
    group.names.contains { names[$0].roles.contains { isUnderLeader(roles[$0]) } }
  }

  private func isUnderLeader(_ role: RolePhrase) -> Bool {
    role.tokens.contains { index in
      guard story.is(index, .to), story.is(index + 1, .the), let title = story.match(.title, at: index + 2)
      else { return false }
      return isLeading(title.row)
    }
  }

  private func isLeading(_ title: Int) -> Bool {
    story.gazetteer.titles[title].kind == .state
  }

  /// The country of the story's own head of state, where all that it names are of one.
  private func leadersCountry(_ found: [Found?]) -> Found? {
    var codes: Set<CountryCode> = []
    var leader: Range<Int>?
    for (index, group) in groups.enumerated() {
      let leads = group.names.contains { name in
        names[name].roles.contains { role in
          !isUnderLeader(roles[role]) && roles[role].heads.contains(where: isLeading)
        }
      }
      if leads, let code = found[index]?.code {
        codes.insert(code)
        leader = leader ?? names[group.names[0]].tokens
      }
    }
    guard codes.count == 1, let code = codes.first else { return nil }
    return Found(code: code, rule: .leadersCountry, confidence: 0.7, evidence: leader)
  }

  /// The countries that the story tells of a delegation of.
  private var visitors: Set<CountryCode> {
    var found: Set<CountryCode> = []
    for index in 0..<story.count where story.is(index, .delegation) {
      let start = story.is(index + 2, .the) ? index + 3 : index + 2
      if story.is(index + 1, .from), let code = placeStarting(at: start) { found.insert(code) }
      if let code = placeEnding(at: index) { found.insert(code) }
    }
    return found
  }

  private func placeStarting(at index: Int) -> CountryCode? {
    let match = story.match(.place, at: index) ?? story.match(.nationality, at: index)
    return match.flatMap { story.gazetteer.places[$0.row].country }
  }

  private func holdsOffice(_ group: AliasGrouper.Group) -> Bool {
    group.names.contains { !names[$0].roles.isEmpty }
  }

  /// Gives a bare title the country that the story tells with the same title elsewhere: `The Japanese ambassador`,
  /// later `Ambassador X`.
  private func adoptTold(_ found: inout [Found?]) {
    var linked: Set<Int> = []
    for name in names { linked.formUnion(name.roles) }
    var told: [Int: Set<CountryCode>] = [:]
    var places: [CountryCode: Range<Int>] = [:]
    for (index, role) in roles.enumerated() where !linked.contains(index) && role.of?.place ?? -1 >= 0 {
      guard let code = country(of: role) else { continue }
      for head in role.heads { told[head, default: []].insert(code) }
      places[code] = places[code] ?? role.tokens
    }
    guard !told.isEmpty else { return }
    for (index, group) in groups.enumerated() where found[index] == nil && holdsOffice(group) {
      let heads = Set(group.names.flatMap { names[$0].roles.flatMap { roles[$0].heads } })
      guard heads.count == 1, let head = heads.first, let codes = told[head], codes.count == 1,
        let code = codes.first,
        !found.contains(where: { $0?.code == code })
      else { continue }
      found[index] = Found(code: code, rule: .titleElsewhere, confidence: 0.8, evidence: places[code])
    }
  }

  // MARK: - Stated

  private func stated(_ group: AliasGrouper.Group) -> Found? {
    for name in group.names {
      for role in names[name].roles {
        if let code = country(of: roles[role]) { return titled(code, roles[role]) }
      }
      if names[name].place >= 0, let code = story.gazetteer.places[names[name].place].country {
        let end = names[name].tokens.upperBound
        let place = story.match(.place, at: end + 1) ?? story.match(.place, at: end + 2)
        return Found(
          code: code,
          rule: .placeAfterName,
          confidence: 0.95,
          evidence: place.map { end..<$0.tokens.upperBound }
        )
      }
    }
    for name in group.names {
      if let found = placeAround(names[name]) { return found }
    }
    return nil
  }

  /// A country that a title names, or its possessor.
  private func titled(_ code: CountryCode, _ role: RolePhrase) -> Found {
    if let of = role.of, country(of: of) != nil {
      return Found(code: code, rule: .countryInTitle, confidence: 0.97, evidence: of.tokens)
    }
    let start = role.tokens.lowerBound
    return Found(
      code: code,
      rule: .possessiveBeforeTitle,
      confidence: 0.95,
      evidence: placeBefore(start - 1).map { $0.tokens.lowerBound..<start }
    )
  }

  /// The country that a title names.
  func country(of role: RolePhrase) -> CountryCode? {
    if let facet = role.of, let code = country(of: facet) { return code }
    // A possessive before the title: `Singapore’s Minister for Law`.
    let start = role.tokens.lowerBound
    let apostrophe = start - 1
    if story[apostrophe].shape.contains(.possessive) || story.is(apostrophe, .apostrophe),
      let code = placeEnding(at: apostrophe)
    {
      return code
    }
    return nil
  }

  private func country(of facet: RolePhrase.Facet) -> CountryCode? {
    if facet.place >= 0 { return story.gazetteer.places[facet.place].country }
    guard facet.body >= 0 else { return nil }
    let span = chart.spans[facet.body]
    if span.row >= 0, let code = story.gazetteer.organizations[span.row].country { return code }
    for index in span.tokens {
      if let body = story.match(.organization, at: index),
        let code = story.gazetteer.organizations[body.row].country
      {
        return code
      }
      for kind in [PhraseKind.place, .nationality] {
        if let match = story.match(kind, at: index), let code = story.gazetteer.places[match.row].country {
          return code
        }
      }
    }
    return nil
  }

  private func placeEnding(at end: Int) -> CountryCode? {
    placeBefore(end).flatMap { story.gazetteer.places[$0.row].country }
  }

  private func placeBefore(_ end: Int) -> TokenizedStory.Match? {
    for length in 1...5 where end - length >= 0 {
      for kind in [PhraseKind.place, .nationality] {
        if let match = story.match(kind, at: end - length), match.tokens.upperBound == end { return match }
      }
    }
    return nil
  }

  private func beside(_ row: Int, _ evidence: Range<Int>) -> Found? {
    story.gazetteer.places[row].country.map {
      Found(code: $0, rule: .placeBesideName, confidence: 0.9, evidence: evidence)
    }
  }

  /// `Mayor Ashleigh Aitken, Anaheim, CA`; `…, on behalf of the Maldives`.
  private func placeAround(_ name: NameMention) -> Found? {
    guard !name.roles.isEmpty else { return nil }
    let end = max(name.tokens.upperBound, name.roles.map { roles[$0].tokens.upperBound }.max() ?? 0)
    var index = end
    if story.is(index, .comma) { index += 1 }
    if story.is(index, .on), story.is(index + 1, .behalf), story.is(index + 2, .of) {
      index += story.is(index + 3, .the) ? 4 : 3
      if let match = story.match(.place, at: index) { return beside(match.row, match.tokens) }
    }
    // A list's item ends after the city and the state.
    if story.is(end, .comma), let city = chart.span(startingAt: end + 1), chart.spans[city].kind == .place {
      let after = chart.spans[city].tokens.upperBound
      if story.is(after, .comma), let state = chart.span(startingAt: after + 1),
        chart.spans[state].kind == .place,
        chart.spans[state].row >= 0,
        story.startsBlock(chart.spans[state].tokens.upperBound) || story[after + 1].count == 2
      {
        return beside(chart.spans[state].row, end + 1..<chart.spans[state].tokens.upperBound)
      }
    }
    return nil
  }

  /// `The Australian delegation included …`, `Representing Sri Lanka were …`.
  private func delegation(_ group: AliasGrouper.Group) -> Found? {
    for name in group.names {
      let sentence = Int(story.sentenceOfToken[names[name].tokens.lowerBound])
      guard sentence >= 0 else { continue }
      let start = story.sentences[sentence].tokens.lowerBound
      let limit = min(start + 8, names[name].tokens.lowerBound)
      for index in start..<max(start, limit) {
        let isGroup = story.isAny(index, .delegation, .side, .team)
        if isGroup, let place = placeBefore(index), let code = story.gazetteer.places[place.row].country {
          let evidence = place.tokens.lowerBound..<index + 1
          return Found(code: code, rule: .delegation, confidence: 0.85, evidence: evidence)
        }
        if story.is(index, .representing), let match = story.match(.place, at: index + 1) {
          let evidence = index..<match.tokens.upperBound
          return story.gazetteer.places[match.row].country.map {
            Found(code: $0, rule: .delegation, confidence: 0.85, evidence: evidence)
          }
        }
      }
    }
    return nil
  }

  // MARK: - Known and guessed

  private func leader(_ group: AliasGrouper.Group) -> Found? {
    var isHead = false
    for name in group.names {
      for role in names[name].roles {
        isHead =
          isHead || roles[role].heads.contains { Self.leading.contains(story.gazetteer.titles[$0].kind) }
      }
    }
    guard isHead else { return nil }
    for name in group.names {
      for tokens in [names[name].tokens] + names[name].roles.map({ roles[$0].tokens }) {
        for token in tokens {
          if let match = story.match(.leader, at: token) {
            let code = story.gazetteer.leaders[match.row]
            return Found(code: code, rule: .knownLeader, confidence: 0.9, evidence: match.tokens)
          }
        }
      }
    }
    return nil
  }

  private static let leading: [Gazetteer.TitleKind] = [
    .state, .government, .minister, .royal, .party, .envoy, .body,
  ]

  /// The countries that the story tells of a visit to, which are not the visitor's own.
  private var visited: Set<CountryCode> {
    var found: Set<CountryCode> = []
    for span in chart.spans where span.kind == .place && span.row >= 0 {
      var previous = span.tokens.lowerBound - 1
      if story.is(previous, .the) { previous -= 1 }
      guard story.isAny(previous, .to, .visit, .visits, .visited),
        let code = story.gazetteer.places[span.row].country
      else { continue }
      if story.is(previous, .to), !story.isAny(previous - 1, .visit, .visits) { continue }
      found.insert(code)
    }
    return found
  }

  /// The country whose own the unmarked officials of the story are: the host of its envoys, or else the country
  /// that the story names most and that no other side of the story serves.
  ///
  /// Where only the host is asked for, the bodies do not count, since they may be the guests, nor do the countries
  /// that sent a delegation.
  private func home(_ stated: [CountryCode?], known: [Found], isHost: Bool) -> Found? {
    for role in roles {
      if let of = role.of, let host = role.host, host.place >= 0, of.place >= 0,
        let code = story.gazetteer.places[host.place].country
      {
        return Found(code: code, rule: .hostOfEnvoys, confidence: 0.7, evidence: host.tokens)
      }
    }
    let sides = stated.compactMap { $0 }
    let visited = visited
    if sides.count > 2, Set(sides).count == 1, !visited.contains(sides[0]),
      known.isEmpty || known.contains(where: { $0.code == sides[0] })
    {
      return Found(code: sides[0], rule: .countryOfOthers, confidence: 0.65, evidence: nil)
    }
    var votes: [CountryCode: Int] = [:]
    var first: [CountryCode: Range<Int>] = [:]
    for span in chart.spans where (span.kind == .place || span.kind == .nationality) && span.row >= 0 {
      guard let code = story.gazetteer.places[span.row].country else { continue }
      votes[code, default: 0] += 1
      if first[code].map({ span.tokens.lowerBound < $0.lowerBound }) ?? true { first[code] = span.tokens }
    }
    for span in chart.spans where span.kind == .organization && span.row >= 0 && !isHost {
      if let code = story.gazetteer.organizations[span.row].country, code.letters != "UN",
        code.letters != "EU"
      {
        votes[code, default: 0] += 1
      }
    }
    let visitors = isHost ? visitors : []
    for code in visitors { votes[code, default: 0] -= 100 }
    if sides.isEmpty, known.isEmpty, visitors.isEmpty {
      for code in visited { votes[code, default: 0] -= 100 }
    }
    for leader in known { votes[leader.code, default: 0] += 20 }
    for code in stated {
      if let code { votes[code, default: 0] -= 50 }
    }
    return votes.max { $0.value != $1.value ? $0.value < $1.value : $0.key.letters > $1.key.letters }
      .flatMap {
        let (code, count) = $0
        guard count > -20 else { return nil }
        if let leader = known.first(where: { $0.code == code }) {
          return Found(code: code, rule: .countryOfLeaders, confidence: 0.65, evidence: leader.evidence)
        }
        return Found(code: code, rule: .countryNamedMost, confidence: 0.6, evidence: first[code])
      }
  }
}
