import Foundation
import Screen

/// A pseudo-terminal that controls this process itself, for tests that run in a process of their own.
final class OwnTerminal {
  /// The size of its window.
  static let size = Size(columns: 40, rows: 5)

  private let master: Int32

  /// Makes a terminal of standard input and output, and puts this process in its foreground.
  ///
  /// - Parameter typed: what a person has typed, to be read as soon as somebody asks.
  init(typed: String = "") throws {
    // A test's time limit counts the time in which others run, and can't end a process that waits for ever.
    alarm(60)
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var window = winsize(
      ws_row: UInt16(Self.size.rows),
      ws_col: UInt16(Self.size.columns),
      ws_xpixel: 0,
      ws_ypixel: 0
    )
    guard openpty(&ends.master, &ends.slave, nil, nil, &window) == 0 else {
      throw HarnessError.noPseudoTerminal(String(cString: strerror(errno)))
    }
    setsid()
    // Whoever runs the tests in the background may have had them ignore it.
    signal(SIGINT, SIG_DFL)
    guard ioctl(ends.slave, UInt(TIOCSCTTY), 0) == 0 else {
      throw HarnessError.noPseudoTerminal(String(cString: strerror(errno)))
    }
    for descriptor: Int32 in [0, 1] { dup2(ends.slave, descriptor) }
    for name in ["COLORTERM", "NO_COLOR", "LINES", "COLUMNS"] { unsetenv(name) }
    setenv("TERM", "xterm-256color", 1)
    setenv("LC_ALL", "C.UTF-8", 1)
    master = ends.master
    write(master, typed, typed.utf8.count)
  }

  /// Types something.
  func type(_ text: String) { write(master, text, text.utf8.count) }

  /// What was written to the terminal since this was last asked.
  func output() -> String {
    // The system may hand bytes on later than they are written: a NUL, which nobody else writes, comes after all.
    write(1, [0], 1)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.last != 0, case let count = read(master, &buffer, buffer.count), count > 0 {
      bytes += buffer.prefix(count)
    }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }
}
