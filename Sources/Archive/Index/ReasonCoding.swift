internal import Stories

/// Writes why a file could not be read as one line of text and reads it back.
enum ReasonCoding {
  static func encode(_ reason: ReadingProblem.Reason) -> String {
    switch reason {
    case .missing: "missing"
    case .denied: "denied"
    case .empty: "empty"
    case .tooLarge(let limit): "tooLarge \(limit)"
    case .binary: "binary"
    case .markup(let name): "markup \(name)"
    case .notUTF8: "notUTF8"
    case .notAFile: "notAFile"
    case .folder: "folder"
    case .link: "link"
    case .format(let name): "format \(name)"
    case .system(let text): "system \(text)"
    }
  }

  static func decode(_ text: String) -> ReadingProblem.Reason {
    let parts = text.split(separator: " ", maxSplits: 1)
    let detail = parts.count > 1 ? String(parts[1]) : ""
    return switch parts.first {
    case "missing": .missing
    case "denied": .denied
    case "empty": .empty
    case "tooLarge": .tooLarge(limit: Int(detail) ?? 0)
    case "binary": .binary
    case "markup": .markup(detail)
    case "notUTF8": .notUTF8
    case "notAFile": .notAFile
    case "folder": .folder
    case "link": .link
    case "format": .format(detail)
    default: .system(detail)
    }
  }

  /// Whether the problem may go away without the file's size or time of change telling.
  static func mayPass(_ text: String) -> Bool {
    switch decode(text) {
    case .missing, .denied, .system: true
    default: false
    }
  }
}
