import Archive
import ArgumentParser
import Foundation

/// The reader's marks: exports, imports and restores them.
struct MarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marks",
    abstract: "Export or import the marks and saved views, or bring a backup of them back.",
    discussion: """
      Marks are what was read and starred, the notes and the tags. Corrections, which are kept beside them, have \
      commands of their own.
      """,
    subcommands: [Export.self, Import.self, Restore.self]
  )
}
