/// Why changes in a collection are not told by the system, so that its folders have to be looked through now and
/// then.
public enum WatchProblem: Sendable, Hashable {
  /// The system has no watches left for this user.
  case tooMany
  /// The folder is on a file system that does not tell of changes made elsewhere.
  case fileSystem(path: String, type: String)
  /// The system can't watch, for this reason.
  case system(String)
}

extension WatchProblem: CustomStringConvertible {
  /// What it means for a person, in one sentence.
  public var description: String {
    let meaning = "the folders are looked through instead, at most every 30 seconds."
    return switch self {
    case .tooMany: "The system has no watches left (fs.inotify.max_user_watches): \(meaning)"
    case .fileSystem(let path, let type):
      "\(path) is on \(type), which does not tell of all changes: \(meaning)"
    case .system(let text): "The folders can't be watched (\(text)): \(meaning)"
    }
  }
}
