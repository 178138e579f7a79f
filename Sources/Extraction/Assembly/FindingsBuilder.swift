internal import Stories

/// Puts what the stages found together as findings, with indices instead of spans.
struct FindingsBuilder {
  let story: TokenizedStory
  let chart: Chart
  let roles: [RolePhrase]
  let names: [NameMention]
  let groups: [AliasGrouper.Group]
  let countries: [CountryResolver.Found?]
  let dates: [DateFinder.Found]
  private var findings = Findings()
  /// The index of the mention of each span of the chart.
  private var mentionOfSpan: [Int: Int] = [:]
  private var mentionOfRole: [Int: Int] = [:]
  private var mentionOfTopic: [Int] = []

  init(
    _ story: TokenizedStory,
    chart: Chart,
    roles: [RolePhrase],
    names: [NameMention],
    groups: [AliasGrouper.Group],
    countries: [CountryResolver.Found?],
    dates: [DateFinder.Found]
  ) {
    self.story = story
    self.chart = chart
    self.roles = roles
    self.names = names
    self.groups = groups
    self.countries = countries
    self.dates = dates
  }

  /// The findings, with the topics, meetings and statements of later stages, whose people are group numbers.
  mutating func build(
    topics: [TopicFinder.Found],
    meetings: [MeetingFinder.Found],
    statements: [StatementFinder.Found]
  ) -> Findings {
    addMentions(topics: topics)
    addPeople()
    addEntities()
    addDates()
    addStatements(statements)
    addTopics(topics, statements: statements)
    addMeetings(meetings)
    return findings
  }

  // MARK: - Mentions

  private mutating func addMentions(topics: [TopicFinder.Found]) {
    enum Source {
      case span(Int)
      case role(Int)
      case topic(Int)
    }
    var drafts: [(mention: Mention, source: Source)] = []
    for (index, span) in chart.spans.enumerated() {
      drafts.append(
        (
          Mention(
            span.kind,
            story.bytes(span.tokens),
            rule: span.rule,
            confidence: span.confidence,
            evidence: story.bytes(span.evidence)
          ),
          .span(index)
        )
      )
    }
    var linked: Set<Int> = []
    for name in names { linked.formUnion(name.roles) }
    for role in linked.sorted() {
      drafts.append(
        (
          Mention(
            .role,
            story.bytes(roles[role].tokens),
            rule: .office,
            confidence: 0.95,
            evidence: story.bytes(roles[role].head)
          ),
          .role(role)
        )
      )
    }
    for (index, topic) in topics.enumerated() {
      drafts.append(
        (
          Mention(
            .topic,
            story.bytes(topic.tokens),
            rule: topic.rule,
            confidence: topic.confidence,
            evidence: story.bytes(topic.evidence)
          ),
          .topic(index)
        )
      )
    }
    drafts.sort {
      let (left, right) = ($0.mention, $1.mention)
      if left.range.lowerBound != right.range.lowerBound {
        return left.range.lowerBound < right.range.lowerBound
      }
      if left.range.upperBound != right.range.upperBound {
        return left.range.upperBound > right.range.upperBound
      }
      return left.kind.rawValue < right.kind.rawValue
    }
    mentionOfTopic = Array(repeating: -1, count: topics.count)
    for (index, draft) in drafts.enumerated() {
      findings.mentions.append(draft.mention)
      switch draft.source {
      case .span(let span): mentionOfSpan[span] = index
      case .role(let role): mentionOfRole[role] = index
      case .topic(let topic): mentionOfTopic[topic] = index
      }
    }
  }

  // MARK: - People

  private mutating func addPeople() {
    for (index, group) in groups.enumerated() {
      let mentions = group.names.compactMap { mentionOfSpan[names[$0].span] }
      let fullest = group.names.max { fullness($0) < fullness($1) } ?? group.names[0]
      identify(group, fullest: fullest)
      findings.people.append(
        Person(
          name: Surface.name(story.surface(names[fullest].tokens)),
          mentions: mentions,
          offices: offices(of: group),
          country: countries[index]?.code,
          countryReason: countries[index].map {
            Reason($0.rule, evidence: $0.evidence.map(story.bytes), confidence: $0.confidence)
          }
        )
      )
    }
  }

  /// Says why the names of a group are one person's.
  private mutating func identify(_ group: AliasGrouper.Group, fullest: Int) {
    guard group.names.count > 1 else { return }
    let evidence = story.bytes(names[fullest].tokens)
    let form = NameForm(names[fullest].tokens, of: story)
    for name in group.names {
      guard let mention = mentionOfSpan[names[name].span] else { continue }
      let rule = name == fullest ? .fullestForm : form.likeness(of: NameForm(names[name].tokens, of: story))
      let confidence = Self.confidence(of: rule)
      findings.mentions[mention].identity = Reason(rule, evidence: evidence, confidence: confidence)
    }
  }

  /// How sure the likeness of two names makes it that they are one person's.
  private static func confidence(of likeness: Rule) -> Double {
    switch likeness {
    case .fullestForm: 1
    case .sameName: 0.98
    case .partOfName: 0.9
    case .initialOfName: 0.8
    default: 0.75
    }
  }

  private func fullness(_ name: Int) -> Int {
    let tokens = names[name].tokens
    let isUpper = story[tokens.lowerBound].shape.contains(.upperCase)
    return story.bytes(tokens).count * 2 - (isUpper ? 1 : 0)
  }

  private func offices(of group: AliasGrouper.Group) -> [Office] {
    var offices: [Office] = []
    // By the title in lower case, so that a person of many titles stays linear.
    var known: [String: Int] = [:]
    for name in group.names {
      guard let holder = mentionOfSpan[names[name].span] else { continue }
      for (role, rule) in zip(names[name].roles, names[name].roleRules) {
        guard let mention = mentionOfRole[role] else { continue }
        let title = story.surface(roles[role].tokens)
        let holding = Office.Holding(role: mention, holder: holder, rule: rule)
        if let place = known[title.lowercased()] {
          offices[place].holdings.append(holding)
        } else {
          known[title.lowercased()] = offices.count
          offices.append(
            Office(
              title: title,
              of: text(of: roles[role].of)
                ?? (names[name].place >= 0 ? story.gazetteer.name(ofPlace: names[name].place) : nil),
              host: text(of: roles[role].host),
              holdings: [holding]
            )
          )
        }
      }
    }
    return offices.enumerated()
      .sorted {
        $0.element.title.utf8.count != $1.element.title.utf8.count
          ? $0.element.title.utf8.count > $1.element.title.utf8.count : $0.offset < $1.offset
      }
      .map(\.element)
  }

  private func text(of facet: RolePhrase.Facet?) -> String? {
    guard let facet else { return nil }
    if facet.place >= 0 { return story.gazetteer.name(ofPlace: facet.place) }
    return story.surface(facet.tokens)
  }

  // MARK: - Entities

  private mutating func addEntities() {
    // Once: a copy counts all its arrays, which other threads count as well.
    let gazetteer = story.gazetteer
    var places = EntityList()
    var organizations = EntityList()
    var events = EntityList()
    let common = OrganizationCountryResolver(
      story: story,
      chart: chart,
      roles: roles,
      names: names,
      groups: groups,
      countries: countries
    ).bodies()
    let aliases = AliasedNames(story, chart: chart)
    for (index, span) in chart.spans.enumerated().sorted(by: {
      $0.element.tokens.lowerBound < $1.element.tokens.lowerBound
    }) {
      guard let mention = mentionOfSpan[index] else { continue }
      switch span.kind {
      case .place, .nationality:
        let row = span.row
        let isWhole =
          row >= 0
          && story.match(.place, at: span.tokens.lowerBound)?.tokens.count ?? span.tokens.count
            == span.tokens.count
        let name = isWhole ? gazetteer.name(ofPlace: row) : story.surface(span.tokens)
        places.add(name, country: row >= 0 ? gazetteer.places[row].country : nil, mention: mention)
      case .organization:
        let full = aliases.full(of: index) ?? index
        let body = common[full]
        let row = body?.row ?? chart.spans[full].row
        let name = row >= 0 ? gazetteer.name(ofOrganization: row) : story.surface(chart.spans[full].tokens)
        let own = row >= 0 ? gazetteer.organizations[row].country : nil
        // `Ministry of Ports (MinPorts)`: the short form may tell the country.
        let country = own ?? aliases.country(of: index, full: full)
        organizations.add(
          name,
          country: body?.country ?? country,
          // `Ministry of Finance` is as many bodies as there are countries.
          key: body.flatMap { $0.row == chart.spans[full].row ? $0.country.map { "\(name) \($0)" } : nil },
          mention: mention
        )
      case .event:
        let full = aliases.full(of: index) ?? index
        events.add(story.surface(chart.spans[full].tokens), country: nil, mention: mention)
      default: continue
      }
    }
    findings.places = places.entities
    findings.organizations = organizations.entities
    findings.events = events.entities
  }

  private mutating func addDates() {
    for (index, span) in chart.spans.enumerated() where span.kind == .date {
      guard let mention = mentionOfSpan[index], span.row >= 0, span.row < dates.count else { continue }
      let date = dates[span.row]
      let base = date.isCounted ? story.date : nil
      findings.dates.append(DatedExpression(mention: mention, value: date.value, base: base))
    }
    findings.dates.sort { $0.mention < $1.mention }
  }

  // MARK: - What was said and done

  private mutating func addStatements(_ statements: [StatementFinder.Found]) {
    let stances = StanceFinder(story: story)
    findings.statements = statements.map {
      let sentence = story.sentences[$0.sentence]
      let stance = stances.stance(in: sentence.tokens, cue: $0.evidence)
      return Statement(
        range: withoutDateLine(sentence),
        speaker: $0.speaker,
        reason: Reason($0.rule, evidence: story.bytes($0.evidence), confidence: $0.confidence),
        stance: stance?.stance,
        stanceEvidence: stance.map { story.bytes($0.tokens) }
      )
    }
  }

  /// The bytes of a sentence behind the date line, which may stand right over the headline.
  private func withoutDateLine(_ sentence: TokenizedStory.Sentence) -> Range<Int> {
    let isDate = { story.zoneOfToken[$0] == .dateLine }
    guard let first = sentence.tokens.first, isDate(first),
      let start = sentence.tokens.first(where: { !isDate($0) })
    else { return sentence.bytes }
    return Int(story[start].start)..<sentence.bytes.upperBound
  }

  private mutating func addTopics(_ topics: [TopicFinder.Found], statements: [StatementFinder.Found]) {
    var speakers: [Int: Int] = [:]
    for statement in statements { speakers[statement.sentence] = statement.speaker }
    var known: [String: Int] = [:]
    for (index, topic) in topics.enumerated() {
      let name = Surface.lowercased(story.surface(topic.tokens), keeping: story, tokens: topic.tokens)
      let speaker = speakers[Int(story.sentenceOfToken[topic.tokens.lowerBound])]
      if let place = known[name] {
        findings.topics[place].mentions.append(mentionOfTopic[index])
        if let speaker, !findings.topics[place].speakers.contains(speaker) {
          findings.topics[place].speakers.append(speaker)
        }
      } else {
        known[name] = findings.topics.count
        findings.topics.append(
          Topic(
            name: name,
            mentions: [mentionOfTopic[index]],
            speakers: speaker.map { [$0] } ?? [],
            field: field(of: topic.tokens)
          )
        )
      }
    }
  }

  /// The field of the longest phrase of the table in a topic; of those that are as long, that of one that is a
  /// subject of itself before one that must be announced, and the last; else that of an adjective (`legal`).
  private func field(of tokens: Range<Int>) -> String? {
    let subjects = tokens.compactMap { story.subject(at: $0) }
      .filter { $0.tokens.upperBound <= tokens.upperBound }
    func weight(_ match: TokenizedStory.Match) -> Int {
      match.tokens.count * 2 + (match.kind == .topic ? 1 : 0)
    }
    let row =
      subjects.max { weight($0) <= weight($1) }?.row
      ?? tokens.lazy.compactMap { story.match(.fieldModifier, at: $0)?.row }.first
    return row.map { story.gazetteer.field(ofTopic: $0) }
  }

  private mutating func addMeetings(_ meetings: [MeetingFinder.Found]) {
    findings.meetings = meetings.map { meeting in
      let mention = meeting.place.flatMap { mentionOfSpan[$0] }
      let place = mention.flatMap { mention in findings.places.firstIndex { $0.mentions.contains(mention) } }
      return Meeting(
        trigger: story.bytes(meeting.trigger),
        participants: meeting.participants.sorted(),
        attendees: meeting.attendees.sorted(),
        date: meeting.date,
        place: place,
        rule: meeting.rule,
        confidence: meeting.confidence
      )
    }
  }
}

/// Entities by name, in the order in which they were first added.
private struct EntityList {
  private(set) var entities: [Entity] = []
  private var known: [String: Int] = [:]

  /// Adds a mention to the entity of the same name, or of the same key where it has one.
  mutating func add(_ name: String, country: CountryCode?, key: String? = nil, mention: Int) {
    let key = (key ?? name).lowercased()
    if let index = known[key] {
      entities[index].mentions.append(mention)
      entities[index].country = entities[index].country ?? country
    } else {
      known[key] = entities.count
      entities.append(Entity(name: name, country: country, mentions: [mention]))
    }
  }
}
