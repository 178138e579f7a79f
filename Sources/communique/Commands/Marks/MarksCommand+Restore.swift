import Archive
import ArgumentParser
import Foundation
import Screen
import Stories

extension MarksCommand {
  /// Brings a backup of the marks back.
  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore",
      abstract: "Bring the marks of a backup back; close the reader first.",
      discussion: """
        The marks are backed up before their first change of each day, and seven backups are kept. All that the \
        marks' file holds comes back: saved views and corrections too. What is there now is set aside, not lost.
        """
    )

    @Argument(help: "The day of the backup, such as 2023-03-31; the newest where none is given.")
    var day: String?

    func run() throws {
      try Failure.reporting {
        let setup = try Setup()
        let marks = setup.directories.marks
        let days = Archive.marksBackups(of: marks)
        guard let newest = Archive.newestMarksBackup(of: marks) else {
          throw Failure("there is no backup of \(marks).", status: EX_NOINPUT)
        }
        let chosen = day.map { day in days.first { "\($0)" == day } } ?? newest
        guard let chosen else {
          let list = days.map { "\($0)" }.joined(separator: ", ")
          throw Failure("there is no backup of \(day ?? ""); there are \(list).", status: EX_NOINPUT)
        }
        let aside = try Archive.restoreMarks(at: marks, from: chosen)
        try StandardOutput.write(
          "The marks of the backup of \(chosen) are back: \(Self.content(of: setup.marks())).\n"
        )
        if let aside {
          try StandardOutput.write(Sanitizer.clean("Those that were there are kept as \(aside).") + "\n")
        }
      }
    }

    /// What marks hold, in words: a person sees by it what came back, and what did not.
    private static func content(of archive: Archive) throws -> String {
      func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
      }
      return try [
        counted(archive.allMarks().count, "marked story", "marked stories"),
        counted(archive.savedViews().count, "saved view", "saved views"),
        counted(archive.corrections().count, "correction", "corrections"),
      ].joined(separator: ", ")
    }
  }
}
