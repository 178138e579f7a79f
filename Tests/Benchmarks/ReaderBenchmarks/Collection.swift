import Archive
import Extraction
import Foundation
import Stories

/// The stories that the benchmarks run on: the folder that `COMMUNIQUE_STORIES` names.
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

  /// One story of so many bytes: the stories of the collection after one another, each once.
  static func story(ofBytes size: Int) -> Story? {
    var bytes: [UInt8] = []
    for story in stories where bytes.count < size { bytes += story.text.utf8 + Array("\n\n".utf8) }
    guard bytes.count >= size else { return nil }
    let text = StoryText.decoding(Array(bytes.prefix(size))).text
    return PlainText.story(of: text, origin: Origin(path: "\(size).txt"))
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

  /// An archive in a new folder, and the folder.
  static func emptyArchive() throws -> (archive: Archive, folder: String) {
    let place = NSTemporaryDirectory() + "communique-benchmark-\(UUID().uuidString)"
    let archive = try Archive(index: .file(place + "/index.sqlite"), marks: .file(place + "/marks.sqlite"))
    return (archive, place)
  }
}
