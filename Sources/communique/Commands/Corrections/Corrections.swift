import Archive
import ArgumentParser
import Foundation

/// The corrections of findings: lists, exports, imports and undoes them.
struct Corrections: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections",
    abstract: "List, export, import or undo the corrections of findings.",
    discussion: """
      Corrections are made in the reader with c, and kept with the marks. The reader and search apply them; extract \
      and show, which work on files alone, do not.
      """,
    subcommands: [List.self, Export.self, Import.self, Undo.self],
    defaultSubcommand: List.self
  )

  /// Says on standard error that some corrections are kept but can't be read, if so.
  static func tellUnreadable(in marks: Archive) throws {
    let numbers = try marks.unreadableCorrections()
    guard !numbers.isEmpty else { return }
    let list = numbers.prefix(10).map { "\($0)" }.joined(separator: ", ") + (numbers.count > 10 ? ", …" : "")
    let what = numbers.count == 1 ? "1 correction" : "\(numbers.count) corrections"
    StandardError.write(
      "\(what) can't be read and \(numbers.count == 1 ? "is" : "are") not applied, number \(list): another version of "
        + "communique may have made \(numbers.count == 1 ? "it" : "them"); list and export with that version."
    )
  }
}
