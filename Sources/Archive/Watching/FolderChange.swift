/// What a watcher has seen of changes in the folders of a collection.
public struct FolderChange: Sendable, Hashable {
  /// The files and folders that came, changed or went, without a slash at their ends.
  public var paths: Set<String> = []
  /// Whether anything may have changed, so that the folders have to be walked in full.
  public var isEverything = false
  /// Whether one of the databases was written to, by this program or by another.
  public var isDatabase = false

  /// Makes a change of nothing.
  public init() {}

  /// A change of anything.
  public static let everything: FolderChange = {
    var change = FolderChange()
    change.isEverything = true
    return change
  }()

  /// Whether nothing has changed.
  public var isEmpty: Bool { self == FolderChange() }

  /// The paths in the order of their bytes, without those that lie in others.
  var scopes: [String] {
    var scopes: [String] = []
    // With the slash, since `a-b` stands between `a` and what lies in it.
    for path in paths.map({ $0 + "/" }).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if let last = scopes.last, FolderPaths.isInside(path, of: last) { continue }
      scopes.append(path)
    }
    return scopes.map { String($0.dropLast()) }
  }
}
