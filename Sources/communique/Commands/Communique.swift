import ArgumentParser

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
      let isSearch =
        words.first == Search.configuration.commandName && exitCode(for: error) == .validationFailure
      if isSearch, words.contains(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") }) {
        StandardError.write(
          "communique: a query that begins with - is taken for an option: write NOT in place of it, or -- before the "
            + "query."
        )
      }
      exit(withError: error)
    }
  }
}
