import Foundation
import Query
import TOMLKit

/// What a person has set in `config.toml`.
struct Configuration: Equatable {
  /// The folders and files that open when none is named.
  var collection: [String] = []
  /// The files and folders of each collection that has a name.
  var collections: [String: [String]] = [:]
  /// The theme, by name; nil for the default.
  var theme: String?
  /// The saved views, in the order of their names.
  var views: [SavedView] = []
  /// What to say of each view that can't be used; whoever shows the views tells it, and the rest is as good without.
  var viewProblems: [String] = []

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
        guard let paths = Self.paths(of: value) else {
          throw ConfigurationError(path: path, text: "\"collection\" must be a list of folders in quotes")
        }
        collection = paths
      case "collections":
        guard let named = value.table else {
          throw ConfigurationError(path: path, text: "[collections] must hold names with lists of folders")
        }
        for (name, value) in named {
          guard let paths = Self.paths(of: value) else {
            let text = "\"\(name)\" under [collections] must be a list of folders in quotes"
            throw ConfigurationError(path: path, text: text)
          }
          collections[name] = paths
        }
      case "views":
        guard let table = value.table else {
          throw ConfigurationError(path: path, text: "\"views\" must be a table of queries in quotes")
        }
        for (name, query) in table { add(viewNamed: name, asking: query.string) }
      default: throw ConfigurationError(path: path, text: "there is no setting \"\(key)\"")
      }
    }
  }

  /// The folders of a value, which is a list of them or one alone; nil where it is neither.
  private static func paths(of value: any TOMLValueConvertible) -> [String]? {
    let paths = value.string.map { [$0] } ?? value.array.map { $0.compactMap(\.string) } ?? []
    guard !paths.isEmpty, value.array.map({ $0.count == paths.count }) ?? true else { return nil }
    return paths.map { NSString(string: $0).expandingTildeInPath }
  }

  /// Takes a view, or what is wrong with it.
  private mutating func add(viewNamed written: String, asking query: String?) {
    guard let name = SavedView.name(written) else {
      viewProblems.append(
        "The name of the view “\(written)” in config.toml is wrong: it has 1 to \(SavedView.longestName) characters."
      )
      return
    }
    guard let query else {
      viewProblems.append("The view “\(name)” in config.toml is wrong: it must be a query in quotes.")
      return
    }
    views.append(SavedView(name: name, query: query, isConfigured: true))
    do throws(QueryError) {
      _ = try Query.parse(query)
    } catch {
      viewProblems.append("The query of the view “\(name)” in config.toml is wrong: \(error)")
    }
  }
}
