import Foundation
import Screen

/// Standard error, for lines that tell a person something.
enum StandardError {
  /// Writes a line; what could move a terminal's cursor becomes visible marks.
  static func write(_ line: String) {
    FileHandle.standardError.write(Data((Sanitizer.clean(line) + "\n").utf8))
  }
}
