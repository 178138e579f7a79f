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

  init() throws {
    environment = ProcessInfo.processInfo.environment
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
  func withCollection(_ arguments: [String], _ work: (StoryCollection) throws -> Void) throws {
    do {
      let collection = try collection(arguments)
      for notice in collection.archive.notices { StandardError.write("communique: \(notice)") }
      try work(collection)
    } catch ArchiveError.indexDamaged(let path) {
      StandardError.write("communique: \(ArchiveNotice.indexSetAside(asidePath: path))")
      try work(collection(arguments))
    }
  }

  /// What is meant by the paths and the names of collections on a command line.
  func choice(_ arguments: [String]) throws -> CollectionChoice {
    try CollectionChoice(arguments, configuration: configuration, path: directories.configurationFile)
  }
}
