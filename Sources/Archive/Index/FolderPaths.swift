internal import Glibc
internal import Stories

/// Paths as the archive stores and makes them.
enum FolderPaths {
  /// The path with links resolved and made absolute, or nil when there is nothing there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  /// The path made absolute; links stay.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = resolved(".") else { return path }
    return folder + "/" + path
  }

  /// Makes the folder that a file is to be in, and those above it, open to the user alone.
  static func makeParents(of path: String) throws(ArchiveError) {
    var folders: [String] = []
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = folder[..<slash]
      folders.append(String(folder))
      if access(String(folder), F_OK) == 0 { break }
    }
    for folder in folders.reversed() where mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw .unopenable(path: folder, text: String(cString: strerror(errno)))
    }
  }

  /// Whether there is anything at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

extension Archive {
  /// The path of the index for a set of files and folders: `CACHE/HASH/index.sqlite`.
  ///
  /// The same files and folders have the same index in whatever order and spelling they are given.
  public static func indexPath(for paths: [String], in cache: String) -> String {
    let roots = CollectionWalker.roots(of: paths).map(\.path).joined(separator: "\0")
    let identity = StoryID(date: nil, headline: "", text: StoryText(roots))
    return "\(cache)/\(identity)/index.sqlite"
  }
}
