import Archive
import Extraction
import Foundation
import Glibc
import Stories
import Synchronization
import Testing

/// A folder that is there as long as the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/communique-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something in the folder.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file, with the folders that it needs.
  func write(_ text: String, to name: String) throws {
    let folder = (self(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // Foundation waits for the disk after each file, which takes seconds for a thousand of them.
    let file = try #require(fopen(self(name), "w"))
    fputs(text, file)
    fclose(file)
  }
}

/// Reads files of a plain layout and keeps which were read: date, headline, source, then the text; `@KIND
/// NAME` lines in it say what there is to find.
final class ReadingLog: Sendable {
  private let log = Mutex<[String]>([])

  /// The names of the files read since the last call, sorted.
  func taken() -> [String] {
    log.withLock { log in
      defer { log = [] }
      return log.map { ($0 as NSString).lastPathComponent }.sorted()
    }
  }

  var source: StorySource {
    StorySource(
      read: { [self] path in
        log.withLock { $0.append(path) }
        guard let data = FileManager.default.contents(atPath: path) else {
          return .init(stories: [], problem: ReadingProblem(path: path, reason: .denied))
        }
        let text = String(decoding: data, as: UTF8.self)
        if text.isEmpty { return .init(stories: [], problem: ReadingProblem(path: path, reason: .empty)) }
        let problem = text.contains("\u{fffd}") ? ReadingProblem(path: path, reason: .notUTF8) : nil
        return .init(stories: [storyOfLines(text, path: path)], problem: problem)
      },
      extract: { findings(in: $0) },
      countryNames: {
        ["BE": ["Belgium", "Belgian"], "GN": ["Guinea"], "GQ": ["Equatorial Guinea"]][$0.letters] ?? []
      }
    )
  }
}

/// The story of a text: date, headline, source, then the body, a line each.
///
/// The source may be `SHINE / Bo Berg` with its author; a story without a date has no link.
func storyOfLines(_ text: String, path: String) -> Story {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let start = lines.prefix(3).reduce(0) { $0 + $1.utf8.count + 1 }
  let end = text.utf8.count
  let date = CalendarDay(iso8601: lines[0])
  let credit = lines.count > 2 ? lines[2].components(separatedBy: " / ") : [""]
  return Story(
    origin: Origin(path: path),
    text: StoryText(text),
    zones: start < end ? [Zone(.dateLine, 0..<lines[0].utf8.count), Zone(.paragraph, start..<end)] : [],
    date: date,
    headline: lines.count > 1 ? lines[1] : "",
    source: credit[0],
    byline: credit.count > 1 ? credit[1] : "Ann Writer",
    link: date.map { "https://example.org/\($0)" }
  )
}

/// What the lines `@official NAME = ALIAS`, `@official/BE/Deputy_Mayor NAME`, `@BE NAME` and the like say.
///
/// Behind the lines of people may stand `@met NAME, NAME` and `@said NAME: WORDS`, words that stand further above too.
func findings(in story: Story) -> Findings {
  var findings = Findings()
  let text = story.text.description
  func offset(of words: String) -> Int? {
    text.range(of: words).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
  }
  for line in text.split(separator: "\n") where line.hasPrefix("@") {
    let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { continue }
    if findings.addAct(words[0], words[1], offset: offset) { continue }
    guard var place = offset(of: words[1]) else { continue }
    let names = words[1].components(separatedBy: " = ")
    let first = findings.mentions.count
    for name in names {
      findings.mentions.append(Mention(.person, place..<place + name.utf8.count, rule: .givenName))
      place += name.utf8.count + 3
    }
    findings.add(words[0].components(separatedBy: "/"), names[0], Array(first..<findings.mentions.count))
  }
  return findings
}

extension Findings {
  /// Adds a finding of a kind, of which more may be said.
  fileprivate mutating func add(_ kind: [String], _ name: String, _ mentions: [Int]) {
    let more = kind.count > 1 ? kind[1] : nil
    switch kind[0] {
    case "official":
      let title = kind.count > 2 ? kind[2].replacingOccurrences(of: "_", with: " ") : "Mayor"
      people.append(
        Person(
          name: name,
          mentions: mentions,
          offices: [Office(title: title, holdings: [])],
          country: more.flatMap { CountryCode($0) }
        )
      )
    case "person": people.append(Person(name: name, mentions: mentions))
    case "org": organizations.append(Entity(name: name, mentions: mentions))
    case "event": events.append(Entity(name: name, mentions: mentions))
    case "topic": topics.append(Topic(name: name, mentions: mentions, field: more))
    case "day":
      guard let day = CalendarDay(iso8601: name) else { return }
      dates += mentions.map { DatedExpression(mention: $0, value: .day(day)) }
    default: places.append(Entity(name: name, country: CountryCode(kind[0]), mentions: mentions))
    }
  }

  /// Adds a meeting or a statement; says whether it was a line of one.
  fileprivate mutating func addAct(_ kind: String, _ words: String, offset: (String) -> Int?) -> Bool {
    func number(_ name: String) -> Int? { people.firstIndex { $0.name == name } }
    switch kind {
    case "met":
      let participants = words.components(separatedBy: ", ").compactMap(number)
      meetings.append(Meeting(trigger: 0..<1, participants: participants, rule: .met))
    case "said":
      let parts = words.components(separatedBy: ": ")
      guard parts.count == 2, let speaker = number(parts[0]), let start = offset(parts[1]) else {
        return true
      }
      let range = start..<start + parts[1].utf8.count
      let reason = Reason(.speakerVerb, evidence: range)
      statements.append(Statement(range: range, speaker: speaker, reason: reason))
    default: return false
    }
    return true
  }
}

extension Archive {
  /// An archive in memory with stories of these texts, whose paths are `0`, `1` and so on.
  static func ofTexts(
    _ texts: [String],
    marks: Location = .memory,
    today: (@Sendable () -> CalendarDay)? = nil
  ) throws -> Archive {
    let archive = try Archive(index: .memory, marks: marks, today: today)
    let stories = texts.enumerated().map { storyOfLines($1, path: "\($0)") }
    try archive.add(.init(stories: stories), from: ReadingLog().source)
    return archive
  }
}
