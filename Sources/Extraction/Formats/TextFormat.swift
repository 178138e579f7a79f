public import Stories

/// Prints findings as text for people to read.
public enum TextFormat {
  /// The findings of a story: its headline, then a section for each kind that it has.
  public static func text(of findings: Findings, in story: Story) -> String {
    var lines: [String] = []
    let headline = story.headline.isEmpty ? story.origin.path : story.headline
    lines.append(story.date.map { "\($0)  \(headline)" } ?? headline)
    let people = findings.people
    section("Officials", people.filter(\.isOfficial).map { official($0, of: findings) }, in: &lines)
    section(
      "Other people",
      people.filter { !$0.isOfficial }.map { counted($0.name, $0.mentions.count) },
      in: &lines
    )
    section("Organisations", findings.organizations.map(entity), in: &lines)
    section("Events", findings.events.map(entity), in: &lines)
    section("Places", findings.places.map(entity), in: &lines)
    section("Dates", dates(of: findings, in: story), in: &lines)
    section("Meetings", findings.meetings.map { meeting($0, of: findings) }, in: &lines)
    section("Topics", findings.topics.map { topic($0, of: findings) }, in: &lines)
    section(
      "Statements",
      findings.statements.map { statement in
        "\(people[statement.speaker].name): \(Surface.onOneLine(story.text.utf8[statement.range]))"
      },
      in: &lines
    )
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ title: String, _ entries: [String], in lines: inout [String]) {
    guard !entries.isEmpty else { return }
    lines.append("")
    lines.append(title)
    for entry in entries { lines.append("  " + entry) }
  }

  private static func counted(_ name: String, _ count: Int) -> String {
    count > 1 ? "\(name) (\(count))" : name
  }

  private static func entity(_ entity: Entity) -> String {
    let name = counted(entity.name, entity.mentions.count)
    guard let country = entity.country, country.name != entity.name else { return name }
    return "\(name), \(country.name)"
  }

  private static func official(_ person: Person, of findings: Findings) -> String {
    var text = counted(person.name, person.mentions.count)
    if let office = person.offices.first {
      text += ", \(office.title)"
      if let of = office.of, !says(office, of, in: findings) { text += " of \(of)" }
    }
    if let country = person.country { text += " [\(country)]" }
    return text
  }

  /// Whether the title itself names the place or body, by name or by adjective (`Belgian Ambassador`).
  private static func says(_ office: Office, _ of: String, in findings: Findings) -> Bool {
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

  private static func dates(of findings: Findings, in story: Story) -> [String] {
    var seen: Set<DateValue> = []
    return findings.dates.compactMap { date in
      guard seen.insert(date.value).inserted else { return nil }
      let surface = Surface.onOneLine(story.text.utf8[findings.mentions[date.mention].range])
      let value = "\(date.value)"
      return surface == value ? value : "\(value)  \(surface)"
    }
  }

  private static func meeting(_ meeting: Meeting, of findings: Findings) -> String {
    var text = meeting.participants.map { findings.people[$0].name }.joined(separator: ", ")
    if let date = meeting.date { text += ", \(date)" }
    if let place = meeting.place { text += ", \(findings.places[place].name)" }
    if !meeting.attendees.isEmpty {
      text += "; with " + meeting.attendees.map { findings.people[$0].name }.joined(separator: ", ")
    }
    return text
  }

  private static func topic(_ topic: Topic, of findings: Findings) -> String {
    let name = counted(topic.name, topic.mentions.count)
    guard !topic.speakers.isEmpty else { return name }
    return name + ": " + topic.speakers.map { findings.people[$0].name }.joined(separator: ", ")
  }
}
