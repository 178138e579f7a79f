internal import GRDB
internal import Synchronization

/// How often others have changed the databases, as SQLite counts it.
struct SeenVersions: Equatable {
  var index: Int?
  var marks: Int?
}

extension Archive {
  /// The path of each file and folder of a collection as the index has it: absolute, links resolved, none in another.
  ///
  /// To be found when the collection is opened, so that a folder keeps its name when it goes.
  public static func resolved(_ paths: [String]) -> [String] {
    CollectionWalker.roots(of: paths).map(\.pathAlone)
  }

  /// Whether another file is in the place of the index, or none, so that `index` would go over to that.
  public var isReplaced: Bool {
    guard !isInMemory, let file = reader.file, Connection.file(at: reader.path) != file else { return false }
    return IndexFile.isOwn(reader.path, rules: rules)
  }

  /// Has a watcher tell when a program writes to the index or the marks.
  public func watchDatabases(with watcher: FolderWatcher) {
    watcher.watch(databases: (isInMemory ? [] : [reader.path]) + (marks.path.map { [$0] } ?? []))
  }

  /// Whether the index or the marks have changed since this was asked last, or since the archive was opened; marks
  /// that this archive has set itself do not count.
  ///
  /// Takes some ten microseconds.
  public func hasChanged() throws(ArchiveError) -> Bool {
    let sql = "PRAGMA data_version"
    let now = SeenVersions(
      index: try reader.run { try Int.fetchOne($0, sql: sql) },
      // Marks that can't be read tell of that where they are asked for.
      marks: (try? marks.read { try Int.fetchOne($0, sql: sql) }) ?? nil
    )
    return seen.withLock { seen in
      defer { seen = now }
      return seen.map { $0 != now } ?? false
    }
  }

  /// Goes over to the file that has come in the place of the index, which may have been set aside or deleted; one
  /// that another version of the program made is left to that.
  ///
  /// - Returns: whether the index is another one now.
  func followFile() throws(ArchiveError) -> Bool {
    guard isReplaced else { return false }
    // Where that fails, what is open stays.
    try IndexFile.make(reader.path, rules: rules)
    for connection in [reader, writer, searcher, tallier] { connection.reopen() }
    // What was known of the other index is not true of this one.
    nameTable.withLock { $0 = NameTable() }
    vocabulary.withLock { $0 = Vocabulary() }
    kinGroups.withLock { $0 = nil }
    facetTables.withLock { $0 = nil }
    return true
  }
}
