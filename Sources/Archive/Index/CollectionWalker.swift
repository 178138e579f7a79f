internal import Glibc
internal import Stories

/// Walks files and folders in full, without reading any file.
///
/// Paths come in the order of their bytes, a folder's with a slash at its end, so that they can be merged
/// with a sorted table of paths. Hidden files and folders are passed over. Symbolic links are never followed:
/// one that leads to what is walked anyway is passed over, the others are told as problems. Memory grows with
/// the greatest number of entries in the folders on the way to one file.
struct CollectionWalker: Sequence, IteratorProtocol {
  /// One file, or one thing that can't be read.
  struct Entry: Equatable {
    /// The path; that of a folder ends with a slash.
    var path: String
    /// The size in bytes; 0 where there is a problem.
    var size: Int64 = 0
    /// When the content last changed, in nanoseconds since 1970; 0 where there is a problem.
    var modified: Int64 = 0
    /// Why it can't be read.
    var problem: ReadingProblem.Reason?
  }

  /// A file or folder to walk, resolved.
  struct Root: Equatable {
    var path: String
    var isFolder: Bool
    var exists: Bool
    /// The file system that it is on, as `stat` numbers it; 0 where it does not exist.
    var device: UInt64 = 0
    /// The path without a slash at its end, save for `/` itself.
    var pathAlone: String { path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }
  }

  private enum Step {
    case entry(Entry)
    case folder(String)
  }

  let roots: [Root]
  /// Told the path of each folder before it is read.
  private let entering: ((String) -> Void)?
  /// What is still to do, the next last.
  private var steps: [Step] = []

  init(_ paths: [String], entering: ((String) -> Void)? = nil) {
    roots = Self.roots(of: paths)
    self.entering = entering
    for root in roots.reversed() {
      if !root.exists {
        steps.append(.entry(Entry(path: root.path, problem: .missing)))
      } else if root.isFolder {
        steps.append(.folder(root.path))
      } else if let step = step(
        path: root.path,
        name: Self.name(of: root.path),
        directory: AT_FDCWD,
        at: root.path
      ) {
        steps.append(step)
      }
    }
  }

  /// Walks only one thing that is in the folders of another walker, and what is in it; nothing when it is not there.
  init(only path: String, of whole: CollectionWalker) {
    roots = whole.roots
    entering = whole.entering
    guard
      roots.contains(where: {
        FolderPaths.isInside(path + "/", of: $0.path) || FolderPaths.isSame($0.path, path)
      })
    else {
      return
    }
    if let step = step(path: path, name: Self.name(of: path), directory: AT_FDCWD, at: path) {
      steps.append(step)
    }
  }

  /// The paths resolved, sorted, without those that are inside others.
  static func roots(of paths: [String]) -> [Root] {
    let roots = paths.map { path in
      guard let resolved = FolderPaths.resolved(path) else {
        return Root(path: FolderPaths.absolute(path), isFolder: false, exists: false)
      }
      var status = stat()
      let isFolder = stat(resolved, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      return Root(
        path: isFolder && resolved != "/" ? resolved + "/" : resolved,
        isFolder: isFolder,
        exists: true,
        device: UInt64(status.st_dev)
      )
    }
    var kept: [Root] = []
    for root in roots.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      if let last = kept.last,
        FolderPaths.isSame(last.path, root.path)
          || last.isFolder && FolderPaths.isInside(root.path, of: last.path)
      {
        continue
      }
      kept.append(root)
    }
    return kept
  }

  mutating func next() -> Entry? {
    while let step = steps.popLast() {
      switch step {
      case .entry(let entry): return entry
      case .folder(let path):
        if let problem = open(folder: path) { return Entry(path: path, problem: problem) }
      }
    }
    return nil
  }

  /// Puts what is in a folder on the steps.
  private mutating func open(folder: String) -> ReadingProblem.Reason? {
    entering?(folder)
    guard let directory = opendir(folder) else {
      switch errno {
      case EACCES, EPERM: return .denied
      case let code: return .system(String(cString: strerror(code)))
      }
    }
    defer { closedir(directory) }
    var found: [(key: String, step: Step)] = []
    while let record = readdir(directory) {
      let name = Self.name(of: record)
      guard name.raw[0] != UInt8(ascii: ".") else { continue }
      let path = folder + name.text
      guard name.isValid else {
        found.append((path, .entry(Entry(path: path, problem: .system("its name is not UTF-8")))))
        continue
      }
      if let step = step(path: path, name: name.text, directory: dirfd(directory), at: name.text) {
        if case .folder(let key) = step { found.append((key, step)) } else { found.append((path, step)) }
      }
    }
    found.sort { $1.key.utf8.lexicographicallyPrecedes($0.key.utf8) }
    steps.append(contentsOf: found.lazy.map(\.step))
    return nil
  }

  /// What to do about one name; nil when nothing.
  private func step(path: String, name: String, directory: Int32, at relative: String) -> Step? {
    var status = stat()
    guard fstatat(directory, relative, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      guard errno != ENOENT else { return nil }
      return .entry(Entry(path: path, problem: .system(String(cString: strerror(errno)))))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder(path + "/")
    case S_IFLNK: return isWalkedAnyway(link: path) ? nil : .entry(Entry(path: path, problem: .link))
    case S_IFREG:
      if let format = Self.otherFormat(name) { return .entry(Entry(path: path, problem: .format(format))) }
      let modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
      return .entry(Entry(path: path, size: Int64(status.st_size), modified: modified))
    default: return .entry(Entry(path: path, problem: .notAFile))
    }
  }

  /// Whether a link leads to a file or folder of the collection that is not above the link itself.
  private func isWalkedAnyway(link: String) -> Bool {
    guard let target = FolderPaths.resolved(link), !FolderPaths.isInside(link, of: target + "/"),
      target != "/"
    else {
      return false
    }
    return roots.contains {
      FolderPaths.isSame(target, $0.path) || $0.isFolder && FolderPaths.isInside(target, of: $0.path)
    }
  }

  /// The format that a file's name tells, when it is another than plain text.
  static func otherFormat(_ name: String) -> String? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
    let suffix = name[name.utf8.index(after: dot)...].utf8
    guard (1...8).contains(suffix.count),
      suffix.allSatisfy({ (0x61...0x7a).contains($0 | 0x20) || (0x30...0x39).contains($0) })
    else { return nil }
    let format = String(Substring(suffix)).lowercased()
    return ["txt", "text"].contains(format) ? nil : format
  }

  private static func name(of path: String) -> String {
    String(path.utf8.split(separator: UInt8(ascii: "/")).last.map(Substring.init) ?? "")
  }

  private static func name(of record: UnsafeMutablePointer<dirent>) -> (
    raw: [UInt8], text: String, isValid: Bool
  ) {
    withUnsafeBytes(of: &record.pointee.d_name) { bytes in
      let raw = Array(bytes.prefix { $0 != 0 })
      if let text = String(validating: raw, as: UTF8.self) { return (raw, text, true) }
      return (raw, String(decoding: raw, as: UTF8.self), false)
    }
  }
}
