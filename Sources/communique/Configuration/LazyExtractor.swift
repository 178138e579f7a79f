import Extraction
import Stories
import Synchronization

/// The extractor of a run, with a person's own topics; made when it is first needed, after the first frame.
final class LazyExtractor: Sendable {
  private let topics: OwnTopics?
  private let made = Mutex<Extractor?>(nil)

  /// An extractor with topics besides those that are built in.
  init(topics: OwnTopics? = nil) {
    self.topics = topics
  }

  /// The version of what it finds, for an index.
  var version: Int { Extractor.version(with: topics) }

  /// Finds everything in a story; the first call loads the tables.
  func findings(in story: Story) -> Findings {
    let extractor = made.withLock { made in
      if let made { return made }
      let first = topics.map { Extractor(topics: $0) } ?? Extractor.shared
      made = first
      return first
    }
    return extractor.findings(in: story)
  }
}
