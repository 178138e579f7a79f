import Foundation
import TOMLKit

/// What a person has set in `config.toml`.
struct Configuration: Equatable {
  /// The folders and files that open when none is named.
  var collection: [String] = []
  /// The theme, by name; nil for the default.
  var theme: String?

  /// Reads the file of that path; one that is not there sets nothing.
  init(path: String) throws(ConfigurationError) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ConfigurationError(path: path, text: "it could not be read as UTF-8 text")
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch {
      throw ConfigurationError(path: path, text: "\(error)")
    }
    for (key, value) in table {
      switch key {
      case "theme":
        guard let name = value.string else {
          throw ConfigurationError(path: path, text: "\"theme\" must be a name in quotes")
        }
        theme = name
      case "collection":
        let paths = value.string.map { [$0] } ?? value.array.map { $0.compactMap(\.string) } ?? []
        guard !paths.isEmpty, value.array.map({ $0.count == paths.count }) ?? true else {
          throw ConfigurationError(path: path, text: "\"collection\" must be a list of folders in quotes")
        }
        collection = paths.map(Self.expandingHome)
      default: throw ConfigurationError(path: path, text: "there is no setting \"\(key)\"")
      }
    }
  }

  private static func expandingHome(_ path: String) -> String { NSString(string: path).expandingTildeInPath }
}
