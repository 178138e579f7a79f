/// Findings under correction.
///
/// Parts are emptied where they stand, so that indices stay what they are until `finished()` takes the empty ones
/// out and puts everything in order again.
struct FindingsEditor {
  var findings: Findings
  /// The mentions that are to go.
  var dropped: Set<Int> = []
  /// The titles of office that someone held at the beginning.
  private let held: Set<Int>

  init(_ findings: Findings) {
    self.findings = findings
    held = Self.held(in: findings)
  }

  /// Does what a correction asks for; false when it fits nothing.
  mutating func apply(_ correction: Correction) -> Bool {
    let subject = correction.subject
    guard subject.kind.verbs.contains(correction.change.verb) else { return false }
    switch correction.change {
    case .rename(let name), .merge(let name): return rename(subject, name)
    case .split(let place, let name): return split(subject, at: place, as: name)
    case .retype(let kind): return retype(subject, kind)
    case .setOffice(let title): return setOffice(subject, title)
    case .setCountry(let country): return setCountry(subject, country)
    case .dismiss: return dismiss(subject)
    }
  }

  /// The indices of the findings of this kind and name; one but for dates and meetings.
  func indices(of subject: Correction.Subject) -> [Int] {
    func has(_ name: String) -> Bool { Correction.Subject(subject.kind, name) == subject }
    switch subject.kind {
    case .person: return findings.people.firstIndex { has($0.name) }.map { [$0] } ?? []
    case .topic: return findings.topics.firstIndex { has($0.name) }.map { [$0] } ?? []
    case .place, .organization, .event:
      return entities(subject.kind).firstIndex { has($0.name) }.map { [$0] } ?? []
    case .date: return findings.dates.indices.filter { has("\(findings.dates[$0].value)") }
    case .meeting: return findings.meetings.indices.filter { has(findings.name(of: findings.meetings[$0])) }
    case .statement:
      return findings.statements.indices.filter { has(findings.name(of: findings.statements[$0])) }
    }
  }

  /// The list of a kind that is kept as entities; empty for the others.
  func entities(_ kind: Correction.Kind) -> [Entity] {
    switch kind {
    case .place: findings.places
    case .organization: findings.organizations
    case .event: findings.events
    case .person, .topic, .date, .meeting, .statement: []
    }
  }

  /// Changes the list of a kind that is kept as entities.
  mutating func editEntities(_ kind: Correction.Kind, _ edit: (inout [Entity]) -> Void) {
    switch kind {
    case .place: edit(&findings.places)
    case .organization: edit(&findings.organizations)
    case .event: edit(&findings.events)
    case .person, .topic, .date, .meeting, .statement: break
    }
  }

  /// The mentions of a finding of a kind that has a name.
  func mentions(_ kind: Correction.Kind, _ index: Int) -> [Int] {
    switch kind {
    case .person: findings.people[index].mentions
    case .topic: findings.topics[index].mentions
    case .place, .organization, .event: entities(kind)[index].mentions
    case .date, .meeting, .statement: []
    }
  }

  /// Says of mentions that a person corrected whose they are.
  ///
  /// That the words name a person at all is still what a rule found.
  mutating func mark(_ mentions: [Int]) {
    for mention in mentions {
      let reason = Reason(.corrected, evidence: findings.mentions[mention].range)
      if findings.mentions[mention].kind == .person {
        findings.mentions[mention].identity = reason
      } else {
        findings.mentions[mention].reason = reason
      }
    }
  }

  // MARK: - In order again

  /// The titles of office that someone holds.
  private static func held(in findings: Findings) -> Set<Int> {
    var held: Set<Int> = []
    for person in findings.people where !person.mentions.isEmpty {
      for office in person.offices { held.formUnion(office.holdings.map(\.role)) }
    }
    return held
  }

  /// The findings with all that was emptied gone and everything in its order; linear but for sorting.
  func finished() -> Findings {
    let gone = dropped.union(held.subtracting(Self.held(in: findings)))
    var done = Findings()
    var mention: [Int?] = Array(repeating: nil, count: findings.mentions.count)
    for index in findings.mentions.indices.filter({ !gone.contains($0) }).sorted(by: isBefore) {
      mention[index] = done.mentions.count
      done.mentions.append(findings.mentions[index])
    }
    func kept(_ mentions: [Int]) -> [Int] { Set(mentions.compactMap { mention[$0] }).sorted() }

    let people = Self.ordered(findings.people) { kept($0.mentions) }
    done.people = people.order.map { index in
      var person = findings.people[index]
      person.mentions = kept(person.mentions)
      for office in person.offices.indices {
        person.offices[office].holdings = person.offices[office].holdings.compactMap { holding in
          guard let role = mention[holding.role], let holder = mention[holding.holder] else { return nil }
          return Office.Holding(role: role, holder: holder, rule: holding.rule)
        }
      }
      return person
    }
    func kept(people indices: [Int]) -> [Int] {
      var seen: Set<Int> = []
      return indices.compactMap { people.place[$0] }.filter { seen.insert($0).inserted }
    }
    func kept(entities: [Entity], _ order: [Int]) -> [Entity] {
      order.map { index in
        var entity = entities[index]
        entity.mentions = kept(entity.mentions)
        return entity
      }
    }
    let places = Self.ordered(findings.places) { kept($0.mentions) }
    done.places = kept(entities: findings.places, places.order)
    done.organizations = kept(
      entities: findings.organizations,
      Self.ordered(findings.organizations) { kept($0.mentions) }.order
    )
    done.events = kept(entities: findings.events, Self.ordered(findings.events) { kept($0.mentions) }.order)
    done.dates = findings.dates.compactMap { date in
      mention[date.mention].map { DatedExpression(mention: $0, value: date.value, base: date.base) }
    }.sorted { $0.mention < $1.mention }
    done.meetings = findings.meetings.compactMap { old in
      var meeting = old
      meeting.participants = kept(people: meeting.participants).sorted()
      meeting.attendees = Set(kept(people: meeting.attendees)).subtracting(meeting.participants).sorted()
      meeting.place = meeting.place.flatMap { places.place[$0] }
      return meeting.participants.count > 1 ? meeting : nil
    }
    done.statements = findings.statements.compactMap { old in
      var statement = old
      guard !statement.range.isEmpty, let speaker = people.place[statement.speaker] else { return nil }
      statement.speaker = speaker
      return statement
    }
    done.topics = Self.ordered(findings.topics) { kept($0.mentions) }.order.map { index in
      var topic = findings.topics[index]
      topic.mentions = kept(topic.mentions)
      topic.speakers = kept(people: topic.speakers)
      return topic
    }
    return done
  }

  /// The order of mentions in findings: by start, the longer first, then by kind.
  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (findings.mentions[left], findings.mentions[right])
    if first.range.lowerBound != second.range.lowerBound {
      return first.range.lowerBound < second.range.lowerBound
    }
    if first.range.upperBound != second.range.upperBound {
      return first.range.upperBound > second.range.upperBound
    }
    return first.kind == second.kind ? left < right : first.kind.rawValue < second.kind.rawValue
  }

  /// The elements that have mentions, in the order of their first, and the new place of each old one.
  private static func ordered<Element>(
    _ elements: [Element],
    mentions: (Element) -> [Int]
  ) -> (order: [Int], place: [Int?]) {
    let firsts = elements.map { mentions($0).first }
    let order = elements.indices.filter { firsts[$0] != nil }
      .sorted { (firsts[$0] ?? 0, $0) < (firsts[$1] ?? 0, $1) }
    var place: [Int?] = Array(repeating: nil, count: elements.count)
    for (new, old) in order.enumerated() { place[old] = new }
    return (order, place)
  }
}
