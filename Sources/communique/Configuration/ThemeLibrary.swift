import CEmbedded
import Foundation
import Screen
import TOMLKit

/// The themes that there are: those built in and those of the person, which win.
struct ThemeLibrary {
  /// The theme of a program that was told of none.
  static let standard = "dark"

  /// The folder of the person's themes.
  let folder: String
  /// The names, in order.
  let names: [String]

  /// The library of a configuration folder; looks at names only.
  init(configuration: String) {
    folder = configuration + "/themes"
    let own = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    names = Set(own + Self.builtIn.map { String($0.name.dropLast(5)) }).sorted()
  }

  /// The theme of a name.
  func theme(named name: String) throws -> Theme {
    let path = "\(folder)/\(name).toml"
    if names.contains(name), let text = try? String(contentsOfFile: path, encoding: .utf8) {
      return try Self.theme(of: text, name: name, path: path)
    }
    guard let text = Self.builtIn.first(where: { $0.name == "\(name).toml" })?.text else {
      throw Failure(
        "there is no theme \(name); there are \(names.joined(separator: ", ")).",
        status: EX_USAGE
      )
    }
    return try Self.theme(of: text, name: name, path: name)
  }

  /// The files of the themes in the program.
  private static var builtIn: [EmbeddedFile] { EmbeddedFile.files(in: embedded_themes) }

  /// Reads the text of a theme file.
  static func theme(of text: String, name: String, path: String) throws -> Theme {
    do {
      return try Theme(source: ThemeSource(toml: TOMLTable(string: text), name: name))
    } catch let error as ConfigurationError {
      throw error
    } catch {
      throw ConfigurationError(path: path, text: "\(error)")
    }
  }
}

extension ThemeSource {
  /// The source that a theme file's table is.
  fileprivate init(toml table: TOMLTable, name: String) {
    var palette: [String: String] = [:]
    for (key, value) in table["palette"]?.table ?? TOMLTable() { palette[key] = value.string ?? "" }
    var styles: [String: [String: Value]] = [:]
    for (key, style) in table["styles"]?.table ?? TOMLTable() {
      var settings: [String: Value] = [:]
      for (setting, value) in style.table ?? TOMLTable() {
        settings[setting] = value.bool.map(Value.flag) ?? .color(value.string ?? "")
      }
      styles[key] = settings
    }
    self.init(
      name: name,
      description: table["description"]?.string ?? "",
      appearance: table["appearance"]?.string ?? "dark",
      palette: palette,
      styles: styles
    )
  }
}
