import Extraction
import Stories

extension CorrectionMenu {
  /// The menu for an entry of the findings.
  init(for entry: Outline.Entry, in findings: Findings) {
    let subject = Correction.Subject(of: entry.finding, in: findings)
    let others = Self.others(than: subject, in: findings)
    let changes = subject.kind.verbs.compactMap { verb -> Choice? in
      switch verb {
      case .rename: return Choice(letter: "r", text: "rename", step: .ask(.name))
      case .merge:
        return Choice(
          letter: "m",
          text: "merge into another",
          step: others.isEmpty ? .ask(.merge) : .open(.merge)
        )
      case .split:
        guard entry.mentions.count > 1 else { return nil }
        return Choice(letter: "s", text: "split off a mention", step: .open(.split))
      case .retype: return Choice(letter: "t", text: "is of another kind", step: .open(.retype))
      case .office:
        let office = findings.office(of: subject).map { ": \($0)" } ?? ""
        return Choice(letter: "o", text: "office\(office)", step: .ask(.office))
      case .country:
        let country = findings.country(of: subject).map { ": \($0.name)" } ?? ""
        return Choice(letter: "c", text: "country\(country)", step: .ask(.country))
      case .dismiss: return Choice(letter: "d", text: "dismiss", step: .change(.dismiss))
      }
    }
    self.init(subject, changes: changes)
  }

  /// The rows of a page of the menu.
  func choices(of page: Page, for entry: Outline.Entry, in loaded: LoadedStory) -> [Choice] {
    switch page {
    case .changes: []
    case .merge:
      Self.others(than: subject, in: loaded.findings).map {
        Choice(text: $0, step: .change(.merge(into: $0)))
      } + [Choice(letter: "n", text: "one that this story does not name …", step: .ask(.merge))]
    case .split:
      split(entry.mentions, of: loaded.story)
    case .retype:
      Correction.Kind.named.filter { $0 != subject.kind }.map {
        Choice(letter: $0.letter, text: $0.word, step: .change(.retype($0)))
      }
    }
  }

  /// A row for each mention: its line, which tells mentions in the same words apart, and the words around it.
  private func split(_ mentions: [Range<Int>], of story: Story) -> [Choice] {
    var (line, place) = (1, 0)
    let lines = mentions.sorted { $0.lowerBound < $1.lowerBound }.map { range -> (start: Int, line: Int) in
      line += story.text.utf8[place..<range.lowerBound].count { $0 == 0x0a }
      place = range.lowerBound
      return (place, line)
    }
    let width = "\(line)".count
    let numbers = Dictionary(lines.map { ($0.start, "\($0.line)") }) { first, _ in first }
    return mentions.map { range in
      let number = numbers[range.lowerBound] ?? ""
      let blanks = String(repeating: " ", count: max(0, width - number.count))
      return Choice(
        text: "\(blanks)\(number)  \(Self.context(of: range, in: story))",
        step: .ask(.split(at: range.lowerBound))
      )
    }
  }

  /// The words of a mention, as a name for the other; nil when they are the name that it is to lose.
  func name(ofMentionAt place: Int, of entry: Outline.Entry, in story: Story) -> String? {
    guard let range = entry.mentions.first(where: { $0.lowerBound == place }) else { return nil }
    let words = story.text[range].onOneLine
    return Correction.Subject(subject.kind, words) == subject ? nil : words
  }

  /// The names of the other findings of a kind.
  static func others(than subject: Correction.Subject, in findings: Findings) -> [String] {
    let names: [String] =
      switch subject.kind {
      case .person: findings.people.map(\.name)
      case .place: findings.places.map(\.name)
      case .organization: findings.organizations.map(\.name)
      case .event: findings.events.map(\.name)
      case .topic: findings.topics.map(\.name)
      case .date, .meeting, .statement: []
      }
    return names.filter { Correction.Subject(subject.kind, $0) != subject }
  }

  /// So many bytes before and after a mention are looked at for the words around it.
  private static let reach = 120

  /// A mention with some words before and after it, on one line.
  private static func context(of range: Range<Int>, in story: Story) -> String {
    let text = story.text
    let paragraph = story.zones.first { $0.range.contains(range.lowerBound) }?.range ?? text.range
    let zone = min(paragraph.lowerBound, range.lowerBound)..<max(paragraph.upperBound, range.upperBound)
    var (start, end) = (
      max(zone.lowerBound, range.lowerBound - reach), min(zone.upperBound, range.upperBound + reach)
    )
    // No scalar is cut.
    while start < range.lowerBound, text.utf8[start] & 0xc0 == 0x80 { start += 1 }
    while end > range.upperBound, end < text.count, text.utf8[end] & 0xc0 == 0x80 { end -= 1 }
    let after = text[range.upperBound..<end]
    let words = after.split(whereSeparator: \.isWhitespace).prefix(6).joined(separator: " ")
    let before = text[start..<range.lowerBound].split(whereSeparator: \.isWhitespace).suffix(2)
      .joined(separator: " ")
    let name = text[range].onOneLine
    let isGlued = after.first?.isWhitespace != true
    return (before.isEmpty ? "" : "\(before) ") + "“\(name)”" + (isGlued ? words : " \(words)")
  }
}

extension Correction.Subject {
  /// What is corrected of a finding.
  init(of finding: Finding, in findings: Findings) {
    switch finding {
    case .person(let index): self.init(.person, findings.people[index].name)
    case .organization(let index): self.init(.organization, findings.organizations[index].name)
    case .event(let index): self.init(.event, findings.events[index].name)
    case .place(let index): self.init(.place, findings.places[index].name)
    case .topic(let index): self.init(.topic, findings.topics[index].name)
    case .date(let value): self.init(.date, "\(value)")
    case .meeting(let index): self.init(.meeting, findings.name(of: findings.meetings[index]))
    case .statement(let index): self.init(.statement, findings.name(of: findings.statements[index]))
    }
  }
}

extension Findings {
  /// The country of a finding.
  func country(of subject: Correction.Subject) -> CountryCode? {
    func country(_ entities: [Entity]) -> CountryCode? {
      entities.first { Correction.Subject(subject.kind, $0.name) == subject }?.country
    }
    return switch subject.kind {
    case .person: people.first { Correction.Subject(.person, $0.name) == subject }?.country
    case .place: country(places)
    case .organization: country(organizations)
    case .event: country(events)
    case .topic, .date, .meeting, .statement: nil
    }
  }

  /// The first office of a person.
  func office(of subject: Correction.Subject) -> String? {
    people.first { Correction.Subject(.person, $0.name) == subject }?.offices.first?.title
  }
}

extension Correction.Kind {
  /// The letter that chooses it.
  fileprivate var letter: Character? {
    switch self {
    case .person: "p"
    case .place: "l"
    case .organization: "o"
    case .event: "e"
    case .topic: "t"
    case .date, .meeting, .statement: nil
    }
  }
}
