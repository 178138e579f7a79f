import Archive
import ArgumentParser
import Foundation
import Query
import Reader
import Screen
import Stories

/// Opens the reader; the command when none is named.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse folders of stories full-screen (the default).",
    discussion: "A path of - reads one story from standard input."
  )

  @Argument(help: CollectionChoice.help, completion: .file())
  var paths: [String] = []

  @Option(help: "The theme, by name.")
  var theme: String?

  @Option(
    help: """
      Type these keys instead of a person, such as 'jj<tab>/trade<ret>'; needs no terminal. What they mark is kept.
      """
  )
  var script: String?

  @Option(help: "Write the last screen as text to this file (- for standard output); needs no terminal.")
  var saveScreen: String?

  @Flag(help: "Write over the file of --save-screen where it is there already.")
  var overwrite = false

  @Option(
    help: "The size of the screen for --script and --save-screen, in cells.",
    transform: SizeArgument.init(_:)
  )
  var size = SizeArgument(120, 40)

  func validate() throws {
    if overwrite, saveScreen == nil { throw ValidationError("--overwrite goes with --save-screen.") }
  }

  func run() throws {
    try Failure.reporting {
      let setup = try Setup()
      let library = ThemeLibrary(configuration: setup.directories.configuration)
      let look = try setup.theme(theme, from: library)
      let name = setup.themeName(theme)
      let collection = try setup.collection(paths)
      func reader(_ size: Size) -> Reader {
        Reader(title: collection.title, size: size, themes: library.names, theme: name)
      }
      if script != nil || saveScreen != nil {
        try runScript(on: reader(size.size), collection, setup.configuration)
      } else {
        let loop = try InteractiveLoop(
          reader(size.size),
          collection: collection,
          library: library,
          configuration: setup.configuration,
          environment: setup.environment
        )
        loop.run(theme: look)
      }
    }
  }

  private func runScript(on reader: Reader, _ collection: StoryCollection, _ configuration: Configuration)
    throws
  {
    let keys: [Key]
    do {
      keys = try KeyNotation.parse(script ?? "")
    } catch {
      throw Failure("--script: \(error)", status: EX_USAGE)
    }
    let notices = collection.archive.notices.map { "\($0)" } + configuration.viewProblems
    for notice in notices { StandardError.write("communique: \(notice)") }
    try collection.update()
    try collection.archive.resolveIdentities()
    var session = ScriptedSession(
      reader,
      performer: EffectPerformer(
        archive: collection.archive,
        folders: collection.folders,
        source: collection.source,
        views: configuration.views
      )
    )
    session.type(keys)
    guard let saveScreen else { return }
    let text = session.reader.render().text
    if saveScreen == "-" {
      try StandardOutput.write(text)
    } else {
      try NewFile.write(text, to: saveScreen, overwrite: overwrite)
    }
  }
}
