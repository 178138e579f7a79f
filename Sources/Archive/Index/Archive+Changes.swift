internal import GRDB
internal import Glibc
internal import Stories
internal import Synchronization

extension Archive {
  /// The roots of a collection that are not there now, but of which the index has something; without a slash.
  ///
  /// An empty folder on another file system than before is one from which that was unmounted.
  func absentRoots(of walker: CollectionWalker) throws(ArchiveError) -> [String] {
    var missing: [String] = []
    for root in walker.roots {
      let path = root.path.hasSuffix("/") ? String(root.path.dropLast()) : root.path
      guard root.exists else {
        missing.append(path)
        continue
      }
      let device = devices.withLock { $0[path] ?? root.device }
      if device != root.device, root.isFolder, Self.isEmpty(folder: root.path) {
        missing.append(path)
      } else {
        devices.withLock { $0[path] = root.device }
      }
    }
    guard !missing.isEmpty else { return [] }
    let candidates = missing
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

  private static func isEmpty(folder: String) -> Bool {
    guard let directory = opendir(folder) else { return false }
    defer { closedir(directory) }
    // The first two names are those of the folder itself and of the one above.
    for _ in 0..<3 where readdir(directory) == nil { return true }
    return false
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
    // Until it is read again, the row is of a file of no size.
    try writer.run { database in
      try database.inTransaction(.immediate) {
        let statement = try database.cachedStatement(
          sql: "UPDATE file SET path = ?, size = -1, modified = -1 WHERE file = ?"
        )
        for (file, path) in places { try statement.execute(arguments: [path, file]) }
        return .commit
      }
    }
    changes.forgotten.removeAll { places[$0.file] != nil }
  }
}
