import Foundation
import Terminal

/// Opens web addresses in the person's browser.
struct Browser {
  /// The commands to try, in order, each as words.
  private let commands: [[String]]
  private let searchPath: [String]

  /// The browsers that `BROWSER` names, with `:` between them, or else `xdg-open`.
  init(environment: [String: String]) {
    let named = (environment["BROWSER"] ?? "").split(separator: ":").map { command in
      command.split(separator: " ").map(String.init)
    }
    commands = (named.isEmpty ? [["xdg-open"]] : named).filter { !$0.isEmpty }
    searchPath = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map(
      String.init
    )
  }

  /// Browsers that show their pages in the terminal itself.
  private static let inTerminal: Set<String> = [
    "browsh", "carbonyl", "elinks", "links", "links2", "lynx", "w3m", "www-browser",
  ]

  /// Opens an address; the words of the command are an argument array that no shell sees.
  ///
  /// - Returns: what went wrong, in a sentence.
  func open(_ link: String, in terminal: Terminal) -> String? {
    guard Self.isAllowed(link) else { return "Only http, https and mailto addresses are opened: \(link)" }
    for command in commands {
      guard let program = command.first, let path = executable(program) else { continue }
      // `%s` stands for the address, as in other programs that read BROWSER; else it is the last argument.
      var arguments = command.dropFirst().map { $0.replacingOccurrences(of: "%s", with: link) }
      if arguments == Array(command.dropFirst()) { arguments.append(link) }
      if Self.inTerminal.contains(URL(filePath: path).lastPathComponent) {
        return terminal.run(path, arguments: arguments) == 127 ? "\(program) could not be started." : nil
      }
      return Self.start(path, arguments) ? nil : "\(program) could not be started; set BROWSER to a browser."
    }
    return "There is no \(commands.first?.first ?? "browser") here; set BROWSER to a browser."
  }

  /// Starts a browser with a window of its own, which nobody waits for; whether it started.
  private static func start(_ path: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      return true
    } catch {
      return false
    }
  }

  /// Whether an address is of a kind that is safe to hand to a browser.
  static func isAllowed(_ link: String) -> Bool {
    let lowered = link.lowercased()
    return ["http://", "https://", "mailto:"].contains { lowered.hasPrefix($0) }
  }

  private func executable(_ program: String) -> String? {
    if program.contains("/") { return FileManager.default.isExecutableFile(atPath: program) ? program : nil }
    return searchPath.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
