import Foundation

/// The folders in which the program keeps and finds its files, after the XDG Base Directory Specification.
struct Directories {
  /// Where the configuration and a person's themes are: `$XDG_CONFIG_HOME/communique`.
  let configuration: String
  /// Where the index is, which may be deleted at any time: `$XDG_CACHE_HOME/communique`.
  let cache: String
  /// Where the marks are, which are never derived: `$XDG_DATA_HOME/communique`.
  let data: String

  /// The file of the marks.
  var marks: String { data + "/marks.sqlite" }

  /// The file of a person's settings.
  var configurationFile: String { configuration + "/config.toml" }

  /// The file of a person's own topics.
  var topicsFile: String { configuration + "/topics.tsv" }

  /// The folders for an environment; a relative path in a variable counts as none, as the specification says.
  init(environment: [String: String]) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    func folder(_ variable: String, _ standard: String) -> String {
      let value = environment[variable] ?? ""
      return (value.hasPrefix("/") ? value : "\(home)/\(standard)") + "/communique"
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    cache = folder("XDG_CACHE_HOME", ".cache")
    data = folder("XDG_DATA_HOME", ".local/share")
  }
}
