internal import Stories

/// Scores the annotations of one story after another against gold annotations.
///
/// The counting is that of `score.py`, the scorer that the gold came with; `Scores` says what each measure means.
struct Scorer {
  private var tallies: [Measure: Tally] = [:]
  private var shares: [OfficialMeasure: (right: Int, of: Int)] = [:]
  private var meetings: [Scores.Row] = []
  private var scores = Scores()

  /// The scores of all stories so far.
  var result: Scores {
    var scores = scores
    if scores.stories > 0 {
      for measure in Measure.allCases where measure != .meetings {
        scores.rows[measure] = Scores.Row(tallies[measure] ?? Tally())
      }
    }
    if !meetings.isEmpty { scores.rows[.meetings] = mean(of: meetings) }
    scores.shares = shares.mapValues { Scores.Share(accuracy: Double($0.right) / Double($0.of), of: $0.of) }
    return scores
  }

  private func mean(of rows: [Scores.Row]) -> Scores.Row {
    func mean(_ value: (Scores.Row) -> Double) -> Double {
      rows.reduce(0) { $0 + value($1) } / Double(rows.count)
    }
    return Scores.Row(
      precision: mean(\.precision),
      recall: mean(\.recall),
      f1: mean(\.f1),
      gold: rows.reduce(0) { $0 + $1.gold },
      system: rows.reduce(0) { $0 + $1.system }
    )
  }

  /// Counts a story; without annotations of the system all of the gold's are missed.
  mutating func add(_ name: String, text: String, gold: Annotations, system: Annotations?) {
    scores.stories += 1
    if system == nil { scores.missing += 1 }
    let story = StoryText(name: name, text: text)
    let system = system ?? Annotations()
    addSpans(gold, system, story)
    addDates(gold, system, story)
    addOfficials(gold, system, story)
    addStatements(gold, system, story)
    addMeetings(gold, system, story)
  }

  /// The text of a story in code points.
  private struct StoryText {
    let name: String
    let scalars: [Unicode.Scalar]

    init(name: String, text: String) {
      self.name = name
      scalars = Array(text.unicodeScalars)
    }

    /// The text of a span on one line.
    func words(_ span: Annotations.Span) -> String {
      let start = min(max(0, span.start), scalars.count)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<max(start, min(span.end, scalars.count))])
      return String(text).onOneLine
    }

    func placed(_ span: Annotations.Span) -> String { "\(span.start)-\(span.end) \(words(span))" }
  }

  private mutating func tell(_ story: StoryText, isFalse: Bool, _ what: String, _ texts: [String]) {
    for text in texts {
      scores.misses.append(Scores.Miss(story: story.name, isFalse: isFalse, what: what, text: text))
    }
  }

  // MARK: - Spans

  private mutating func addSpans(_ gold: Annotations, _ system: Annotations, _ story: StoryText) {
    for measure in Measure.spans {
      let (wanted, given) = (gold.spans(measure.rawValue), system.spans(measure.rawValue))
      tallies[measure, default: Tally()].add(wanted, given)
      if Measure.named.contains(measure) { tallies[.names, default: Tally()].add(wanted, given) }
      tell(story, isFalse: false, measure.rawValue, wanted.subtracting(given).sorted().map(story.placed))
      tell(story, isFalse: true, measure.rawValue, given.subtracting(wanted).sorted().map(story.placed))
      if measure == .topic {
        let hits = Self.overlaps(wanted.sorted(), given.sorted())
        tallies[.topicsLenient, default: Tally()].hits += hits
        tallies[.topicsLenient, default: Tally()].gold += wanted.count
        tallies[.topicsLenient, default: Tally()].system += given.count
      }
    }
  }

  /// How many spans of two lists overlap, one to one, taken greedily from the left.
  static func overlaps(_ gold: [Annotations.Span], _ system: [Annotations.Span]) -> Int {
    var used: Set<Int> = []
    for span in gold {
      let match = system.indices.first {
        !used.contains($0) && system[$0].start < span.end && span.start < system[$0].end
      }
      if let match { used.insert(match) }
    }
    return used.count
  }

  private struct Dated: Hashable {
    var span: Annotations.Span
    var value: String
  }

  private mutating func addDates(_ gold: Annotations, _ system: Annotations, _ story: StoryText) {
    func dates(_ annotations: Annotations) -> Set<Dated> {
      Set(
        annotations.marks.filter { $0.value.type == "Date" }
          .map { Dated(span: $0.value.span, value: annotations.notes[$0.key] ?? "") }
      )
    }
    func list(_ dates: Set<Dated>) -> [String] {
      dates.sorted { ($0.span, $0.value) < ($1.span, $1.value) }.map {
        "\(story.placed($0.span)) = \($0.value)"
      }
    }
    let (wanted, given) = (dates(gold), dates(system))
    tallies[.dates, default: Tally()].add(wanted, given)
    tell(story, isFalse: false, "Date", list(wanted.subtracting(given)))
    tell(story, isFalse: true, "Date", list(given.subtracting(wanted)))
  }

  // MARK: - People

  private mutating func addOfficials(_ gold: Annotations, _ system: Annotations, _ story: StoryText) {
    let (wanted, given) = (gold.officials, system.officials)
    tallies[.officials, default: Tally()].gold += wanted.count
    tallies[.officials, default: Tally()].system += given.count
    var matched: Set<Int> = []
    for official in wanted {
      let match = given.indices.first {
        !matched.contains($0) && official.name.isSamePerson(as: given[$0].name)
      }
      guard let match else {
        tell(story, isFalse: false, "official", ["\(official.name.text): \(official.titles)"])
        continue
      }
      matched.insert(match)
      tallies[.officials, default: Tally()].hits += 1
      let found = given[match]
      let isOffice = official.hasOffice(in: found)
      count(.office, isOffice)
      if !isOffice {
        let text = "\(official.name.text): \(official.titles), not \(found.titles)"
        tell(story, isFalse: false, "office", [text])
      }
      guard let country = official.country else { continue }
      count(.country, country == found.country)
      if country != found.country {
        let text = "\(official.name.text): \(country), not \(found.country ?? "none")"
        tell(story, isFalse: false, "country", [text])
      }
    }
    let others = given.indices.filter { !matched.contains($0) }
    tell(story, isFalse: true, "official", others.map { "\(given[$0].name.text): \(given[$0].titles)" })
  }

  private mutating func count(_ measure: OfficialMeasure, _ isRight: Bool) {
    let (right, of) = shares[measure] ?? (0, 0)
    shares[measure] = (right + (isRight ? 1 : 0), of + 1)
  }

  private mutating func addStatements(_ gold: Annotations, _ system: Annotations, _ story: StoryText) {
    let sentences = SentenceSpans(story.scalars).spans()
    let (wanted, given) = (gold.speakers(of: sentences), system.speakers(of: sentences))
    func text(_ sentence: Int) -> String { String(story.words(sentences[sentence]).prefix(90)) }
    var hits = 0
    for (sentence, speaker) in wanted.sorted(by: { $0.key < $1.key }) {
      if let found = given[sentence], speaker.isSamePerson(as: found) {
        hits += 1
      } else {
        let other = given[sentence].map { ", not \($0.text)" } ?? ""
        tell(story, isFalse: false, "statement", ["\(speaker.text)\(other): \(text(sentence))"])
      }
    }
    tallies[.statements, default: Tally()].hits += hits
    tallies[.statements, default: Tally()].gold += wanted.count
    tallies[.statements, default: Tally()].system += given.count
    let others = given.filter { wanted[$0.key] == nil }.sorted { $0.key < $1.key }
    tell(story, isFalse: true, "statement", others.map { "\($0.value.text): \(text($0.key))" })
  }

  private mutating func addMeetings(_ gold: Annotations, _ system: Annotations, _ story: StoryText) {
    let wanted = gold.pairs
    var given = system.pairs
    let most = given.count
    guard !wanted.isEmpty || most > 0 else { return }
    var found = 0
    for pair in wanted {
      if let match = given.firstIndex(where: pair.isSame) {
        found += 1
        given.remove(at: match)
      } else {
        tell(story, isFalse: false, "meeting", [pair.text])
      }
    }
    tell(story, isFalse: true, "meeting", given.map(\.text))
    meetings.append(
      Scores.Row(
        precision: most == 0 ? 0 : Double(found) / Double(most),
        recall: wanted.isEmpty ? 0 : Double(found) / Double(wanted.count),
        f1: 2 * Double(found) / Double(wanted.count + most),
        gold: wanted.count,
        system: most
      )
    )
  }
}
