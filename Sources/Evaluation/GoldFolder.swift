internal import FoundationEssentials
public import Stories

/// A folder of gold annotations: `NAME.txt` and beside it `NAME.ann` in brat standoff.
public struct GoldFolder: Sendable {
  /// The folder.
  public let path: String
  /// The names of the annotated stories, in order.
  public let names: [String]

  /// Lists a folder.
  public init(_ path: String) throws(EvaluationError) {
    self.path = path
    names = try Self.names(in: path)
    if names.isEmpty { throw .noAnnotations(path) }
  }

  /// Where the annotations that are scored come from.
  public enum Source: Sendable {
    /// A function that annotates a story, in brat standoff.
    case annotating(@Sendable (Story) -> String)
    /// A folder of `NAME.ann`; a file that is not there counts as empty.
    case folder(String)
  }

  /// Scores annotations of the folder's stories.
  public func scores(of source: Source) throws(EvaluationError) -> Scores {
    var given: Set<String> = []
    if case .folder(let folder) = source { given = Set(try Self.names(in: folder)) }
    var scorer = Scorer()
    for name in names {
      let file = "\(path)/\(name)"
      guard FileManager.default.fileExists(atPath: "\(file).txt") else {
        throw .noText(annotations: "\(file).ann", text: "\(file).txt")
      }
      let text = try Self.text("\(file).txt")
      let gold = try Annotations(parsing: try Self.text("\(file).ann"), path: "\(file).ann")
      var system: Annotations?
      switch source {
      case .annotating(let annotate):
        let story = PlainText.story(of: StoryText(text), origin: Origin(path: "\(file).txt"))
        system = try Annotations(parsing: story.map(annotate) ?? "", path: name)
      case .folder(let folder) where given.contains(name):
        let file = "\(folder)/\(name).ann"
        system = try Annotations(parsing: try Self.text(file), path: file)
      case .folder: break
      }
      scorer.add(name, text: text, gold: gold, system: system)
    }
    return scorer.result
  }

  /// The names of the annotations of a folder, in the order of their code points.
  private static func names(in folder: String) throws(EvaluationError) -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw .noFolder(folder)
    }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".ann") }
        .map { String($0.dropLast(4)) }
        .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    } catch {
      throw .unreadable(path: folder, reason: "check its permissions")
    }
  }

  /// The text of a file.
  private static func text(_ path: String) throws(EvaluationError) -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path, reason: "check its permissions")
    }
    guard let text = String(validating: data, as: UTF8.self) else { throw .notUTF8(path) }
    return text
  }
}
