import Extraction
import Stories

extension CorrectionMenu {
  /// The menu for an entry of the findings.
  init(for entry: Outline.Entry, in findings: Findings) {
    let subject = Correction.Subject(of: entry, in: findings)
    let others = Self.others(than: subject, in: findings)
    let changes = subject.kind.verbs.compactMap { verb -> Choice? in
      switch verb {
      case .rename: return Choice(letter: "r", text: "rename", step: .ask(.name))
      case .merge:
        return others.isEmpty ? nil : Choice(letter: "m", text: "merge into another", step: .open(.merge))
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
      }
    case .split:
      entry.mentions.map { range in
        Choice(text: Self.context(of: range, in: loaded.story), step: .ask(.split(at: range.lowerBound)))
      }
    case .retype:
      Correction.Kind.named.filter { $0 != subject.kind }.map {
        Choice(letter: $0.letter, text: $0.word, step: .change(.retype($0)))
      }
    }
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
      case .date, .meeting: []
      }
    return names.filter { Correction.Subject(subject.kind, $0) != subject }
  }

  /// A mention with some words before and after it, on one line.
  private static func context(of range: Range<Int>, in story: Story) -> String {
    let zone = story.zones.first { $0.range.contains(range.lowerBound) }?.range ?? story.text.range
    let words = story.text[range.upperBound..<max(range.upperBound, zone.upperBound)].prefix(120)
      .split(whereSeparator: \.isWhitespace).prefix(6).joined(separator: " ")
    let before = story.text[min(zone.lowerBound, range.lowerBound)..<range.lowerBound].suffix(120)
      .split(whereSeparator: \.isWhitespace).suffix(2).joined(separator: " ")
    let name = story.text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isGlued = story.text[range.upperBound..<zone.upperBound].first?.isWhitespace == false
    return (before.isEmpty ? "" : "\(before) ") + "“\(name)”" + (isGlued ? words : " \(words)")
  }
}

extension Correction.Subject {
  /// What an entry of the findings is.
  init(of entry: Outline.Entry, in findings: Findings) {
    switch entry.kind {
    case .official, .person: self.init(.person, entry.title)
    case .organization: self.init(.organization, entry.title)
    case .event: self.init(.event, entry.title)
    case .place: self.init(.place, entry.title)
    case .topic: self.init(.topic, entry.title)
    case .date: self.init(.date, entry.title)
    case .meeting:
      let meeting = findings.meetings.first { [$0.trigger] == entry.mentions }
      self.init(.meeting, meeting.map(findings.name) ?? entry.title)
    case .statement:
      // What can be corrected of a statement is who its speaker is.
      let statement = findings.statements.first { [$0.range] == entry.mentions }
      self.init(.person, statement.map { findings.people[$0.speaker].name } ?? entry.title)
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
    case .topic, .date, .meeting: nil
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
    case .date, .meeting: nil
    }
  }
}
