internal import Algorithms

/// Tells which country each person serves.
///
/// What the story says counts before what its sides tell, and that before whose story it is:
///
/// 1. stated: in the title, before it as its possessor, beside the name, or with the same title elsewhere;
/// 2. known: the tables know the leader, or the title as one that a single country has;
/// 3. a side: the person stands in the list of a delegation, of a side or of those who came along;
/// 4. a body of no country: none;
/// 5. an office under a leader: the leader's country;
/// 6. the counterpart of a visitor: the country visited;
/// 7. an honorific that one country uses;
/// 8. home: whose story it is, as its own leader, its envoys' host, its venue or its other officials tell.
///
/// Where nothing speaks for a country there is none.
struct CountryResolver {
  let story: TokenizedStory
  let chart: Chart
  let roles: [RolePhrase]
  let names: [NameMention]
  let groups: [AliasGrouper.Group]

  /// Where officials are named, in the order of the text.
  let mentions: [(start: Int, group: Int)]
  /// The countries that the story names.
  let mentioned: Set<CountryCode>

  init(
    story: TokenizedStory,
    chart: Chart,
    roles: [RolePhrase],
    names: [NameMention],
    groups: [AliasGrouper.Group]
  ) {
    self.story = story
    self.chart = chart
    self.roles = roles
    self.names = names
    self.groups = groups
    var mentions: [(start: Int, group: Int)] = []
    for (index, group) in groups.enumerated() where group.names.contains(where: { !names[$0].roles.isEmpty })
    {
      for name in group.names { mentions.append((names[name].tokens.lowerBound, index)) }
    }
    self.mentions = mentions.sorted { $0.start < $1.start }
    var mentioned: Set<CountryCode> = []
    if !mentions.isEmpty {
      for span in chart.spans where span.row >= 0 && (span.kind == .place || span.kind == .nationality) {
        if let code = story.gazetteer.places[span.row].country { mentioned.insert(code) }
      }
      // `the Communist Party of China`: a name that only one body has says its country too.
      for span in chart.spans where span.kind == .organization && span.row >= 0 {
        if let code = story.gazetteer.organizations[span.row].country,
          span.tokens.contains(where: { index in
            [PhraseKind.place, .nationality].contains {
              story.match($0, at: index).map { story.gazetteer.places[$0.row].country == code } ?? false
            }
          })
        {
          mentioned.insert(code)
        }
      }
    }
    self.mentioned = mentioned
  }

  /// The officials named in a range of tokens, the first ones.
  func officials(in range: Range<Int>) -> ArraySlice<(start: Int, group: Int)> {
    let first = mentions.partitioningIndex { $0.start >= range.lowerBound }
    var end = first
    while end < mentions.count, end - first < Self.most, mentions[end].start < range.upperBound { end += 1 }
    return mentions[first..<end]
  }

  /// The officials of one window that are looked at; a bound for hostile text.
  private static let most = 64

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
    let officials = groups.indices.filter { holdsOffice(groups[$0]) }
    guard !officials.isEmpty else { return groups.map { _ in nil } }
    var found: [Found?] = groups.map { _ in nil }
    for index in officials { found[index] = ofState(stated(groups[index]), groups[index]) }
    var leaders: [Int: Found] = [:]
    for index in officials where found[index] == nil { leaders[index] = leader(groups[index]) }
    // A leader whom the tables know by name is not one whom the story tells of by the title.
    adoptTold(&found, not: Set(leaders.filter { isNamed($0.value, in: groups[$0.key]) }.keys))
    let told = found

    var known: [Found] = []
    for index in officials {
      guard found[index] == nil, let leader = leaders[index] else { continue }
      found[index] = leader
      // A title that one country has says nothing of whose story it is.
      if isReligious(groups[index])
        || leader.evidence.map({ story.match(.title, at: $0.lowerBound) == nil }) ?? false
      {
        known.append(leader)
      }
    }
    var open: [Int] = []
    for index in officials where found[index] == nil {
      switch body(behind: groups[index]) ?? side(of: groups[index], found: found) {
      case .country(let country): found[index] = country
      case .body: continue
      case nil:
        if !servesBody(groups[index]), !servesUnnamedBody(groups[index]) { open.append(index) }
      }
    }
    guard !open.isEmpty else { return found }

    let visit = visit(told: told, found: found)
    let envoys = countryOfEnvoys(told: told)
    open.removeAll { index in
      guard
        let country = fellowEnvoy(index, told: told, others: envoys) ?? principal(of: index, found: found)
          ?? partner(of: index, found: found) ?? adjective(before: groups[index])
      else { return false }
      found[index] = country
      return true
    }
    let signs = Home(told: told, known: known, found: found, visit: visit)
    let home = home(signs, not: [])
    let leadersCountry = leadersCountry(found)
    let delegations = visit == nil ? [] : self.delegations
    let foreign = open.reduce(into: Set<CountryCode>()) { $0.formUnion(opponents(of: $1, told: told)) }
    let own = home.flatMap { foreign.contains($0.code) ? self.home(signs, not: foreign) : $0 }
    for index in open {
      if servesLeader(groups[index]), let country = leadersCountry ?? own {
        found[index] = country
      } else {
        found[index] =
          counterpart(index, visit: visit) ?? honorific(groups[index])
          ?? delegation(of: index, visit: visit, delegations: delegations) ?? neighbour(of: index, told: told)
          ?? (mayBeHome(index, home: own) ? own : nil)
      }
    }
    return withoutRivals(found, guessed: open)
  }

  /// The state that a governor of a territory serves: `Puerto Rico Governor X`.
  func ofState(_ found: Found?, _ group: AliasGrouper.Group) -> Found? {
    guard var found, let state = story.gazetteer.states[found.code] else { return found }
    let isGovernor = group.names.contains { name in
      names[name].roles.contains { role in
        roles[role].heads.contains { story.gazetteer.titles[$0].kind == .region }
      }
    }
    if isGovernor { found.code = state }
    return found
  }

  func holdsOffice(_ group: AliasGrouper.Group) -> Bool {
    group.names.contains { !names[$0].roles.isEmpty }
  }

  // MARK: - Known

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
          if let match = story.match(.leader, at: token), isWhole(match, in: tokens) {
            let code = story.gazetteer.leaders[match.row]
            // The Secretary of State is a cardinal where the holder is.
            if story.match(.title, at: match.tokens.lowerBound) != nil, code.letters == "US",
              isReligious(group)
            {
              continue
            }
            return Found(code: code, rule: .knownLeader, confidence: 0.9, evidence: match.tokens)
          }
        }
      }
    }
    return misspelt(group)
  }

  /// A head of state or government or a minister whose name is a known leader's but for one letter.
  private func misspelt(_ group: AliasGrouper.Group) -> Found? {
    let governs = group.names.contains { name in
      names[name].roles.contains { role in
        roles[role].heads.contains { Self.governing.contains(story.gazetteer.titles[$0].kind) }
      }
    }
    guard governs else { return nil }
    for name in group.names.prefix(3) {
      let tokens = names[name].tokens
      guard
        let row = story.gazetteer.leaders.row(
          near: story.tokens[tokens],
          of: story.text,
          in: story.gazetteer.names
        )
      else { continue }
      let code = story.gazetteer.leaders[row]
      return Found(code: code, rule: .knownLeader, confidence: 0.8, evidence: tokens)
    }
    return nil
  }

  private static let governing: [Gazetteer.TitleKind] = [.state, .government, .minister, .royal]

  /// Whether a leader is known by the name, not by a title that one country has.
  private func isNamed(_ leader: Found, in group: AliasGrouper.Group) -> Bool {
    guard let last = leader.evidence?.last else { return false }
    return group.names.contains { names[$0].tokens.contains(last) }
  }

  private func isReligious(_ group: AliasGrouper.Group) -> Bool {
    group.names.contains { name in
      names[name].roles.contains { role in
        roles[role].heads.contains { story.gazetteer.titles[$0].kind == .religious }
      }
    }
  }

  /// Whether a leader's title stands for itself: not the start of `Secretary of State for Defence`.
  private func isWhole(_ match: TokenizedStory.Match, in tokens: Range<Int>) -> Bool {
    guard story.match(.title, at: match.tokens.lowerBound) != nil else { return true }
    return !story.isAny(match.tokens.upperBound, .for, .of)
  }

  private static let leading: [Gazetteer.TitleKind] = [
    .state, .government, .minister, .royal, .party, .envoy, .body, .religious,
  ]

  /// The country whose people use an honorific that stands before the name: `Lyonpo`, `Daw`, `Shri`.
  private func honorific(_ group: AliasGrouper.Group) -> Found? {
    for name in group.names {
      var index = names[name].tokens.lowerBound - 1
      while index >= 0, names[name].tokens.lowerBound - index < 6 {
        if let match = story.match(.honorific, at: index), match.row > 0 {
          let code = story.gazetteer.honorifics[match.row - 1]
          return Found(code: code, rule: .honorificOfCountry, confidence: 0.7, evidence: match.tokens)
        }
        guard
          story.has(index, [.honorific, .particle])
            || story.isAny(index, .period, .openBracket, .closeBracket)
            || story.match(.honorific, at: index) != nil || story.is(index, .apostrophe)
        else { break }
        index -= 1
      }
    }
    return nil
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

  /// Gives a bare title the country that the story tells with the same title elsewhere: `The Finnish ambassador`,
  /// later `Ambassador X`.
  private func adoptTold(_ found: inout [Found?], not leaders: Set<Int>) {
    var linked: Set<Int> = []
    for name in names { linked.formUnion(name.roles) }
    var told: [Int: Set<CountryCode>] = [:]
    var places: [CountryCode: Range<Int>] = [:]
    for (index, role) in roles.enumerated() where !linked.contains(index) {
      guard let code = country(of: role) else { continue }
      for head in role.heads { told[head, default: []].insert(code) }
      places[code] = places[code] ?? role.tokens
    }
    guard !told.isEmpty else { return }
    var taken = Set(found.compactMap { $0?.code })
    for (index, group) in groups.enumerated()
    where found[index] == nil && !leaders.contains(index) && holdsOffice(group) && !servesBody(group) {
      let heads = Set(group.names.flatMap { names[$0].roles.flatMap { roles[$0].heads } })
      guard heads.count == 1, let head = heads.first, let codes = told[head], codes.count == 1,
        let code = codes.first, taken.insert(code).inserted
      else { continue }
      found[index] = Found(code: code, rule: .titleElsewhere, confidence: 0.8, evidence: places[code])
    }
  }
}
