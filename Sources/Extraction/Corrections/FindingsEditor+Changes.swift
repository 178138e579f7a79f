internal import Algorithms

extension FindingsEditor {
  // MARK: - Names

  /// Gives a finding another name, and joins it with the one that has the name already.
  mutating func rename(_ subject: Correction.Subject, _ name: String) -> Bool {
    let wanted = Correction.Subject(subject.kind, name)
    guard let index = indices(of: subject).first, !wanted.name.isEmpty else { return false }
    mark(mentions(subject.kind, index))
    if subject != wanted, let other = indices(of: wanted).first {
      join(subject.kind, index, into: other)
      return true
    }
    switch subject.kind {
    case .person: findings.people[index].name = wanted.name
    case .topic: findings.topics[index].name = wanted.name
    default: editEntities(subject.kind) { $0[index].name = wanted.name }
    }
    return true
  }

  /// Takes one finding into another of its kind.
  private mutating func join(_ kind: Correction.Kind, _ index: Int, into other: Int) {
    switch kind {
    case .person: join(person: index, into: other)
    case .topic:
      findings.topics[other].mentions += findings.topics[index].mentions
      findings.topics[other].speakers += findings.topics[index].speakers
      findings.topics[other].field = findings.topics[other].field ?? findings.topics[index].field
      findings.topics[index].mentions = []
    default:
      editEntities(kind) { entities in
        entities[other].mentions += entities[index].mentions
        entities[other].country = entities[other].country ?? entities[index].country
        entities[index].mentions = []
      }
      guard kind == .place else { return }
      for meeting in findings.meetings.indices where findings.meetings[meeting].place == index {
        findings.meetings[meeting].place = other
      }
    }
  }

  private mutating func join(person index: Int, into other: Int) {
    let gone = findings.people[index]
    findings.people[other].mentions += gone.mentions
    if findings.people[other].country == nil {
      findings.people[other].country = gone.country
      findings.people[other].countryReason = gone.countryReason
    }
    for office in gone.offices {
      if let known = findings.people[other].offices.firstIndex(where: {
        Surface.isSame($0.title, office.title)
      }) {
        findings.people[other].offices[known].holdings += office.holdings
      } else {
        findings.people[other].offices.append(office)
      }
    }
    findings.people[index].mentions = []
    replace(person: index, by: other)
  }

  /// Has another person say, raise and attend what one does.
  private mutating func replace(person index: Int, by other: Int) {
    func replaced(_ people: [Int]) -> [Int] { people.map { $0 == index ? other : $0 } }
    for statement in findings.statements.indices where findings.statements[statement].speaker == index {
      findings.statements[statement].speaker = other
    }
    for topic in findings.topics.indices {
      findings.topics[topic].speakers = replaced(findings.topics[topic].speakers)
    }
    for meeting in findings.meetings.indices {
      findings.meetings[meeting].participants = replaced(findings.meetings[meeting].participants)
      findings.meetings[meeting].attendees = replaced(findings.meetings[meeting].attendees)
    }
  }

  // MARK: - One of several mentions

  /// Makes one mention of a finding one of another.
  mutating func split(_ subject: Correction.Subject, at place: Int, as name: String) -> Bool {
    let wanted = Correction.Subject(subject.kind, name)
    guard let index = indices(of: subject).first, wanted != subject, !wanted.name.isEmpty else {
      return false
    }
    let all = mentions(subject.kind, index)
    guard all.count > 1, let mention = all.first(where: { findings.mentions[$0].range.contains(place) })
    else { return false }
    mark([mention])
    let other = indices(of: wanted).first
    switch subject.kind {
    case .person: split(person: index, mention, into: other, wanted.name)
    case .topic:
      findings.topics[index].mentions.removeAll { $0 == mention }
      if let other {
        findings.topics[other].mentions.append(mention)
      } else {
        findings.topics.append(
          Topic(name: wanted.name, mentions: [mention], speakers: speaker(around: mention).map { [$0] } ?? [])
        )
      }
    default:
      editEntities(subject.kind) { entities in
        entities[index].mentions.removeAll { $0 == mention }
        if let other {
          entities[other].mentions.append(mention)
        } else {
          entities.append(Entity(name: wanted.name, mentions: [mention]))
        }
      }
    }
    return true
  }

  /// Who made the statement that a mention stands in.
  private func speaker(around mention: Int) -> Int? {
    findings.statement(at: findings.mentions[mention].range.lowerBound).map {
      findings.statements[$0].speaker
    }
  }

  /// Moves a mention of a person to another, with the offices that stand at it and what is said and done there.
  private mutating func split(person index: Int, _ mention: Int, into known: Int?, _ name: String) {
    let other = known ?? findings.people.count
    if known == nil { findings.people.append(Person(name: name, mentions: [])) }
    findings.people[index].mentions.removeAll { $0 == mention }
    findings.people[other].mentions.append(mention)
    var kept: [Office] = []
    for var office in findings.people[index].offices {
      var moved = office
      moved.holdings.removeAll { $0.holder != mention }
      office.holdings.removeAll { $0.holder == mention }
      if moved.holdings.isEmpty || !office.holdings.isEmpty { kept.append(office) }
      guard !moved.holdings.isEmpty else { continue }
      if let same = findings.people[other].offices.firstIndex(where: {
        Surface.isSame($0.title, moved.title)
      }) {
        findings.people[other].offices[same].holdings += moved.holdings
      } else {
        findings.people[other].offices.append(moved)
      }
    }
    findings.people[index].offices = kept
    moveStatements(of: index, at: mention, to: other)
    moveMeetings(of: index, at: mention, to: other)
  }

  /// A statement that names the person by this mention alone is the other's, with the topics raised in it.
  private mutating func moveStatements(of index: Int, at mention: Int, to other: Int) {
    let place = findings.mentions[mention].range.lowerBound
    let rest = findings.people[index].mentions.map { findings.mentions[$0].range.lowerBound }.sorted()
    for statement in findings.statements.indices where findings.statements[statement].speaker == index {
      let range = findings.statements[statement].range
      guard range.contains(place) else { continue }
      let next = rest.partitioningIndex { $0 >= range.lowerBound }
      guard next == rest.count || rest[next] >= range.upperBound else { continue }
      findings.statements[statement].speaker = other
    }
    for topic in findings.topics.indices where findings.topics[topic].speakers.contains(index) {
      let speakers = findings.topics[topic].mentions.compactMap { speaker(around: $0) }
      guard speakers.contains(other) else { continue }
      if !speakers.contains(index) { findings.topics[topic].speakers.removeAll { $0 == index } }
      if !findings.topics[topic].speakers.contains(other) { findings.topics[topic].speakers.append(other) }
    }
  }

  /// A meeting is of the person whose mention stands nearest to the words that tell of it.
  private mutating func moveMeetings(of index: Int, at mention: Int, to other: Int) {
    func distance(_ mention: Int, _ trigger: Range<Int>) -> Int {
      let range = findings.mentions[mention].range
      return max(range.lowerBound - trigger.upperBound, trigger.lowerBound - range.upperBound, 0)
    }
    let rest = findings.people[index].mentions.sorted()
    for number in findings.meetings.indices {
      let trigger = findings.meetings[number].trigger
      // Mentions stand in the order of the text and apart, so the nearest is one of the two around the words.
      let next = rest.partitioningIndex {
        findings.mentions[$0].range.lowerBound >= trigger.lowerBound
      }
      let nearest = rest[max(0, next - 1)..<min(next + 1, rest.count)].map { distance($0, trigger) }.min()
      guard distance(mention, trigger) < nearest ?? .max else { continue }
      func moved(_ people: [Int]) -> [Int] { people.map { $0 == index ? other : $0 } }
      findings.meetings[number].participants = moved(findings.meetings[number].participants)
      findings.meetings[number].attendees = moved(findings.meetings[number].attendees)
    }
  }

  // MARK: - What it is

  /// Makes a finding one of another kind.
  mutating func retype(_ subject: Correction.Subject, _ kind: Correction.Kind) -> Bool {
    guard let index = indices(of: subject).first, kind != subject.kind, Correction.Kind.named.contains(kind),
      let type = kind.mention
    else { return false }
    let wanted = Correction.Subject(kind, subject.name)
    let other = indices(of: wanted).first
    let country = entities(subject.kind).indices.contains(index) ? entities(subject.kind)[index].country : nil
    let mentions = taken(subject.kind, index)
    let kept = clear(mentions, for: type)
    for mention in kept {
      findings.mentions[mention].reason = Reason(.corrected, evidence: findings.mentions[mention].range)
      findings.mentions[mention].identity = nil
    }
    switch kind {
    case .person:
      if let other {
        findings.people[other].mentions += kept
      } else {
        findings.people.append(Person(name: wanted.name, mentions: kept))
      }
    case .topic:
      if let other {
        findings.topics[other].mentions += kept
      } else {
        let speakers = kept.compactMap { speaker(around: $0) }
        findings.topics.append(Topic(name: wanted.name, mentions: kept, speakers: speakers))
      }
    default:
      editEntities(kind) { entities in
        if let other {
          entities[other].mentions += kept
        } else {
          entities.append(Entity(name: wanted.name, country: country, mentions: kept))
        }
      }
    }
    return true
  }

  /// Takes a statement off; its speaker raises the topics in it no more, but for those of other statements.
  private mutating func silence(_ index: Int) {
    let raised = findings.topicsOfStatements
    let speaker = findings.statements[index].speaker
    let others = findings.statements.indices.filter {
      $0 != index && findings.statements[$0].speaker == speaker
    }
    let kept = Set(others.flatMap { raised[$0] })
    for topic in raised[index] where !kept.contains(topic) {
      findings.topics[topic].speakers.removeAll { $0 == speaker }
    }
    let start = findings.statements[index].range.lowerBound
    findings.statements[index].range = start..<start
  }

  /// Takes a finding of a kind that has a name off its list, and gives its mentions.
  private mutating func taken(_ kind: Correction.Kind, _ index: Int) -> [Int] {
    let mentions = mentions(kind, index)
    switch kind {
    case .person: findings.people[index].mentions = []
    case .topic: findings.topics[index].mentions = []
    default: editEntities(kind) { $0[index].mentions = [] }
    }
    return mentions
  }

  /// Makes mentions ones of another kind, and gives those that stay.
  ///
  /// Names never overlap: where a topic becomes a name, the names inside it go, since the person's word counts for
  /// more than a rule's.
  private mutating func clear(_ mentions: [Int], for type: Mention.Kind) -> [Int] {
    let moved = Set(mentions)
    let others = findings.mentions.indices.filter { !moved.contains($0) }
    var kept: [Int] = []
    if type == .topic {
      let known = Set(others.map { findings.mentions[$0] }.filter { $0.kind == .topic }.map(\.range))
      kept = mentions.filter { !known.contains(findings.mentions[$0].range) }
    } else {
      var end = 0
      for mention in mentions where findings.mentions[mention].range.lowerBound >= end {
        kept.append(mention)
        end = findings.mentions[mention].range.upperBound
      }
      var rest = kept[...]
      for other in others where ![.role, .topic].contains(findings.mentions[other].kind) {
        let range = findings.mentions[other].range
        while let next = rest.first, findings.mentions[next].range.upperBound <= range.lowerBound {
          rest.removeFirst()
        }
        if let next = rest.first, findings.mentions[next].range.overlaps(range) { dropped.insert(other) }
      }
    }
    dropped.formUnion(moved.subtracting(kept))
    for mention in kept { findings.mentions[mention].kind = type }
    return kept
  }

  mutating func setOffice(_ subject: Correction.Subject, _ title: String?) -> Bool {
    guard let index = indices(of: subject).first else { return false }
    let title = title.map(Correction.onOneLine) ?? ""
    let offices = findings.people[index].offices
    // What stands in the text beside the name is still the words for the office that the person holds.
    var office = Office(title: title, holdings: offices.flatMap(\.holdings))
    if let same = offices.first(where: { Surface.isSame($0.title, title) }) { office = same }
    for holding in office.holdings.indices { office.holdings[holding].rule = .corrected }
    findings.people[index].offices = title.isEmpty ? [] : [office]
    if title.isEmpty || office.holdings.isEmpty { mark(findings.people[index].mentions) }
    return true
  }

  mutating func setCountry(_ subject: Correction.Subject, _ country: CountryCode?) -> Bool {
    guard let index = indices(of: subject).first else { return false }
    if subject.kind == .person {
      findings.people[index].country = country
      findings.people[index].countryReason = country.map { _ in Reason(.corrected) }
    } else {
      editEntities(subject.kind) { $0[index].country = country }
    }
    if subject.kind != .person || country == nil { mark(mentions(subject.kind, index)) }
    return true
  }

  mutating func dismiss(_ subject: Correction.Subject) -> Bool {
    let indices = indices(of: subject)
    guard let first = indices.first else { return false }
    switch subject.kind {
    case .date:
      let value = findings.dates[first].value
      dropped.formUnion(indices.map { findings.dates[$0].mention })
      for meeting in findings.meetings.indices where findings.meetings[meeting].date == value {
        findings.meetings[meeting].date = nil
      }
    case .meeting: for index in indices { findings.meetings[index].participants = [] }
    case .statement: silence(first)
    default: dropped.formUnion(taken(subject.kind, first))
    }
    return true
  }
}
