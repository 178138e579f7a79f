/// Why annotations could not be scored.
public enum EvaluationError: Error, Sendable, Hashable {
  /// There is no such folder.
  case noFolder(String)
  /// The folder holds no annotations.
  case noAnnotations(String)
  /// Annotations have no text beside them.
  case noText(annotations: String, text: String)
  /// A file is not UTF-8, so that its offsets mean nothing.
  case notUTF8(String)
  /// A line is not as brat writes it; lines count from 1.
  case line(path: String, number: Int, text: String)
  /// A file could not be read, and why.
  case unreadable(path: String, reason: String)
}

extension EvaluationError: CustomStringConvertible {
  /// What happened, where, and what to do, in one sentence.
  public var description: String {
    switch self {
    case .noFolder(let path): "\(path): there is no such folder; check the path."
    case .noAnnotations(let path): "\(path): holds no annotations; NAME.ann must lie beside NAME.txt."
    case .noText(let annotations, let text):
      "\(annotations): the story that it annotates is missing: \(text)."
    case .notUTF8(let path): "\(path): is not UTF-8, so that its offsets cannot be counted."
    case .line(let path, let number, let text): "\(path):\(number): is no line of brat standoff: “\(text)”."
    case .unreadable(let path, let reason): "\(path): could not be read: \(reason)."
    }
  }
}
