import Archive
import ArgumentParser
import Foundation

extension Corrections {
  /// Adds the corrections of a file.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract:
        "Add the corrections of a file that export has written; those that are in force already stay as they are.",
      discussion: "A FILE of - reads standard input. When a line is wrong, nothing is added."
    )

    @Argument(help: "The file.", completion: .file())
    var file: String

    func run() throws {
      try Failure.reporting {
        let data = try JSONLines.read(file)
        let marks = try Setup().marks()
        let (records, problems) = CorrectionLine.records(
          in: data,
          now: TimeStamp.now,
          present: try marks.corrections()
        )
        try JSONLines.refuse(file, for: problems)
        let added = try marks.merge(records)
        Setup.tellBackup(of: marks)
        try StandardOutput.write("\(added.count) added, \(records.count - added.count) there already.\n")
      }
    }
  }
}
