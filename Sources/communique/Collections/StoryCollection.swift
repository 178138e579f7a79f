import Archive
import CEmbedded
import Extraction
import Foundation
import Stories

/// What the program was pointed at, opened.
struct StoryCollection: Sendable {
  /// Where the stories come from.
  enum Origin: Sendable, Equatable {
    /// Files and folders.
    case paths([String])
    /// The stories that are part of the program.
    case samples
    /// One story on standard input.
    case standardInput
  }

  let origin: Origin
  let archive: Archive
  let source: StorySource

  /// Opens a collection; reads no story yet.
  init(_ origin: Origin, directories: Directories, extractor: LazyExtractor = LazyExtractor()) throws {
    self.origin = origin
    source = .files(by: extractor)
    let rules = extractor.version
    let marks = Archive.Location.file(directories.marks)
    switch origin {
    case .paths(let paths):
      for path in paths { try Self.check(path) }
      let index = Archive.indexPath(for: paths, in: directories.cache)
      archive = try Archive(index: .file(index), marks: marks, rules: rules)
    case .samples, .standardInput:
      archive = try Archive(index: .memory, marks: marks, rules: rules)
    }
  }

  /// The folders, without links, that the paths of its files begin with.
  var folders: [String] {
    guard case .paths(let paths) = origin else { return [] }
    return paths.map { URL(filePath: $0).resolvingSymlinksInPath().path(percentEncoded: false) }
      .map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
  }

  /// What the title bar calls it.
  var title: String {
    switch origin {
    case .samples: "sample stories"
    case .standardInput: "standard input"
    case .paths(let paths):
      paths.map { URL(filePath: $0).standardizedFileURL.lastPathComponent }.joined(separator: ", ")
    }
  }

  /// Brings the index up to date with the stories, on this thread.
  @discardableResult
  func update(
    progress: (IndexProgress) -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) throws -> IndexProgress {
    switch origin {
    case .paths(let paths):
      return try archive.index(paths, from: source, progress: progress, isCancelled: isCancelled)
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

  /// Refuses a path that a person named when there is nothing there to read.
  private static func check(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ReadingProblem(path: path, reason: .missing)
    }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw ReadingProblem(path: path, reason: .denied)
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
