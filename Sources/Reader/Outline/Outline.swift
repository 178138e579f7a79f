import Extraction
import Query
import Stories

/// The findings of a story as the findings pane lists them.
struct Outline: Sendable, Equatable {
  var sections: [Section] = []
  /// All entries, section after section.
  var entries: [Entry] = []

  struct Section: Sendable, Equatable {
    var title: String
    /// The section's entries, as indices into `entries`.
    var entries: Range<Int>
  }

  struct Entry: Sendable, Equatable {
    var kind: Kind
    /// What it is among the story's findings.
    var finding: Finding
    /// The name.
    var title: String
    /// What is said of it under the name: office and country, or who attended.
    var details: [String]
    /// Where it is mentioned, in the order of the text.
    var mentions: [Range<Int>]
    /// The filter that finds stories with it.
    var filter: Query
  }

  enum Kind: Sendable, Equatable {
    case official, person, organization, event, place, date, meeting, topic, statement
  }

  init() {}

  init(of loaded: LoadedStory) {
    let findings = loaded.findings
    let people = findings.people.indices.map { Self.entry(forPerson: $0, in: findings) }
    add("Officials", people.filter { $0.kind == .official })
    add("Meeting", findings.meetings.indices.map { Self.entry(forMeeting: $0, in: findings) })
    add("Cooperation topics", findings.topics.indices.map { Self.entry(forTopic: $0, in: findings) })
    add("Statements", Self.statements(of: findings))
    add("Other people", people.filter { $0.kind == .person })
    add(
      "Organisations",
      Self.entries(.organization, Finding.organization, of: findings.organizations, field: .org, in: findings)
    )
    add("Events", Self.entries(.event, Finding.event, of: findings.events, field: .event, in: findings))
    add("Places", Self.entries(.place, Finding.place, of: findings.places, field: .place, in: findings))
    add("Dates", Self.dates(of: findings, in: loaded.story))
  }

  /// The index of the section that holds an entry.
  func section(of entry: Int) -> Int? { sections.firstIndex { $0.entries.contains(entry) } }

  private mutating func add(_ title: String, _ more: [Entry]) {
    guard !more.isEmpty else { return }
    sections.append(Section(title: title, entries: entries.count..<entries.count + more.count))
    entries += more
  }

  private static func entry(forPerson index: Int, in findings: Findings) -> Entry {
    let person = findings.people[index]
    var details: [String] = []
    if let office = person.offices.first {
      details.append(office.title)
      // `Ambassador` says nothing that `Belgian Ambassador to China` has not said.
      for other in person.offices.dropFirst() {
        let title = other.title.lowercased()
        if !details.contains(where: { $0.lowercased().contains(title) }) { details.append(other.title) }
      }
    }
    details = Array(details.prefix(3))
    if let country = person.country { details.append(country.name + (person.isCountryGuessed ? "?" : "")) }
    return Entry(
      kind: person.isOfficial ? .official : .person,
      finding: .person(index),
      title: person.name,
      details: details,
      mentions: ranges(person.mentions, in: findings),
      filter: query(for: person)
    )
  }

  private static func entry(forMeeting index: Int, in findings: Findings) -> Entry {
    let meeting = findings.meetings[index]
    func names(_ people: [Int]) -> [String] { people.map { findings.people[$0].name } }
    let participants = names(meeting.participants)
    var details: [String] = []
    if let date = meeting.date { details.append("\(date)") }
    if let place = meeting.place { details.append("in \(findings.places[place].name)") }
    if !meeting.attendees.isEmpty {
      details.append("also \(names(meeting.attendees).joined(separator: ", "))")
    }
    let people = meeting.participants.map { query(for: findings.people[$0]) }
    return Entry(
      kind: .meeting,
      finding: .meeting(index),
      title: participants.joined(separator: " and "),
      details: details,
      mentions: [meeting.trigger],
      filter: .all(of: people)
    )
  }

  private static func entry(forTopic index: Int, in findings: Findings) -> Entry {
    let topic = findings.topics[index]
    let speakers = topic.speakers.map { findings.people[$0].name }
    return Entry(
      kind: .topic,
      finding: .topic(index),
      title: topic.name,
      details: speakers.isEmpty ? [] : ["raised by \(speakers.joined(separator: ", "))"],
      mentions: ranges(topic.mentions, in: findings),
      filter: Query(.topic, topic.name)
    )
  }

  /// The statements that raise a topic or take a stance (`Gong Zheng · proposes · clean energy`).
  private static func statements(of findings: Findings) -> [Entry] {
    let raised = findings.topicsOfStatements
    return findings.statements.indices.compactMap { index in
      let statement = findings.statements[index]
      let topics = raised[index].map { findings.topics[$0].name }
      guard statement.stance != nil || !topics.isEmpty else { return nil }
      let speaker = findings.people[statement.speaker]
      let parts = [speaker.name] + (statement.stance.map { [$0.rawValue] } ?? []) + topics
      return Entry(
        kind: .statement,
        finding: .statement(index),
        title: parts.joined(separator: " · "),
        details: [],
        mentions: [statement.range],
        filter: .all(of: [query(for: speaker)] + topics.prefix(1).map { Query(.topic, $0) })
      )
    }
  }

  private static func entries(
    _ kind: Kind,
    _ finding: (Int) -> Finding,
    of entities: [Entity],
    field: Query.Field,
    in findings: Findings
  ) -> [Entry] {
    entities.enumerated().map { index, entity in
      var details: [String] = []
      if let country = entity.country, country.name != entity.name { details.append(country.name) }
      return Entry(
        kind: kind,
        finding: finding(index),
        title: entity.name,
        details: details,
        mentions: ranges(entity.mentions, in: findings),
        filter: Query(field, entity.name)
      )
    }
  }

  /// The dates, one entry a value.
  private static func dates(of findings: Findings, in story: Story) -> [Entry] {
    var entries: [Entry] = []
    var known: [DateValue: Int] = [:]
    for date in findings.dates {
      let range = findings.mentions[date.mention].range
      if let index = known[date.value] {
        entries[index].mentions.append(range)
      } else {
        known[date.value] = entries.count
        let value = "\(date.value)"
        let words = story.text[range].onOneLine
        entries.append(
          Entry(
            kind: .date,
            finding: .date(date.value),
            title: value,
            details: words == value ? [] : ["“\(words)”"],
            mentions: [range],
            filter: Query(.day, value)
          )
        )
      }
    }
    return entries
  }

  private static func ranges(_ mentions: [Int], in findings: Findings) -> [Range<Int>] {
    mentions.map { findings.mentions[$0].range }
  }

  private static func query(for person: Person) -> Query {
    Query(person.isOfficial ? .official : .person, person.name)
  }
}
