import Archive
import Extraction
import Foundation
import Query
import Stories

/// The stories that the benchmarks run on: the folder that `COMMUNIQUE_STORIES` names, and the index of it that
/// `COMMUNIQUE_INDEX` names or that is made.
enum Collection {
  /// The folder, or nil when there is none.
  static let folder: String? = {
    guard let path = ProcessInfo.processInfo.environment["COMMUNIQUE_STORIES"],
      FileManager.default.fileExists(atPath: path)
    else { return nil }
    return path
  }()

  /// All stories of the folder, read into memory, in the order of their paths.
  static let stories: [Story] = {
    guard let folder, let files = FileManager.default.enumerator(atPath: folder) else { return [] }
    let paths = files.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }.sorted()
    return paths.compactMap { try? StoryFile.read("\(folder)/\($0)").story }
  }()

  /// The first megabyte of the collection, its stories after one another, cut into stories of so many bytes.
  static func megabyte(inStoriesOfBytes size: Int) -> [Story] {
    var bytes: [UInt8] = []
    for story in stories where bytes.count < 1_000_000 { bytes += story.text.utf8 + Array("\n\n".utf8) }
    return stride(from: 0, to: 1_000_000 - size + 1, by: size).compactMap { start in
      guard start + size <= bytes.count else { return nil }
      let text = StoryText.decoding(Array(bytes[start..<start + size])).text
      return PlainText.story(of: text, origin: Origin(path: "\(start).txt"))
    }
  }

  static let extractor = Extractor()

  static let source = StorySource(
    read: { path in
      do throws(ReadingProblem) {
        let (story, problem) = try StoryFile.read(path)
        return StorySource.Reading(stories: [story], problem: problem)
      } catch {
        return StorySource.Reading(stories: [], problem: error)
      }
    },
    extract: { extractor.findings(in: $0) },
    countryNames: { $0.names }
  )

  /// The collection's archive, up to date, with its identities; nil where it can't be had.
  ///
  /// Each benchmark runs in a process of its own, and all of one run share the index.
  static let indexed: Archive? = {
    guard let folder else { return nil }
    let environment = ProcessInfo.processInfo.environment
    let index =
      environment["COMMUNIQUE_INDEX"]
      ?? "\(NSTemporaryDirectory())communique-benchmarks-\(getppid())/index.sqlite"
    do {
      // An index of another version would be made anew.
      let archive = try Archive(index: .file(index), marks: .memory, rules: Extractor.version)
      _ = try archive.index([folder], from: source)
      try archive.resolveIdentities()
      return archive
    } catch {
      print("There is no index of \(folder): \(error)")
      return nil
    }
  }()

  /// What the reader asks for at each key of a search: the first page, groups closed, and a screen of its rows.
  static func firstRows(of text: String, in archive: Archive) throws -> [StoryRow] {
    let query = try Query.parse(text, isTyping: true)
    let page = try archive.grouped(archive.rows(matching: query, limit: 200))
    return try archive.rows(Array(page.prefix(60)))
  }

  /// An archive in a new folder, and the folder.
  static func emptyArchive() throws -> (archive: Archive, folder: String) {
    let place = NSTemporaryDirectory() + "communique-benchmark-\(UUID().uuidString)"
    let archive = try Archive(
      index: .file(place + "/index.sqlite"),
      marks: .file(place + "/marks.sqlite"),
      rules: Extractor.version
    )
    return (archive, place)
  }
}
