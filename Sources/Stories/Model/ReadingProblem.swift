/// Why a file could not be read, or could be read only in part.
public struct ReadingProblem: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Reason: Sendable, Hashable {
    /// There is no such file or folder.
    case missing
    /// The system refuses to open it.
    case denied
    /// It has no letter in it.
    case empty
    /// It is larger than `limit` bytes; only that much was read.
    case tooLarge(limit: Int)
    /// It holds bytes that no text holds.
    case binary
    /// It begins as a file of this markup language does, not as plain text.
    case markup(String)
    /// Some bytes are not UTF-8; they are shown as U+FFFD.
    case notUTF8
    /// It is a pipe, a socket or a device.
    case notAFile
    /// It is a folder where one story is wanted.
    case folder
    /// It is a link that leads out of the collection, back into it or to nothing.
    case link
    /// Its format is one that the program does not read yet.
    case format(String)
    /// The system gave an error of this text.
    case system(String)
  }

  /// The file.
  public var path: String
  /// What went wrong.
  public var reason: Reason

  /// Makes a problem.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension ReadingProblem: CustomStringConvertible {
  /// What happened, where, and what to do, in one sentence.
  public var description: String {
    switch reason {
    case .missing: "\(path): there is no such file or folder; check the path."
    case .denied: "\(path): may not be opened; check its permissions."
    case .empty: "\(path): holds no text."
    case .tooLarge(let limit): "\(path): is larger than \(limit >> 20) MB; only its beginning was read."
    case .binary: "\(path): is not text in UTF-8, or in UTF-16 with a byte-order mark."
    case .markup(let name): "\(path): holds \(name), not plain text."
    case .notUTF8: "\(path): is not all UTF-8 or UTF-16; the bytes that are not are shown as \u{FFFD}."
    case .notAFile: "\(path): is a pipe, a socket or a device, which is not read."
    case .folder: "\(path): is a folder; name a story in it."
    case .link:
      "\(path): is a link that leads out of the folder, in a circle or nowhere; it was not followed."
    case .format(let name): "\(path): is in a format that is not read yet (\(name))."
    case .system(let text): "\(path): could not be read: \(text)."
    }
  }
}
