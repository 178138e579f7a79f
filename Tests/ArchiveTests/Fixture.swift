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
func storyOfLines(_ text: String, path: String) -> Story {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let start = lines.prefix(3).reduce(0) { $0 + $1.utf8.count + 1 }
  let end = text.utf8.count
  return Story(
    origin: Origin(path: path),
    text: StoryText(text),
    zones: start < end ? [Zone(.dateLine, 0..<lines[0].utf8.count), Zone(.paragraph, start..<end)] : [],
    date: CalendarDay(iso8601: lines[0]),
    headline: lines.count > 1 ? lines[1] : "",
    source: lines.count > 2 ? lines[2] : "",
    byline: "Ann Writer",
    link: "https://example.org/\(lines[0])"
  )
}

/// What the lines `@official NAME = ALIAS`, `@official/BE/Deputy_Mayor NAME`, `@BE NAME` and the like say.
func findings(in story: Story) -> Findings {
  var findings = Findings()
  for line in story.text.description.split(separator: "\n") where line.hasPrefix("@") {
    let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, let range = story.text.description.range(of: words[1]) else { continue }
    let names = words[1].components(separatedBy: " = ")
    let start = story.text.description.utf8.distance(
      from: story.text.description.startIndex,
      to: range.lowerBound
    )
    let first = findings.mentions.count
    var offset = start
    for name in names {
      findings.mentions.append(Mention(.person, offset..<offset + name.utf8.count, rule: .givenName))
      offset += name.utf8.count + 3
    }
    let mentions = Array(first..<findings.mentions.count)
    let parts = words[0].components(separatedBy: "/")
    switch parts[0] {
    case "official":
      let title = parts.count > 2 ? parts[2].replacingOccurrences(of: "_", with: " ") : "Mayor"
      let country = parts.count > 1 ? CountryCode(parts[1]) : nil
      let office = Office(title: title, holdings: [])
      findings.people.append(
        Person(name: names[0], mentions: mentions, offices: [office], country: country)
      )
    case "person": findings.people.append(Person(name: names[0], mentions: mentions))
    case "org": findings.organizations.append(Entity(name: names[0], mentions: mentions))
    case "event": findings.events.append(Entity(name: names[0], mentions: mentions))
    case "topic": findings.topics.append(Topic(name: names[0], mentions: mentions))
    default:
      findings.places.append(Entity(name: names[0], country: CountryCode(words[0]), mentions: mentions))
    }
  }
  return findings
}

extension Archive {
  /// An archive in memory with stories of these texts, whose paths are `0`, `1` and so on.
  static func ofTexts(_ texts: [String], marks: Location = .memory) throws -> Archive {
    let archive = try Archive(index: .memory, marks: marks)
    let stories = texts.enumerated().map { storyOfLines($1, path: "\($0)") }
    try archive.add(.init(stories: stories), from: ReadingLog().source)
    return archive
  }
}
