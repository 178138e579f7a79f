import Archive
import CEmbedded
import Extraction
import Foundation
import Stories

/// What the program was pointed at, opened.
struct StoryCollection: Sendable {
  /// Where the stories come from.
  enum Origin: Sendable, Equatable {
    /// Files and folders, absolute and without links.
    case paths([String])
    /// The stories that are part of the program.
    case samples
    /// One story on standard input.
    case standardInput
  }

  let origin: Origin
  /// What the title bar calls it.
  let title: String
  let archive: Archive
  let source: StorySource

  /// Opens a collection; reads no story yet.
  init(
    _ origin: Origin,
    title: String,
    directories: Directories,
    extractor: LazyExtractor = LazyExtractor()
  ) throws {
    self.origin = origin
    self.title = title
    source = .files(by: extractor)
    let rules = extractor.version
    let marks = Archive.Location.file(directories.marks)
    switch origin {
    case .paths(let paths):
      let index = Archive.indexPath(for: paths, in: directories.cache)
      archive = try Archive(index: .file(index), marks: marks, rules: rules)
    case .samples, .standardInput:
      archive = try Archive(index: .memory, marks: marks, rules: rules)
    }
  }

  /// The files and folders, without links, that the paths of its files begin with.
  var folders: [String] {
    guard case .paths(let paths) = origin else { return [] }
    return paths
  }

  /// The files and folders that are not there now.
  var missing: [String] { folders.filter { !FileManager.default.fileExists(atPath: $0) } }

  /// Brings the index up to date with the stories, on this thread.
  ///
  /// - Parameters:
  ///   - change: what is to be looked at; nil for everything.
  ///   - watcher: watches the folders from before they are read.
  @discardableResult
  func update(
    _ change: FolderChange? = nil,
    watchedBy watcher: FolderWatcher? = nil,
    progress: (IndexProgress) -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) throws -> IndexProgress {
    switch origin {
    case .paths(let paths):
      return try archive.index(
        paths,
        changed: change,
        watchedBy: watcher,
        from: source,
        progress: progress,
        isCancelled: isCancelled
      )
    case .samples: return try add(StorySource.Reading(stories: Self.samples()))
    case .standardInput:
      let (story, problem) = try StoryFile.readStandardInput()
      return try add(StorySource.Reading(stories: [story], problem: problem))
    }
  }

  private func add(_ reading: StorySource.Reading) throws -> IndexProgress {
    try archive.add(reading, from: source)
    var done = IndexProgress()
    done.stories = reading.stories.count
    done.problems = reading.problem == nil ? 0 : 1
    return done
  }

  /// The stories that are part of the program, in the order of their names.
  static func samples() -> [Story] {
    EmbeddedFile.files(in: embedded_samples).compactMap { file in
      PlainText.story(
        of: StoryText(file.text),
        origin: Stories.Origin(path: "sample:\(file.name)")
      )
    }
  }
}

extension StorySource {
  /// Stories from plain-text files, with everything that the extractor finds.
  static let files = files(by: LazyExtractor())

  /// The same with an extractor.
  static func files(by extractor: LazyExtractor) -> StorySource {
    StorySource(
      read: { path in
        do throws(ReadingProblem) {
          let (story, problem) = try StoryFile.read(path)
          return Reading(stories: [story], problem: problem)
        } catch {
          return Reading(stories: [], problem: error)
        }
      },
      extract: { extractor.findings(in: $0) },
      countryNames: { $0.names }
    )
  }
}

extension Extractor {
  /// The extractor of the program; made when it is first needed, after the first frame.
  static let shared = Extractor()
}
