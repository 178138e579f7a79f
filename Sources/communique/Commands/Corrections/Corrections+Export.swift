import Archive
import ArgumentParser
import Foundation
import Screen

extension Corrections {
  /// Writes the corrections in force into a file.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the corrections in force, one object of JSON a line.",
      discussion: "Without a FILE, or with one of -, it writes to standard output."
    )

    @Argument(help: "The file.", completion: .file())
    var file: String = "-"

    @Flag(help: "Write over a file that is there.")
    var overwrite = false

    func run() throws {
      try Failure.reporting {
        let marks = try Setup().marks()
        let records = try marks.corrections()
        try Corrections.tellUnreadable(in: marks)
        let text = records.map { CorrectionLine($0).json + "\n" }.joined()
        guard file != "-" else {
          return try StandardOutput.write(StandardOutput.isTerminal ? Sanitizer.clean(text) : text)
        }
        try NewFile.write(text, to: file, overwrite: overwrite)
        StandardError.write("\(records.count) written.")
      }
    }
  }
}
