internal import Stories

/// The findings of a story as a list shows them, a line each.
struct FindingTitles: Sendable {
  private let findings: Findings
  private let story: Story
  /// The values of the dates, in the order of their first, with the dates of each as indices.
  private let values: [(value: DateValue, dates: [Int])]
  private let placeOfValue: [DateValue: Int]
  private let topicsOfStatements: [[Int]]

  init(_ findings: Findings, of story: Story) {
    self.findings = findings
    self.story = story
    var values: [(value: DateValue, dates: [Int])] = []
    var places: [DateValue: Int] = [:]
    for (index, date) in findings.dates.enumerated() {
      if let place = places[date.value] {
        values[place].dates.append(index)
      } else {
        places[date.value] = values.count
        values.append((date.value, [index]))
      }
    }
    self.values = values
    placeOfValue = places
    topicsOfStatements = findings.topicsOfStatements
  }

  /// The dates of a value, as indices into the findings' dates.
  func dates(of value: DateValue) -> [Int] { placeOfValue[value].map { values[$0].dates } ?? [] }

  /// A kind of findings and those that the story has of it.
  struct Section {
    var title: String
    var findings: [Finding]
  }

  /// The kinds that the story has findings of, in the order in which they are printed.
  var sections: [Section] {
    let people = findings.people
    return [
      Section(
        title: "Officials",
        findings: people.indices.filter { people[$0].isOfficial }.map(Finding.person)
      ),
      Section(
        title: "Other people",
        findings: people.indices.filter { !people[$0].isOfficial }.map(Finding.person)
      ),
      Section(title: "Organisations", findings: findings.organizations.indices.map(Finding.organization)),
      Section(title: "Events", findings: findings.events.indices.map(Finding.event)),
      Section(title: "Places", findings: findings.places.indices.map(Finding.place)),
      Section(title: "Dates", findings: values.map { Finding.date($0.value) }),
      Section(title: "Meetings", findings: findings.meetings.indices.map(Finding.meeting)),
      Section(title: "Topics", findings: findings.topics.indices.map(Finding.topic)),
      Section(title: "Statements", findings: findings.statements.indices.map(Finding.statement)),
    ].filter { !$0.findings.isEmpty }
  }

  /// A finding on one line (`Gong Zheng (3), Shanghai Mayor [CN]`).
  func title(of finding: Finding) -> String {
    switch finding {
    case .person(let index): person(findings.people[index])
    case .organization(let index): entity(findings.organizations[index])
    case .event(let index): entity(findings.events[index])
    case .place(let index): entity(findings.places[index])
    case .date(let value): date(value)
    case .meeting(let index): meeting(findings.meetings[index])
    case .topic(let index): topic(findings.topics[index])
    case .statement(let index): statement(index)
    }
  }

  private func counted(_ name: String, _ count: Int) -> String {
    count > 1 ? "\(name) (\(count))" : name
  }

  private func entity(_ entity: Entity) -> String {
    let name = counted(entity.name, entity.mentions.count)
    guard let country = entity.country, country.name != entity.name else { return name }
    return "\(name), \(country.name)"
  }

  private func person(_ person: Person) -> String {
    var text = counted(person.name, person.mentions.count)
    guard let office = person.offices.first else { return text }
    text += ", \(office.title)"
    if let of = office.of, !says(office, of) { text += " of \(of)" }
    if let country = person.country { text += " [\(country)\(person.isCountryGuessed ? "?" : "")]" }
    return text
  }

  /// Whether the title itself names the place or body, by name or by adjective (`Belgian Ambassador`).
  func says(_ office: Office, _ of: String) -> Bool {
    if office.title.contains(of) { return true }
    guard let holding = office.holdings.first else { return false }
    let title = findings.mentions[holding.role].range
    return (findings.places + findings.organizations).contains { entity in
      entity.name == of
        && entity.mentions.contains {
          let range = findings.mentions[$0].range
          return range.lowerBound >= title.lowerBound && range.upperBound <= title.upperBound
        }
    }
  }

  private func date(_ value: DateValue) -> String {
    guard let date = dates(of: value).first else { return "\(value)" }
    let mention = findings.mentions[findings.dates[date].mention]
    let surface = Surface.onOneLine(story.text.utf8[mention.range])
    return surface == "\(value)" ? surface : "\(value)  \(surface)"
  }

  private func meeting(_ meeting: Meeting) -> String {
    var text = meeting.participants.map { findings.people[$0].name }.joined(separator: ", ")
    if let date = meeting.date { text += ", \(date)" }
    if let place = meeting.place { text += ", \(findings.places[place].name)" }
    if !meeting.attendees.isEmpty {
      text += "; with " + meeting.attendees.map { findings.people[$0].name }.joined(separator: ", ")
    }
    return text
  }

  private func topic(_ topic: Topic) -> String {
    let name = counted(topic.name, topic.mentions.count)
    guard !topic.speakers.isEmpty else { return name }
    return name + ": " + topic.speakers.map { findings.people[$0].name }.joined(separator: ", ")
  }

  /// `Gong Zheng · proposes · clean energy: …`: who, where the speaker stands, on what, and the words.
  private func statement(_ index: Int) -> String {
    let statement = findings.statements[index]
    var parts = [findings.people[statement.speaker].name]
    if let stance = statement.stance { parts.append(stance.rawValue) }
    parts += topicsOfStatements[index].map { findings.topics[$0].name }
    return parts.joined(separator: " · ") + ": " + Surface.onOneLine(story.text.utf8[statement.range])
  }
}
