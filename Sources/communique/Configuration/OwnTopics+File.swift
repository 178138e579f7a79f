import Extraction
import Foundation
import Stories

extension OwnTopics {
  /// The topics of a person's configuration; nil where there is no such file.
  static func configured(in directories: Directories) throws -> OwnTopics? {
    let path = directories.topicsFile
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try file(path)
  }

  /// The topics of a file.
  static func file(_ path: String) throws -> OwnTopics {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ReadingProblem(path: path, reason: .missing)
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ConfigurationError(path: path, text: "it could not be read as UTF-8 text")
    }
    return try OwnTopics(Array(text.utf8), path: path)
  }
}
