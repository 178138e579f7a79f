internal import GRDB
internal import Stories

/// Compares what is in the folders with what the index knows, in the order of the paths.
///
/// What the index has of a folder that can't be read now is kept, and so is what it has of a root that is not there.
///
/// Memory does not grow with the number of files: the index is read page by page, each in a transaction of
/// its own.
struct FileScan {
  /// What has to be done about one path.
  enum Change: Equatable {
    /// A file to read, new or changed.
    case read(CollectionWalker.Entry)
    /// Something that can't be read, to be told.
    case tell(CollectionWalker.Entry)
    /// A file that is no more there.
    case forget(StoredFile)
  }

  private static let pageSize = 4096

  /// How many entries the walk has given.
  private(set) var seen = 0
  private let whole: CollectionWalker
  private var walker: CollectionWalker
  /// What is compared now, with all that is in it; nil for everything.
  private var scope: String?
  /// What is to be compared after that.
  private var nextScopes: ArraySlice<String> = []
  /// The roots that are not there, without a slash at their ends.
  private let absent: [String]
  private var entry: CollectionWalker.Entry?
  private var page: ArraySlice<StoredFile> = []
  /// The last folder that could not be read.
  private var closedFolder: String?
  private var lastPath = ""
  private var isLastPage = false
  private let connection: Connection

  /// Makes a scan of all that is in some files and folders.
  ///
  /// - Parameters:
  ///   - walker: the walk over them.
  ///   - scopes: the files and folders in them that are to be compared, none in another; nil for everything.
  ///   - absent: those of the roots that are not there.
  init(_ walker: CollectionWalker, only scopes: [String]? = nil, absent: [String] = [], index: Connection) {
    (whole, self.walker) = (walker, walker)
    self.absent = absent
    connection = index
    if let scopes {
      nextScopes = scopes[...]
      isLastPage = true
      startNextScope()
    } else {
      advance()
    }
  }

  /// The next change, after at most `steps` files that are as they were, or nil.
  ///
  /// - Returns: nil with `isAtEnd` false when only the steps were used up.
  mutating func next(steps: Int) throws(ArchiveError) -> Change? {
    for _ in 0..<steps {
      if isAtEnd { return nil }
      if isAtEndOfScope { startNextScope() }
      if page.isEmpty, !isLastPage { try turnPage() }
      if let stored = page.first, isClosed(stored.path) {
        page.removeFirst()
        continue
      }
      guard let entry else {
        if let gone = page.popFirst() { return .forget(gone) }
        continue
      }
      guard let stored = page.first else {
        advance()
        return Self.change(for: entry)
      }
      switch Self.compare(entry.path, stored.path) {
      case 0:
        page.removeFirst()
        advance()
        if !stored.isStill(entry) { return Self.change(for: entry) }
      case ..<0:
        advance()
        return Self.change(for: entry)
      default:
        page.removeFirst()
        return .forget(stored)
      }
    }
    return nil
  }

  /// Whether everything has been compared.
  var isAtEnd: Bool { isAtEndOfScope && nextScopes.isEmpty }

  private var isAtEndOfScope: Bool { entry == nil && page.isEmpty && isLastPage }

  private mutating func startNextScope() {
    guard let path = nextScopes.popFirst() else { return }
    scope = path
    walker = CollectionWalker(only: path, of: whole)
    (lastPath, isLastPage, closedFolder) = ("", false, nil)
    advance()
  }

  /// Whether nothing can be said now of what the index has under a path.
  private func isClosed(_ path: String) -> Bool {
    if let closedFolder, FolderPaths.isInside(path, of: closedFolder) { return true }
    return absent.contains { FolderPaths.isSame(path, $0) || FolderPaths.isInside(path, of: $0 + "/") }
  }

  private static func change(for entry: CollectionWalker.Entry) -> Change {
    entry.problem == nil ? .read(entry) : .tell(entry)
  }

  private mutating func advance() {
    if let entry, entry.problem != nil, entry.path.hasSuffix("/") { closedFolder = entry.path }
    repeat { entry = walker.next() } while entry.map { absent.contains($0.path) } ?? false
    if entry != nil { seen += 1 }
  }

  private mutating func turnPage() throws(ArchiveError) {
    let (after, scope) = (lastPath, scope)
    let rows = try connection.run { database in
      let sql = scope == nil ? Self.all : Self.within
      let arguments: StatementArguments = [after, Self.pageSize]
      return try Row.fetchAll(
        database.cachedStatement(sql: sql),
        arguments: scope.map { arguments + [$0] } ?? arguments
      ).map { StoredFile(file: $0[0], path: $0[1], size: $0[2], modified: $0[3], problem: $0[4]) }
    }
    page = rows[...]
    lastPath = rows.last?.path ?? lastPath
    isLastPage = rows.count < Self.pageSize
  }

  private static let all =
    "SELECT file, path, size, modified, problem FROM file WHERE path > ?1 ORDER BY path LIMIT ?2"

  /// What lies in a folder stands between its path with a slash and with the character after that.
  private static let within = """
    SELECT file, path, size, modified, problem FROM file
    WHERE path > ?1 AND path >= ?3 AND path < ?3 || '0' AND (path = ?3 OR path >= ?3 || '/')
    ORDER BY path LIMIT ?2
    """

  /// Less than 0, 0 or greater as the bytes of one path come before, are the same or come after those of
  /// another.
  private static func compare(_ left: String, _ right: String) -> Int {
    if left.utf8.elementsEqual(right.utf8) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }
}

/// What the index knows of a file.
struct StoredFile: Equatable {
  var file: Int64
  var path: String
  var size: Int64
  var modified: Int64
  var problem: String?

  /// Whether an entry of the walk is as it was, and need not be read again.
  func isStill(_ entry: CollectionWalker.Entry) -> Bool {
    if let reason = entry.problem { return problem == ReasonCoding.encode(reason) }
    return size == entry.size && modified == entry.modified && !(problem.map(ReasonCoding.mayPass) ?? false)
  }
}
