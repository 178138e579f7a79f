import Foundation

/// Standard output of a command.
enum StandardOutput {
  /// Writes a text; when nobody reads it any more, as in `| head`, the program ends in silence.
  static func write(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw Failure(
        "standard output could not be written to: \(error.localizedDescription)",
        status: EX_IOERR
      )
    }
  }

  /// Whether it is a terminal.
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// The width of the terminal, in cells; 80 where there is none.
  static func columns(environment: [String: String]) -> Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment["COLUMNS"].flatMap(Int.init) ?? 80
  }
}
