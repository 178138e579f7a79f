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
        for (name, query) in table { views.append(try Self.view(name, query.string, path: path)) }
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

  /// What to say of each view whose query can't be understood.
  var viewProblems: [String] {
    views.compactMap { view in
      do throws(QueryError) {
        _ = try Query.parse(view.query)
        return nil
      } catch {
        return "The query of the view “\(view.name)” in config.toml is wrong: \(error)"
      }
    }
  }

  private static func view(_ name: String, _ query: String?, path: String) throws(ConfigurationError)
    -> SavedView
  {
    guard let name = SavedView.name(name) else {
      throw ConfigurationError(
        path: path,
        text: "the name of a view has 1 to \(SavedView.longestName) characters"
      )
    }
    guard let query else {
      throw ConfigurationError(path: path, text: "the view \"\(name)\" must be a query in quotes")
    }
    // A wrong query is told of by whoever shows the views; the other views are as good without it.
    return SavedView(name: name, query: query, isConfigured: true)
  }
}
