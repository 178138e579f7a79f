import ArgumentParser
import Extraction
import Foundation
import Reader
import Screen
import Stories

/// Prints a story as the reader shows it.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a story with the named officials highlighted.",
    discussion: "A FILE of - reads standard input."
  )

  @Argument(help: "The file of the story.", completion: .file())
  var file: String

  @Option(help: "The width of the text, in cells; by default that of the terminal, and at most 80.")
  var width: Int?

  @Option(help: "Whether to use colours: auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: "The theme, by name.")
  var theme: String?

  func validate() throws {
    if let width, !(10...1000).contains(width) { throw ValidationError("--width is from 10 to 1000 cells.") }
  }

  func run() throws {
    try Failure.reporting {
      let setup = try Setup()
      let (story, problem) = try file == "-" ? StoryFile.readStandardInput() : StoryFile.readNamed(file)
      if let problem { StandardError.write("communique: \(problem)") }
      let ansi = ANSIText(choice: color, environment: setup.environment)
      let library = ThemeLibrary(configuration: setup.directories.configuration)
      let look = try setup.theme(theme, from: library)
      let loaded = LoadedStory(story: story, findings: setup.extractor.findings(in: story))
      let page = StoryPage(of: loaded, width: width ?? StandardOutput.columns(environment: setup.environment))
      for row in 0..<page.rowCount {
        try StandardOutput.write(ansi.line(of: page.row(row), theme: look) + "\n")
      }
    }
  }
}
