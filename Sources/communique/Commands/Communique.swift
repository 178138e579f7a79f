import Algorithms
import ArgumentParser
import Foundation
import Query

/// The program and its subcommands.
@main
struct Communique: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "communique",
    abstract:
      "A full-screen reader of official news: who met whom, what was said, on what they will cooperate.",
    discussion: """
      With no path and no configured collection it opens sample stories of its own. Press ? for the keys.
      """,
    version: "0.1.0",
    subcommands: [
      Browse.self, Show.self, Extract.self, Evaluate.self, Index.self, Search.self, Officials.self,
      Corrections.self, MarksCommand.self,
    ],
    defaultSubcommand: Browse.self
  )

  /// Runs the command that the arguments ask for.
  ///
  /// Looking through all commands takes as long as a search does, so one that is named first is tried alone. What is no
  /// plain run of it, such as a mistake or a question for help, is left to all of them together.
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    refuseHelpOfNothing(Array(arguments))
    let named = configuration.subcommands.first {
      $0.configuration.commandName == arguments.first && $0.configuration.subcommands.isEmpty
    }
    guard let named, var command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    else { return runWithHint() }
    do {
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  /// Runs the command that the arguments ask for; a query that is taken for an option gets a hint.
  private static func runWithHint() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let words = CommandLine.arguments.dropFirst()
      // A negative number is taken for an option too.
      if exitCode(for: error) == .validationFailure,
        words.adjacentPairs().contains(where: { $0 == "--limit" && $1.hasPrefix("-") && Int($1) != nil })
      {
        StandardError.write("communique: --limit is 1 or more.")
        exit(withError: ExitCode.validationFailure)
      }
      let isSearch =
        words.first == Search.configuration.commandName && exitCode(for: error) == .validationFailure
      if isSearch, words.contains(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") }) {
        StandardError.write(
          "communique: a query that begins with - is taken for an option: write NOT in place of it, or -- before the "
            + "query."
        )
        exit(withError: ExitCode.validationFailure)
      }
      if exitCode(for: error) != .success, let first = words.first, let meant = command(near: first) {
        StandardError.write("communique: did you mean `communique \(meant)`?")
      }
      exit(withError: error)
    }
  }

  /// The command that a first argument was perhaps meant to name, which is no option, path or command.
  static func command(near word: String) -> String? {
    let isPath = word.contains("/") || word.contains(".") || FileManager.default.fileExists(atPath: word)
    guard word.utf8.count > 2, !word.hasPrefix("-"), !word.hasPrefix("@"), !isPath else { return nil }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    return names.contains(word) ? nil : Query.nearest(to: word, among: names)
  }

  /// Ends the program where help is asked for on a command that there is not, for which the help of all would be shown.
  private static func refuseHelpOfNothing(_ arguments: [String]) {
    guard arguments.first == "help", arguments.count > 1 else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !(names + ["help"]).contains(arguments[1]), !arguments[1].hasPrefix("-") else { return }
    let meant = command(near: arguments[1]).map { "did you mean \($0)?" }
    let known = "there are \(names.joined(separator: ", "))."
    StandardError.write("communique: there is no command \(arguments[1]); \(meant ?? known)")
    exit(withError: ExitCode.validationFailure)
  }
}
