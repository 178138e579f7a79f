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

  /// Whether a database at a path, which need not be there yet, can be written to; `errno` says why not.
  static func isWritable(_ path: String) -> Bool {
    guard let slash = path.lastIndex(of: "/") else { return true }
    return access(String(path[..<slash]), W_OK) == 0 && (!exists(path) || access(path, W_OK) == 0)
  }

  /// Whether the disk that a file is on has any room left; true where that is not known.
  static func hasRoom(_ path: String) -> Bool {
    var status = statvfs()
    return statvfs(path, &status) != 0 || status.f_bavail > 0
  }

  /// Waits until what a file holds is on the disk, or of a folder which names it has; whether that could be done.
  ///
  /// A file system that has no such thing for folders counts as done.
  static func sync(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP
  }

  /// The folder that a file is in.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether two paths are the same, byte for byte: to the system, a letter with its accent is not both in one.
  static func isSame(_ path: String, _ other: String) -> Bool { path.utf8.elementsEqual(other.utf8) }

  /// Whether a path is that of a folder, which ends with a slash, or of something in it, byte for byte.
  static func isInside(_ path: String, of folder: String) -> Bool { path.utf8.starts(with: folder.utf8) }

  /// Whether there is anything at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether there is a file without a byte at a path.
  static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size == 0
  }
}

extension Archive {
  /// The path of the index for a set of files and folders: `CACHE/HASH/index.sqlite`.
  ///
  /// The same files and folders have the same index in whatever order and spelling they are given, also while one of
  /// them is not there.
  public static func indexPath(for paths: [String], in cache: String) -> String {
    let roots = resolved(paths).joined(separator: "\0")
    let identity = StoryID(date: nil, headline: "", text: StoryText(roots))
    return "\(cache)/\(identity)/index.sqlite"
  }
}
