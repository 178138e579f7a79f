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
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch {
      throw ConfigurationError(path: path, text: "\(error)")
    }
    for (key, value) in table {
      switch key {
      case "theme": theme = value.string
      case "collection":
        let paths = value.array.map { array in array.compactMap { $0.string } }
        collection = (paths ?? value.string.map { [$0] } ?? []).map(Self.expandingHome)
      default: throw ConfigurationError(path: path, text: "there is no setting \"\(key)\"")
      }
    }
  }

  private static func expandingHome(_ path: String) -> String { NSString(string: path).expandingTildeInPath }
}

/// What is wrong in a configuration or theme file.
struct ConfigurationError: Error, CustomStringConvertible {
  var path: String
  var text: String

  var description: String { "\(path): \(text); mend the file or move it away." }
}
