import Archive
import ArgumentParser
import Foundation

/// The corrections of findings: lists, exports, imports and undoes them.
struct Corrections: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, export, import or undo the corrections of findings.",
    discussion: """
      Corrections are made in the reader with c, and kept with the marks. The reader and search apply them; extract \
      and show, which work on files alone, do not.
      """,
    subcommands: [List.self, Export.self, Import.self, Undo.self],
    defaultSubcommand: List.self
  )

  /// The marks, which must be in order.
  static func marks() throws -> Archive {
    let archive = try Setup().marks()
    for case .noMarks(let error) in archive.notices { throw Failure(error) }
    return archive
  }
}
