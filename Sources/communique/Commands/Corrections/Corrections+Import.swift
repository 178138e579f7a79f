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
        let (records, problems) = CorrectionLine.records(in: data, now: CorrectionTime.now)
        for problem in problems { StandardError.write("\(file):\(problem.line): \(problem.text)") }
        guard problems.isEmpty else { throw ExitCode(EX_DATAERR) }
        let added = try Corrections.marks().merge(records)
        try StandardOutput.write("\(added.count) added, \(records.count - added.count) there already.\n")
      }
    }

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
