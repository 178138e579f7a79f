internal import GRDB
internal import Glibc
internal import Stories

extension Archive {
  /// The roots of a collection that are not there now, but of which the index has something; without a slash.
  ///
  /// An empty folder that the index does not know to be on the file system of before is one from which that was
  /// unmounted.
  func absentRoots(of walker: CollectionWalker) throws(ArchiveError) -> [String] {
    let known = try knownRoots()
    let candidates = walker.roots.filter { root in
      !root.exists || root.isFolder && known[root.pathAlone] != root.device && Self.isEmpty(folder: root.path)
    }.map(\.pathAlone)
    guard !candidates.isEmpty else { return [] }
    return try writer.run { database in
      let sql = """
        SELECT count(*) FROM (
          SELECT 1 FROM file WHERE path = ?1 AND problem IS NOT ?2
          UNION ALL SELECT 1 FROM file WHERE path >= ?1 || '/' AND path < ?1 || '0' LIMIT 1
        )
        """
      return try candidates.filter { path in
        try Int.fetchOne(database, sql: sql, arguments: [path, ReasonCoding.encode(.missing)]) != 0
      }
    }
  }

  /// Keeps in mind on which file systems the roots are that were walked in full, and that they were even when none of
  /// them is there.
  func remember(_ roots: [CollectionWalker.Root], except absent: [String]) throws(ArchiveError) {
    let known = try knownRoots()
    let new = roots.filter {
      $0.exists && known[$0.pathAlone] != $0.device && !absent.contains($0.pathAlone)
    }
    guard !new.isEmpty || known.isEmpty else { return }
    try writer.run { database in
      for root in new {
        try database.execute(
          sql: "INSERT OR REPLACE INTO root VALUES (?, ?)",
          arguments: [root.pathAlone, Int64(bitPattern: root.device)]
        )
      }
      if new.isEmpty { try database.execute(sql: "INSERT OR IGNORE INTO root VALUES ('', 0)") }
    }
  }

  /// The file systems that the roots were on when they were last walked in full.
  private func knownRoots() throws(ArchiveError) -> [String: UInt64] {
    try writer.run { database in
      var known: [String: UInt64] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT path, device FROM root") {
        known[row[0]] = UInt64(bitPattern: row[1])
      }
      return known
    }
  }

  /// Whether files and folders were once indexed to their end.
  ///
  /// Not so while that is done for the first time, and after it was stopped.
  public func isComplete() throws(ArchiveError) -> Bool {
    try reader.run { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM root)") ?? false }
  }

  /// Whether a folder has nothing but hidden files, which are passed over.
  private static func isEmpty(folder: String) -> Bool {
    guard let directory = opendir(folder) else { return false }
    defer { closedir(directory) }
    while let record = readdir(directory) {
      if record.pointee.d_name.0 != CChar(UInt8(ascii: ".")) { return false }
    }
    return true
  }

  /// Keeps the rows of files that only have another path than before, so that who has one of their stories open
  /// stays with it.
  ///
  /// Of the same size and time, to the nanosecond, are files that were moved; all are read again all the same, which
  /// shows what is in them whatever they were.
  func followMoves(in changes: inout Changes) throws(ArchiveError) {
    struct State: Hashable {
      var size: Int64
      var modified: Int64
    }
    guard !changes.forgotten.isEmpty, !changes.entries.isEmpty else { return }
    var news: [State: [String]] = [:]
    for entry in changes.entries where entry.problem == nil {
      news[State(size: entry.size, modified: entry.modified), default: []].append(entry.path)
    }
    var moved: [Int64: String] = [:]
    for file in changes.forgotten.reversed() where file.problem == nil {
      let state = State(size: file.size, modified: file.modified)
      if let path = news[state]?.popLast() { moved[file.file] = path }
    }
    guard !moved.isEmpty else { return }
    let places = moved
    var kept: Set<Int64> = []
    // Until it is read again, the row is of a file of no size.
    try writer.run { database in
      try database.inTransaction(.immediate) {
        let statement = try database.cachedStatement(
          // A file that was moved over another has that one's row.
          sql: """
            UPDATE file SET path = ?1, size = -1, modified = -1
            WHERE file = ?2 AND NOT EXISTS (SELECT 1 FROM file WHERE path = ?1)
            """
        )
        for (file, path) in places {
          try statement.execute(arguments: [path, file])
          if database.changesCount > 0 { kept.insert(file) }
        }
        return .commit
      }
    }
    changes.forgotten.removeAll { kept.contains($0.file) }
  }
}
