internal import Algorithms
public import Stories

/// Explains the findings of one story.
public struct Explainer: Sendable {
  private let findings: Findings
  private let text: StoryText
  private let titles: FindingTitles
  /// Where each line of the text starts, in bytes.
  private let lineStarts: [Int]

  /// Makes an explainer; linear in the length of the text.
  public init(_ findings: Findings, of story: Story) {
    self.findings = findings
    text = story.text
    titles = FindingTitles(findings, of: story)
    var starts = [0]
    for (index, byte) in story.text.utf8.enumerated() where byte == 0x0a { starts.append(index + 1) }
    lineStarts = starts
  }

  /// Why a finding is what it is.
  public func explanation(of finding: Finding) -> Explanation {
    Explanation(title: titles.title(of: finding), claims: claims(of: finding))
  }

  private func claims(of finding: Finding) -> [Explanation.Claim] {
    switch finding {
    case .person(let index):
      let person = findings.people[index]
      return mentions(person.mentions) + person.offices.compactMap(office) + country(of: person)
    case .organization(let index): return mentions(findings.organizations[index].mentions)
    case .event(let index): return mentions(findings.events[index].mentions)
    case .place(let index): return mentions(findings.places[index].mentions)
    case .topic(let index): return mentions(findings.topics[index].mentions)
    case .date(let value):
      let dates = titles.dates(of: value).map { findings.dates[$0] }
      var bases: [Int: CalendarDay] = [:]
      for date in dates { bases[date.mention] = date.base }
      return mentions(dates.map(\.mention), bases: bases)
    case .meeting(let index): return [meeting(findings.meetings[index])]
    case .statement(let index):
      let statement = findings.statements[index]
      let lines = [line(of: statement.range.lowerBound)]
      var claims = [claim(Self.lines(lines), [ground(statement.reason, besides: lines)])]
      if let stance = statement.stance {
        let reason = Reason(.stanceWord, evidence: statement.stanceEvidence, confidence: 0.8)
        claims.append(claim(stance.rawValue, [ground(reason, besides: lines)]))
      }
      return claims
    }
  }

  // MARK: - Claims

  /// A claim for each way in which mentions read and were found, with the lines on which they stand.
  private func mentions(_ indices: [Int], bases: [Int: CalendarDay] = [:]) -> [Explanation.Claim] {
    struct Way: Hashable {
      var words: String
      var rule: Rule
      var evidence: String?
      var identity: Rule?
      var base: CalendarDay?
    }
    var order: [Way] = []
    var groups: [Way: [Int]] = [:]
    for index in indices {
      let mention = findings.mentions[index]
      let way = Way(
        words: quoted(mention.range),
        rule: mention.reason.rule,
        evidence: mention.reason.evidence.map(quoted),
        identity: mention.identity?.rule,
        base: bases[index]
      )
      if groups[way] == nil { order.append(way) }
      groups[way, default: []].append(index)
    }
    return order.compactMap { way in
      guard let group = groups[way], let first = group.first.map({ findings.mentions[$0] }) else {
        return nil
      }
      let lines = group.map { line(of: findings.mentions[$0].range.lowerBound) }
      var found = ground(first.reason, besides: lines, isOwn: first.reason.evidence == first.range)
      if let base = way.base { found.sentence.append(contentsOf: " Counted from \(base), the story's date.") }
      var grounds = [found]
      if let identity = first.identity {
        grounds.append(ground(identity, besides: lines, isOwn: identity.evidence == first.range))
      }
      return claim("\(way.words), \(Self.lines(lines))", grounds)
    }
  }

  private func office(_ office: Office) -> Explanation.Claim? {
    guard let first = office.holdings.first else { return nil }
    var text = "Office: \(office.title)"
    if let of = office.of, !titles.says(office, of) { text += ", of \(of)" }
    if let host = office.host, !office.title.contains(host) { text += ", to \(host)" }
    let lines = office.holdings.map { line(of: findings.mentions[$0.role].range.lowerBound) }
    var grounds = [ground(findings.mentions[first.role].reason, besides: lines)]
    for holding in office.holdings where !grounds.contains(where: { $0.rule == holding.rule }) {
      let holder = findings.mentions[holding.holder]
      let confidence = holder.reason.rule == holding.rule ? holder.reason.confidence : 0.95
      let reason = Reason(holding.rule, evidence: holder.range, confidence: confidence)
      grounds.append(ground(reason, besides: lines))
    }
    return claim("\(text), \(Self.lines(lines))", grounds)
  }

  private func country(of person: Person) -> [Explanation.Claim] {
    guard let country = person.country, let reason = person.countryReason else { return [] }
    return [claim("Country: \(country.name)", [ground(reason, besides: [])])]
  }

  private func meeting(_ meeting: Meeting) -> Explanation.Claim {
    let lines = [line(of: meeting.trigger.lowerBound)]
    return claim("\(quoted(meeting.trigger)), \(Self.lines(lines))", [ground(meeting.reason, besides: lines)])
  }

  private func claim(_ text: String, _ grounds: [Explanation.Ground]) -> Explanation.Claim {
    Explanation.Claim(text: text, grounds: grounds)
  }

  // MARK: - Words

  /// What a rule says, with the words that made it fire where the claim has not quoted them, their line where the
  /// claim does not tell it, and the table.
  private func ground(_ reason: Reason, besides lines: [Int], isOwn: Bool = false) -> Explanation.Ground {
    var sentence = reason.rule.sentence
    if let evidence = reason.evidence, !isOwn {
      let line = line(of: evidence.lowerBound)
      sentence = "\(sentence.dropLast()): \(quoted(evidence))"
      if !lines.contains(line) { sentence.append(contentsOf: ", line \(line)") }
      sentence.append(".")
    }
    if let table = reason.rule.table { sentence = "\(sentence.dropLast()) (\(table))." }
    return Explanation.Ground(rule: reason.rule, confidence: reason.confidence, sentence: sentence)
  }

  /// Words of the text on one line in quotes, cut where they are many.
  private func quoted(_ range: Range<Int>) -> String {
    let words = Surface.onOneLine(text.utf8[range])
    return words.count > 80 ? "“\(words.prefix(79))…”" : "“\(words)”"
  }

  /// The line of a byte, from 1.
  private func line(of byte: Int) -> Int {
    lineStarts.partitioningIndex { $0 > byte }
  }

  /// `line 3`, `lines 3, 7 and 9`; of many the first and how many more there are.
  static func lines(_ all: [Int]) -> String {
    var lines: [Int] = []
    for line in all where lines.last != line { lines.append(line) }
    guard lines.count > 1, let last = lines.last else { return "line \(lines.first ?? 1)" }
    func list(_ lines: some Sequence<Int>) -> String { lines.map { "\($0)" }.joined(separator: ", ") }
    guard lines.count <= 8 else { return "lines \(list(lines.prefix(7))) and \(lines.count - 7) more" }
    return "lines \(list(lines.dropLast())) and \(last)"
  }
}
