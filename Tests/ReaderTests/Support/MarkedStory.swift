import Extraction
import Stories
import Testing

@testable import Reader

/// A story for tests whose findings are marked in its text.
///
/// `{P1:Gong Zheng}` is a mention of person 1, `{R1:Mayor}` the title beside a mention of theirs, `{L:…}` a place,
/// `{O:…}` an organisation, `{E:…}` an event, `{T:…}` a topic, `{D2023-03-30:Thursday}` a date.
struct MarkedStory {
  let loaded: LoadedStory

  init(_ marked: String, path: String = "story.txt", countries: [Int: String] = [:]) throws {
    var text = ""
    var findings = Findings()
    var people: [Int: Int] = [:]
    var roles: [(person: Int, mention: Int, title: String)] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      let close = try #require(rest[open...].firstIndex(of: "}"))
      let inner = rest[rest.index(after: open)..<close]
      let colon = try #require(inner.firstIndex(of: ":"))
      let tag = inner[..<colon]
      let surface = String(inner[inner.index(after: colon)...])
      let range = text.utf8.count..<text.utf8.count + surface.utf8.count
      let index = findings.mentions.count
      func add(_ kind: Mention.Kind) {
        let title = findings.mentions.last { $0.kind == .role && range.lowerBound - $0.range.upperBound == 1 }
        let rule = kind == .person && title != nil ? .titleBeforeName : Self.rule(of: kind)
        findings.mentions.append(Mention(kind, range, rule: rule, evidence: title?.range))
      }
      func entity(in entities: inout [Entity]) {
        if let known = entities.firstIndex(where: { $0.name == surface }) {
          entities[known].mentions.append(index)
        } else {
          entities.append(Entity(name: surface, mentions: [index]))
        }
      }
      switch tag.first {
      case "P":
        add(.person)
        let number = try #require(Int(tag.dropFirst()))
        if let person = people[number] {
          findings.people[person].mentions.append(index)
          Self.identify(person, in: &findings)
          if surface.count > findings.people[person].name.count { findings.people[person].name = surface }
        } else {
          people[number] = findings.people.count
          findings.people.append(
            Person(
              name: surface,
              mentions: [index],
              country: countries[number].flatMap { CountryCode($0) },
              countryReason: countries[number].map { _ in Reason(.countryNamedMost, confidence: 0.6) }
            )
          )
        }
      case "R":
        add(.role)
        roles.append((try #require(Int(tag.dropFirst())), index, surface))
      case "L":
        add(.place)
        entity(in: &findings.places)
      case "O":
        add(.organization)
        entity(in: &findings.organizations)
      case "E":
        add(.event)
        entity(in: &findings.events)
      case "T":
        add(.topic)
        findings.topics.append(Topic(name: surface, mentions: [index]))
      case "D":
        add(.date)
        let day = try #require(CalendarDay(iso8601: tag.dropFirst()))
        findings.dates.append(DatedExpression(mention: index, value: .day(day)))
      default: Issue.record("no such mark: \(tag)")
      }
      text += surface
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    for role in roles {
      guard let person = people[role.person] else { continue }
      let holder = findings.people[person].mentions[0]
      let holding = Office.Holding(role: role.mention, holder: holder, rule: .titleBeforeName)
      if let known = findings.people[person].offices.firstIndex(where: { $0.title == role.title }) {
        findings.people[person].offices[known].holdings.append(holding)
      } else {
        findings.people[person].offices.append(Office(title: role.title, holdings: [holding]))
      }
    }
    if let first = people[1], let second = people[2], let verb = text.range(of: "met with") {
      let start = text.utf8.distance(from: text.startIndex, to: verb.lowerBound)
      findings.meetings = [
        Meeting(
          trigger: start..<start + 8,
          participants: [first, second],
          date: findings.dates.last?.value,
          rule: .metWith
        )
      ]
    }
    let story = try #require(PlainText.story(of: StoryText(text), origin: Origin(path: path)))
    loaded = LoadedStory(story: story, findings: findings)
  }

  /// Says of the mentions of a person why they are one's, the first being the fullest.
  private static func identify(_ person: Int, in findings: inout Findings) {
    let mentions = findings.people[person].mentions
    let first = findings.mentions[mentions[0]].range
    for mention in mentions {
      let length = findings.mentions[mention].range.count
      let rule: Rule = mention == mentions[0] ? .fullestForm : length == first.count ? .sameName : .partOfName
      findings.mentions[mention].identity = Reason(rule, evidence: first, confidence: 0.9)
    }
  }

  /// A rule that finds mentions of a kind.
  private static func rule(of kind: Mention.Kind) -> Rule {
    switch kind {
    case .person: .givenName
    case .role: .office
    case .place: .knownPlace
    case .nationality: .knownNationality
    case .organization: .bodyHead
    case .event: .eventHead
    case .date: .isoDate
    case .topic: .knownTopic
    }
  }
}

extension String {
  fileprivate func range(of needle: String) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(needle) { return index..<self.index(index, offsetBy: needle.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
