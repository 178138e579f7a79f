internal import Stories

/// Whose story it is: the country of those officials with whom none is named.
extension CountryResolver {
  /// What tells of the home side.
  struct Home {
    /// The countries that the story states.
    var told: [Found?]
    /// The leaders whom the tables know, and with whom the story names no country.
    var known: [Found]
    /// All countries so far.
    var found: [Found?]
    var visit: Visit?
  }

  /// The home side's country, by the strongest sign there is that is of none of some countries.
  func home(_ signs: Home, not others: Set<CountryCode>) -> Found? {
    let open = { (found: Found?) in found.flatMap { others.contains($0.code) ? nil : $0 } }
    if let found = open(leadersHome(signs)) { return found }
    if let visit = signs.visit, visit.isInbound, !others.contains(visit.country) {
      return Found(code: visit.country, rule: .countryVisited, confidence: 0.65, evidence: visit.evidence)
    }
    if let found = open(hostOfEnvoys()), found.code != signs.visit?.country { return found }
    if let found = open(venue(signs)) { return found }
    let sides = signs.told.compactMap { $0?.code }
    if sides.count > 2, Set(sides).count == 1, sides[0] != signs.visit?.country, !others.contains(sides[0]) {
      return Found(code: sides[0], rule: .countryOfOthers, confidence: 0.65, evidence: nil)
    }
    // Nobody sends an envoy to the own country.
    return named(signs, not: others).flatMap { senders(signs).contains($0.code) ? nil : $0 }
  }

  /// The countries that a person met an official of: those of the others, told with their title, behind or before a verb of
  /// meeting in the same sentence.
  func opponents(of number: Int, told: [Found?]) -> Set<CountryCode> {
    var found: Set<CountryCode> = []
    for name in groups[number].names.prefix(6) {
      let start = names[name].tokens.lowerBound
      let sentence = Int(story.sentenceOfToken[start])
      guard sentence >= 0, !story.has(names[name].tokens.upperBound, .speech) else { continue }
      let tokens = story.sentences[sentence].tokens
      let window = max(tokens.lowerBound, start - Self.window)..<min(tokens.upperBound, start + Self.window)
      for (other, group) in officials(in: window) where group != number {
        guard let country = told[group], servesCountry(group) else { continue }
        let between = min(start, other)..<max(start, other)
        if between.contains(where: isMeeting) { found.insert(country.code) }
      }
    }
    return found
  }

  /// The tokens on each side of a person in which those whom they met stand.
  private static let window = 60

  private func isMeeting(_ index: Int) -> Bool {
    story.isAny(index, .met, .meets, .meet, .received, .receives)
      || story.isAny(index, .hosted, .talks, .spoke)
      || story.isAny(index, .calls, .called, .call) && story.isAny(index + 1, .on, .with)
      || story.is(index, .meeting) && story.is(index + 1, .with)
  }

  /// Whether a title of the group names a country, so that its holder is not of a city or a state of it.
  private func servesCountry(_ group: Int) -> Bool {
    groups[group].names.contains { name in
      names[name].place >= 0 && story.gazetteer.places[names[name].place].kind == .country
        || names[name].roles.contains { role in
          guard let of = roles[role].of else {
            return roles[role].tokens.lowerBound > 0 && isPossessed(roles[role])
          }
          return of.place >= 0 && story.gazetteer.places[of.place].kind == .country
        }
    }
  }

  private func isPossessed(_ role: RolePhrase) -> Bool {
    story[role.tokens.lowerBound - 1].shape.contains(.possessive)
  }

  /// The country of the leaders whom the story names with no country: its own.
  private func leadersHome(_ signs: Home) -> Found? {
    var votes: [CountryCode: Int] = [:]
    for leader in signs.known where leader.code.letters != "UN" && leader.code.letters != "EU" {
      votes[leader.code, default: 0] += 1
    }
    guard let (code, _) = votes.max(by: { ($0.value, $1.key.letters) < ($1.value, $0.key.letters) }),
      let leader = signs.known.first(where: { $0.code == code })
    else { return nil }
    return Found(code: code, rule: .countryOfLeaders, confidence: 0.7, evidence: leader.evidence)
  }

  /// The country to which the envoys of the story are sent.
  private func hostOfEnvoys() -> Found? {
    for role in roles {
      if let of = role.of, let host = role.host, host.place >= 0, of.place >= 0,
        !story.is(host.tokens.lowerBound - 1, .for), !story.is(host.tokens.lowerBound - 2, .for),
        let code = story.gazetteer.places[host.place].country
      {
        return Found(code: code, rule: .hostOfEnvoys, confidence: 0.7, evidence: host.tokens)
      }
    }
    return nil
  }

  /// The country of the official house or hall where it took place, or of the dateline.
  private func venue(_ signs: Home) -> Found? {
    for span in chart.spans where span.kind == .place {
      let row = span.row >= 0 ? span.row : story.match(.place, at: span.tokens.lowerBound)?.row ?? -1
      guard row >= 0, story.gazetteer.places[row].kind == .site,
        let code = story.gazetteer.places[row].country,
        code != signs.visit?.country, story.isAny(span.tokens.lowerBound - 1, .at, .in, .the)
      else { continue }
      return Found(code: code, rule: .countryOfVenue, confidence: 0.65, evidence: span.tokens)
    }
    return nil
  }

  /// The country that the story names most, of those that no other side of it serves.
  private func named(_ signs: Home, not others: Set<CountryCode>) -> Found? {
    var votes: [CountryCode: Int] = [:]
    var first: [CountryCode: Range<Int>] = [:]
    for span in chart.spans
    where span.row >= 0 && story.zoneOfToken[span.tokens.lowerBound] != .boilerplate
      && (span.kind == .place || span.kind == .nationality)
    {
      guard let code = story.gazetteer.places[span.row].country, !isOfOther(span.tokens.upperBound) else {
        continue
      }
      votes[code, default: 0] += span.rule == .dateline ? 2 : 1
      if first[code].map({ span.tokens.lowerBound < $0.lowerBound }) ?? true { first[code] = span.tokens }
    }
    for span in chart.spans
    where span.kind == .organization && story.zoneOfToken[span.tokens.lowerBound] != .boilerplate {
      // `Norway International Harbour Centre`: a body's name may begin with its country.
      let start = span.tokens.lowerBound
      guard let match = story.match(.place, at: start) ?? story.match(.nationality, at: start),
        let code = story.gazetteer.places[match.row].country
      else { continue }
      votes[code, default: 0] += 1
      first[code] = first[code] ?? match.tokens
    }
    let delegations = delegations
    var guests = delegations.union(others)
    if let visit = signs.visit { guests.insert(visit.country) }
    let sides = Set(signs.found.compactMap { $0?.code })
    let open = votes.filter { !guests.contains($0.key) && !sides.contains($0.key) }
    let taken = votes.filter { !guests.contains($0.key) && sides.contains($0.key) }
    // A country that no official serves so far, if the story is about it at all; else the one that it names most.
    if let count = open.values.max(), count * 3 >= taken.values.max() ?? 0 {
      return most(open).map {
        Found(code: $0, rule: .countryNamedMost, confidence: 0.55, evidence: first[$0])
      }
    }
    // A delegation from home: no official of the others serves its country.
    let own = votes.filter {
      delegations.contains($0.key) && !others.contains($0.key) && !sides.contains($0.key)
    }
    return (most(own) ?? most(taken, lead: 3 / 2)).map {
      Found(code: $0, rule: .countryNamedMost, confidence: 0.5, evidence: first[$0])
    }
  }

  /// The countries whose envoys the story names with no host, and with their country in the title: they are abroad.
  private func senders(_ signs: Home) -> Set<CountryCode> {
    var found: Set<CountryCode> = []
    for (index, group) in groups.enumerated() where isEnvoy(index) {
      guard let country = signs.told[index], country.rule == .countryInTitle,
        !group.names.contains(where: { names[$0].roles.contains { roles[$0].host != nil } })
      else { continue }
      found.insert(country.code)
    }
    return found
  }

  /// The country of most votes, where it has so many times those of any other.
  private func most(_ votes: [CountryCode: Int], lead: Double = 4 / 3) -> CountryCode? {
    guard let (code, count) = votes.max(by: { $0.value < $1.value }),
      !votes.contains(where: { $0.key != code && Double($0.value) * lead > Double(count) })
    else { return nil }
    return code
  }

  /// Whether the word behind a country makes it part of another name, which says nothing of whose story it is: `U.S.
  /// dlrs`, `Iran-contra`.
  private func isOfOther(_ index: Int) -> Bool {
    Self.dollars.contains(story[index].hash)
      || story.isAny(index, .hyphen, .slash) && story[index].shape.contains(.glued)
  }

  private static let dollars = ["dlrs", "dlr", "dollars", "dollar"].map { FoldedHash($0).value }

  /// The countries that the story tells of a delegation of.
  var delegations: Set<CountryCode> {
    var found: Set<CountryCode> = []
    for index in 0..<story.count where story.is(index, .delegation) {
      let start = story.is(index + 2, .the) ? index + 3 : index + 2
      if story.is(index + 1, .from),
        let match = story.match(.place, at: start) ?? story.match(.nationality, at: start),
        let code = story.gazetteer.places[match.row].country
      {
        found.insert(code)
      }
      if let code = country(endingAt: index) { found.insert(code) }
    }
    return found
  }

  // MARK: - Who is not of home

  /// Whether a person may be of the home side: no monarch, and no envoy where only the countries named tell of one, as
  /// envoys speak of the country that they are in.
  func mayBeHome(_ number: Int, home: Found?) -> Bool {
    !isMonarch(number) && !(isEnvoy(number) && home?.rule == .countryNamedMost)
  }

  /// Takes away the countries that are guesses where another person has the same office in that country: a country has one
  /// finance minister.
  func withoutRivals(_ found: [Found?], guessed: [Int]) -> [Found?] {
    var holders: [UInt64: [Int]] = [:]
    for (index, group) in groups.enumerated() where found[index] != nil {
      for office in Set(group.names.flatMap { names[$0].roles.compactMap(soleOffice) }) {
        holders[office, default: []].append(index)
      }
    }
    var found = found
    let all = found
    for index in guessed where all[index]?.rule == .countryNamedMost {
      let offices = groups[index].names.flatMap { names[$0].roles.compactMap(soleOffice) }
      let hasRival = offices.contains { office in
        holders[office, default: []].contains { $0 != index && all[$0]?.code == all[index]?.code }
      }
      if hasRival { found[index] = nil }
    }
    return found
  }

  /// The words of a title that one person at a time has in a country, as a hash: a head of government, or a minister with
  /// a field.
  private func soleOffice(_ role: Int) -> UInt64? {
    let kinds = Set(roles[role].heads.map { story.gazetteer.titles[$0].kind })
    guard kinds == [.minister] || kinds == [.government] || kinds == [.state] else { return nil }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var words = 0
    for index in roles[role].tokens where story[index].shape.contains(.word) {
      let isOf = [roles[role].of, roles[role].host].contains { $0?.tokens.contains(index) == true }
      guard !isOf, !story.has(index, [.preposition, .determiner]) else { continue }
      hash = (hash ^ story[index].hash) &* 0x100_0000_01b3
      words += 1
    }
    return words > (kinds == [.minister] ? 1 : 0) ? hash : nil
  }
}
