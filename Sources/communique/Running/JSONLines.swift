import ArgumentParser
import Foundation

/// A file with an object of JSON on each line, which a person imports.
enum JSONLines {
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

  /// Reads each line; blank ones say nothing.
  ///
  /// - Returns: what is wrong with those on which `body` fails, by their numbers from 1.
  static func forEach(
    in data: Data,
    _ body: (_ line: Data, _ number: Int) throws -> Void
  ) -> [(line: Int, text: String)] {
    var problems: [(line: Int, text: String)] = []
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() where bytes.contains(where: { $0 > 0x20 }) {
      do {
        try body(Data(bytes), index + 1)
      } catch {
        problems.append((index + 1, text(of: error)))
      }
    }
    return problems
  }

  /// The names of the values in the object of a line, in their order.
  static func keys(of line: Data) throws -> [String] {
    try JSONDecoder().decode(Names.self, from: line).all
  }

  private struct Names: Decodable {
    struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    var all: [String]

    init(from decoder: any Decoder) throws {
      all = try decoder.container(keyedBy: Key.self).allKeys.map(\.stringValue).sorted()
    }
  }

  private static func text(of error: any Error) -> String {
    switch error {
    case JSONLineError.text(let text): text
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing."
    case DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty,
      DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty:
      "“\(context.codingPath[0].stringValue)” has a value of the wrong type."
    default: "it is not an object of JSON."
    }
  }

  /// Tells what is wrong in a file and ends the command, if anything is.
  static func refuse(_ path: String, for problems: [(line: Int, text: String)]) throws {
    guard !problems.isEmpty else { return }
    tell(problems, of: path)
    throw ExitCode(EX_DATAERR)
  }

  /// Tells of lines of a file on standard error.
  static func tell(_ problems: [(line: Int, text: String)], of path: String) {
    for problem in problems.prefix(shownProblems) {
      StandardError.write("\(path):\(problem.line): \(cut(problem.text))")
    }
    let more = problems.count - shownProblems
    if more > 0 { StandardError.write("and \(more) more.") }
  }

  /// So many wrong lines are told.
  private static let shownProblems = 10

  /// A sentence, cut where what it quotes of the file is long.
  private static func cut(_ text: String) -> String { text.count > 300 ? text.prefix(299) + "…" : text }
}

/// Why a line does not say what it should.
enum JSONLineError: Error {
  /// The reason in one sentence.
  case text(String)
}
