import Archive
import ArgumentParser
import Foundation
import Screen

extension MarksCommand {
  /// Writes the marks and the saved views.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the marks and the saved views, one object of JSON a line.",
      discussion: "Without a FILE, or with one of -, it writes to standard output."
    )

    @Argument(help: "The file.", completion: .file())
    var file: String = "-"

    @Flag(help: "Write over a file that is there.")
    var overwrite = false

    func run() throws {
      try Failure.reporting {
        let archive = try Setup().marks()
        let lines = try archive.allMarks().map(MarkLine.story) + archive.savedViews().map(MarkLine.view)
        let text = lines.map { $0.json + "\n" }.joined()
        guard file != "-" else {
          return try StandardOutput.write(StandardOutput.isTerminal ? Sanitizer.clean(text) : text)
        }
        try NewFile.write(text, to: file, overwrite: overwrite)
        StandardError.write("\(lines.count) written.")
      }
    }
  }
}
