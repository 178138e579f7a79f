internal import Dispatch
internal import Extraction
internal import Stories
internal import Synchronization

/// A story with all that the index holds of it.
struct PreparedStory: Sendable {
  var story: Story
  /// What a list shows: the headline, or the first words where there is none.
  var title: String
  var zones: [UInt8]
  var names: PreparedNames
  /// What it is made of, for telling whether another is nearly the same.
  var shingles: Shingles
  /// The numbers of the corrections that fitted.
  var corrections: [Int64] = []

  init(_ story: Story, from source: StorySource, following corrections: FollowedCorrections) {
    let about = corrections.about(story.id)
    let original = source.extract(story)
    let (findings, fitting) = original.correcting(by: about.map(\.correction))
    var appearances = findings.appearances(in: story)
    let renamings = Renamings(fitting.map { about[$0] }.filter { $0.story == nil }.map(\.correction))
    if !renamings.isEmpty { appearances.add(renamings, from: original.appearances(in: story)) }
    self.init(story, findings: findings, appearances: appearances)
    self.corrections = fitting.map { about[$0].number }
  }

  init(_ story: Story, findings: Findings, appearances: Appearances? = nil) {
    self.story = story
    title = story.headline.isEmpty ? Self.firstWords(of: story) : story.headline
    zones = ZoneCoding.encode(story.zones)
    shingles = Shingles(of: story.text, headline: story.headline, zones: story.zones)
    names = PreparedNames(findings, appearances ?? findings.appearances(in: story), of: story)
  }

  /// About 80 bytes of the first paragraph, or of the text where there is none.
  private static func firstWords(of story: Story) -> String {
    let zone = story.zones.first { $0.kind != .dateLine && $0.kind != .boilerplate }
    let start = (zone?.range ?? story.text.range).prefix(400)
    var title = ""
    for word in story.text[start].split(whereSeparator: \.isWhitespace) {
      if title.utf8.count + word.utf8.count > 80 {
        return title.isEmpty ? String(word.prefix(80)) : title + "…"
      }
      title += (title.isEmpty ? "" : " ") + word
    }
    return title
  }
}

/// A file with its stories, ready to be written to the index.
struct PreparedFile: Sendable {
  var entry: CollectionWalker.Entry
  var stories: [PreparedStory] = []

  /// The same with the names made anew.
  func prepared(from source: StorySource, following corrections: FollowedCorrections) -> PreparedFile {
    var file = self
    file.stories = stories.map { PreparedStory($0.story, from: source, following: corrections) }
    return file
  }
}

/// The reading of some files on all cores, while another thread writes to the index those read before.
final class Preparation: Sendable {
  private let files: Mutex<[PreparedFile?]>
  private let isDone = DispatchSemaphore(value: 0)

  init(
    _ entries: [CollectionWalker.Entry],
    from source: StorySource,
    following corrections: FollowedCorrections = FollowedCorrections()
  ) {
    files = Mutex(Array(repeating: nil, count: entries.count))
    DispatchQueue.global(qos: .utility).async { [self] in
      DispatchQueue.concurrentPerform(iterations: entries.count) { index in
        let file = Self.prepare(entries[index], from: source, following: corrections)
        files.withLock { $0[index] = file }
      }
      isDone.signal()
    }
  }

  /// The files in their order, once all are read; to be called once.
  func wait() -> [PreparedFile] {
    isDone.wait()
    return files.withLock { $0.compactMap { $0 } }
  }

  private static func prepare(
    _ entry: CollectionWalker.Entry,
    from source: StorySource,
    following corrections: FollowedCorrections
  ) -> PreparedFile {
    var file = PreparedFile(entry: entry)
    guard entry.problem == nil else { return file }
    let reading = source.read(entry.path)
    file.entry.problem = reading.problem?.reason
    file.stories = reading.stories.map { PreparedStory($0, from: source, following: corrections) }
    return file
  }
}
