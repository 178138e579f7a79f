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
}
