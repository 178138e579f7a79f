internal import GRDB
internal import Stories

/// Compares what is in the folders with what the index knows, in the order of the paths.
///
/// What the index has of a folder that can't be read now is kept.
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
    /// The number of a file that is no more there.
    case forget(Int64)
  }

  private static let pageSize = 4096

  /// How many entries the walk has given.
  private(set) var seen = 0
  private var walker: CollectionWalker
  private var entry: CollectionWalker.Entry?
  private var page: ArraySlice<StoredFile> = []
  /// The last folder that could not be read.
  private var closedFolder: String?
  private var lastPath = ""
  private var isLastPage = false
  private let connection: Connection

  init(_ paths: [String], index: Connection) {
    walker = CollectionWalker(paths)
    connection = index
    advance()
  }

  /// The next change, after at most `steps` files that are as they were, or nil.
  ///
  /// - Returns: nil with `isAtEnd` false when only the steps were used up.
  mutating func next(steps: Int) throws(ArchiveError) -> Change? {
    for _ in 0..<steps {
      if page.isEmpty, !isLastPage { try turnPage() }
      if let stored = page.first, let closedFolder, stored.path.hasPrefix(closedFolder) {
        page.removeFirst()
        continue
      }
      guard let entry else { return page.popFirst().map { .forget($0.file) } }
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
        return .forget(stored.file)
      }
    }
    return nil
  }

  /// Whether everything has been compared.
  var isAtEnd: Bool { entry == nil && page.isEmpty && isLastPage }

  private static func change(for entry: CollectionWalker.Entry) -> Change {
    entry.problem == nil ? .read(entry) : .tell(entry)
  }

  private mutating func advance() {
    if let entry, entry.problem != nil, entry.path.hasSuffix("/") { closedFolder = entry.path }
    entry = walker.next()
    if entry != nil { seen += 1 }
  }

  private mutating func turnPage() throws(ArchiveError) {
    let after = lastPath
    let rows = try connection.run { database in
      try Row.fetchAll(
        database.cachedStatement(
          sql: "SELECT file, path, size, modified, problem FROM file WHERE path > ? ORDER BY path LIMIT ?"
        ),
        arguments: [after, Self.pageSize]
      ).map { StoredFile(file: $0[0], path: $0[1], size: $0[2], modified: $0[3], problem: $0[4]) }
    }
    page = rows[...]
    lastPath = rows.last?.path ?? lastPath
    isLastPage = rows.count < Self.pageSize
  }

  /// Less than 0, 0 or greater as the bytes of one path come before, are the same or come after those of
  /// another.
  private static func compare(_ left: String, _ right: String) -> Int {
    if left.utf8.elementsEqual(right.utf8) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }
}

/// What the index knows of a file.
struct StoredFile {
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
