internal import Screen

/// Why a terminal can't be taken over.
public enum TerminalError: Error, Sendable, Hashable {
  /// Standard output is a file or a pipe.
  case outputIsNoTerminal
  /// What keys should come from is a file or a pipe.
  case inputIsNoTerminal
  /// Standard input is no terminal, and the process has none.
  case noControllingTerminal
  /// `TERM` is not set.
  case unnamedTerminal
  /// terminfo does not know the terminal of this name.
  case unknownTerminal(name: String)
  /// There is no terminfo database, where the terminal of this name should be.
  case noDatabase(name: String)
  /// The terminal of this name can't put its cursor where it is told.
  case plainTerminal(name: String)
  /// The locale has another encoding than UTF-8.
  case encoding(String)
  /// ncurses can't take the terminal of this name over.
  case refused(name: String)
}

extension TerminalError: CustomStringConvertible {
  /// Why, in a sentence.
  public var description: String {
    switch self {
    case .outputIsNoTerminal: "standard output is not a terminal"
    case .inputIsNoTerminal: "keys can't be read, as standard input is not a terminal"
    case .noControllingTerminal: "keys can't be read, as this process has no terminal"
    case .unnamedTerminal: "the terminal is not known, as TERM is not set; try TERM=xterm-256color"
    case .unknownTerminal(let name):
      "the terminal \"\(Self.printable(name))\" (TERM) is not known here; try TERM=xterm-256color"
    case .noDatabase(let name):
      "no description of terminals (terminfo) is installed, so \"\(Self.printable(name))\" (TERM) is not known"
    case .plainTerminal(let name):
      "the terminal \"\(Self.printable(name))\" (TERM) can't show a full screen"
    case .encoding(let encoding):
      "the locale's encoding is \(encoding), but UTF-8 is needed; try LC_ALL=C.UTF-8"
    case .refused(let name): "the terminal \"\(Self.printable(name))\" (TERM) can't be taken over"
    }
  }

  /// A value of the environment, safe to print.
  private static func printable(_ text: String) -> String { Sanitizer.clean(text) }
}
