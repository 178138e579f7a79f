import Archive
import Extraction
import Foundation
import Screen
import Stories

/// What a command starts from: the environment, the program's folders and what a person has set.
struct Setup {
  let environment: [String: String]
  let directories: Directories
  let configuration: Configuration
  /// What finds officials and topics in stories.
  let extractor: LazyExtractor

  init(environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    self.environment = environment
    directories = Directories(environment: environment)
    configuration = try Configuration(path: directories.configurationFile)
    extractor = LazyExtractor(topics: try OwnTopics.configured(in: directories))
  }

  /// The theme that a person asked for, or has set, or else the standard one, by name.
  func themeName(_ asked: String?) -> String { asked ?? configuration.theme ?? ThemeLibrary.standard }

  /// The theme of a person's choice.
  func theme(_ asked: String?, from library: ThemeLibrary) throws -> Theme {
    if asked == nil, let set = configuration.theme, !library.names.contains(set) {
      throw ConfigurationError(path: directories.configurationFile, text: "there is no theme \(set)")
    }
    return try library.theme(named: themeName(asked))
  }

  /// Opens the marks alone, without stories.
  ///
  /// - Throws: when they are not in order.
  func marks() throws -> Archive {
    let archive = try Archive(index: .memory, marks: .file(directories.marks))
    for case .noMarks(let error) in archive.notices { throw Failure(error) }
    return archive
  }

  /// Tells why the marks could not be backed up before they were changed, if so.
  static func tellBackup(of archive: Archive) {
    if let notice = archive.takeBackupNotice() { StandardError.write("communique: \(notice)") }
  }

  /// Opens the stories of some paths and named collections, or where none is given the configured ones, or else the
  /// samples.
  func collection(_ arguments: [String]) throws -> StoryCollection {
    let chosen = try choice(arguments)
    return try StoryCollection(
      chosen.origin,
      title: chosen.title,
      directories: directories,
      extractor: extractor
    )
  }

  /// Opens a collection and does work with it, and where its index turns out to be damaged, does it again with one that
  /// is made anew.
  ///
  /// - Parameter tell: gets what a person should know of how the collection was opened, nothing twice.
  func withCollection(
    _ arguments: [String],
    tell: (String) -> Void = { StandardError.write("communique: \($0)") },
    _ work: (StoryCollection) throws -> Void
  ) throws {
    var told: Set<ArchiveNotice> = []
    func tellNew(_ notices: [ArchiveNotice]) {
      for notice in notices where told.insert(notice).inserted { tell("\(notice)") }
    }
    func attempt() throws {
      let collection = try collection(arguments)
      tellNew(collection.archive.notices)
      try work(collection)
    }
    do {
      try attempt()
    } catch ArchiveError.indexDamaged(let path) {
      tellNew([.indexSetAside(asidePath: path)])
      try attempt()
    }
  }

  /// What is meant by the paths and the names of collections on a command line.
  func choice(_ arguments: [String]) throws -> CollectionChoice {
    try CollectionChoice(arguments, configuration: configuration, path: directories.configurationFile)
  }
}
