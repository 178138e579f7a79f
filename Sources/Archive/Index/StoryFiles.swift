public import Stories

/// The files of stories in a folder and those below it, as indexing finds them, in the order of their paths.
///
/// Files of other formats are passed over.
public struct StoryFiles: Sequence, IteratorProtocol {
  /// A path that begins with that of the folder as it was given, and why there is nothing to read, if so.
  public struct Entry: Sendable, Hashable {
    /// The path.
    public var path: String
    /// What is wrong with it.
    public var problem: ReadingProblem?

    /// Makes an entry.
    public init(path: String, problem: ReadingProblem? = nil) {
      self.path = path
      self.problem = problem
    }
  }

  private let folder: String
  private let root: String
  private var walker: CollectionWalker

  /// Begins to walk a folder; reads no file.
  public init(in folder: String) {
    self.folder = folder.hasSuffix("/") ? folder : folder + "/"
    root = CollectionWalker.roots(of: [folder]).first?.path ?? folder
    walker = CollectionWalker([folder])
  }

  /// The next file; nil after the last.
  public mutating func next() -> Entry? {
    while let entry = walker.next() {
      if case .format? = entry.problem { continue }
      let path =
        FolderPaths.isInside(entry.path, of: root)
        ? folder + String(Substring(entry.path.utf8.dropFirst(root.utf8.count))) : entry.path
      return Entry(path: path, problem: entry.problem.map { ReadingProblem(path: path, reason: $0) })
    }
    return nil
  }
}
