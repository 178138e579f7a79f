import Archive
import ArgumentParser
import Screen

extension Corrections {
  /// Undoes a correction.
  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo",
      abstract: "Undo the last correction, or the one of a number.",
      discussion:
        "The list of --all keeps what was undone. The exit status is 1 when there is nothing to undo."
    )

    @Argument(help: "The number of the correction, as the list has it.")
    var number: Int64?

    func run() throws {
      try Failure.reporting {
        let marks = try Setup().marks()
        guard let record = try marks.undoCorrection(number, at: TimeStamp.now) else {
          throw Failure(
            number.map { "there is no correction \($0) in force." } ?? "there is no correction to undo.",
            status: 1
          )
        }
        Setup.tellBackup(of: marks)
        try StandardOutput.write(
          Sanitizer.clean("Undone: \(record.number)  \(record.correction), \(record.place)") + "\n"
        )
      }
    }
  }
}
