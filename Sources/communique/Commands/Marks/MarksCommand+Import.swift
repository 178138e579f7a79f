import Archive
import ArgumentParser
import Foundation

extension MarksCommand {
  /// Adds the marks and saved views of a file.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Add the marks and saved views of a file that export has written to those that are there.",
      discussion: """
        A FILE of - reads standard input. Tags come together, a note stands after the one that is there, and a view \
        whose name is taken gets a number. When a line is wrong, nothing is added.
        """
    )

    @Argument(help: "The file.", completion: .file())
    var file: String

    func run() throws {
      try Failure.reporting {
        let (lines, problems, unknown) = MarkLine.lines(in: try JSONLines.read(file))
        try JSONLines.refuse(file, for: problems)
        JSONLines.tell(unknown, of: file)
        let setup = try Setup()
        let archive = try setup.marks()
        let changed = try archive.merge(
          lines.compactMap { if case .story(let story) = $0 { story } else { nil } },
          views: lines.compactMap { if case .view(let view) = $0 { view } else { nil } },
          beside: setup.configuration.views
        )
        Setup.tellBackup(of: archive)
        let count = changed.stories + changed.views
        try StandardOutput.write("\(count) added, \(lines.count - count) there already.\n")
      }
    }
  }
}
