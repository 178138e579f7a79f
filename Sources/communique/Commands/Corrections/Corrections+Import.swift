import Archive
import ArgumentParser
import Foundation

extension Corrections {
  /// Adds the corrections of a file.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Add the corrections of a file that export has written; those that are in force already stay as they are.",
      discussion: "A FILE of - reads standard input. When a line is wrong, nothing is added."
    )

    @Argument(help: "The file.", completion: .file())
    var file: String

    func run() throws {
      try Failure.reporting {
        let data = try read()
        let marks = try Corrections.marks()
        let (records, problems) = CorrectionLine.records(
          in: data,
          now: CorrectionTime.now,
          present: try marks.corrections()
        )
        for problem in problems.prefix(Self.shownProblems) {
          StandardError.write("\(file):\(problem.line): \(Self.cut(problem.text))")
        }
        guard problems.isEmpty else {
          let more = problems.count - Self.shownProblems
          if more > 0 { StandardError.write("and \(more) more.") }
          throw ExitCode(EX_DATAERR)
        }
        let added = try marks.merge(records)
        try StandardOutput.write("\(added.count) added, \(records.count - added.count) there already.\n")
      }
    }

    /// So many wrong lines are told.
    private static let shownProblems = 10

    /// A sentence, cut where what it quotes of the file is long.
    private static func cut(_ text: String) -> String { text.count > 300 ? text.prefix(299) + "…" : text }

    private func read() throws -> Data {
      if file == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
      do {
        return try Data(contentsOf: URL(filePath: file))
      } catch CocoaError.fileReadNoSuchFile {
        throw Failure("\(file): there is no such file.", status: EX_NOINPUT)
      } catch CocoaError.fileReadNoPermission {
        throw Failure("\(file): must not be read.", status: EX_NOPERM)
      } catch {
        throw Failure("\(file): could not be read.", status: EX_NOINPUT)
      }
    }
  }
}
