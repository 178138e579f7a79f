import ArgumentParser
import Foundation

/// A file that a command reads for a person.
enum ImportedFile {
  /// What is in a file; a path of `-` is standard input.
  static func read(_ path: String) throws -> Data {
    if path == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch CocoaError.fileReadNoSuchFile {
      throw Failure("\(path): there is no such file.", status: EX_NOINPUT)
    } catch CocoaError.fileReadNoPermission {
      throw Failure("\(path): must not be read.", status: EX_NOPERM)
    } catch {
      throw Failure("\(path): could not be read.", status: EX_NOINPUT)
    }
  }

  /// Tells what is wrong in a file and ends the command, if anything is.
  static func refuse(_ path: String, for problems: [(line: Int, text: String)]) throws {
    guard !problems.isEmpty else { return }
    for problem in problems.prefix(shownProblems) {
      StandardError.write("\(path):\(problem.line): \(cut(problem.text))")
    }
    let more = problems.count - shownProblems
    if more > 0 { StandardError.write("and \(more) more.") }
    throw ExitCode(EX_DATAERR)
  }

  /// So many wrong lines are told.
  private static let shownProblems = 10

  /// A sentence, cut where what it quotes of the file is long.
  private static func cut(_ text: String) -> String { text.count > 300 ? text.prefix(299) + "…" : text }
}
