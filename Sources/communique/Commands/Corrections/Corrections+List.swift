import Archive
import ArgumentParser
import Screen

extension Corrections {
  /// Prints the corrections.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the corrections, in the order they apply."
    )

    @Option(help: "text, for people, or json: one object a line, as export writes it.")
    var format: Format = .text

    @Flag(help: "Also those that were undone.")
    var all = false

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json
    }

    func run() throws {
      try Failure.reporting {
        let marks = try Setup().marks()
        let records = try marks.corrections(withUndone: all)
        try Corrections.tellUnreadable(in: marks)
        if records.isEmpty, format == .text { StandardError.write("There are no corrections.") }
        let width = records.last.map { "\($0.number)".count } ?? 0
        for record in records {
          let line = format == .json ? CorrectionLine(record).json : text(of: record, width: width)
          try StandardOutput.write((StandardOutput.isTerminal ? Sanitizer.clean(line) : line) + "\n")
        }
      }
    }

    private func text(of record: CorrectionRecord, width: Int) -> String {
      let number = "\(record.number)"
      let blanks = String(repeating: " ", count: max(0, width - number.count))
      let undone = record.undone.map { ", undone \(TimeStamp.text($0))" } ?? ""
      let time = TimeStamp.text(record.made)
      return Sanitizer.clean("\(blanks)\(number)  \(time)  \(record.correction), \(record.place)\(undone)")
    }
  }
}
