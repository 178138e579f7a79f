internal import GRDB
internal import Glibc

/// Opens the file of an index, and makes it anew where it has to be.
enum IndexFile {
  /// What a connection is for.
  enum Purpose {
    case reading
    case writing
  }

  /// Opens an index or makes it.
  static func open(_ path: String, rules: Int, notices: inout [ArchiveNotice]) throws(ArchiveError)
    -> DatabaseQueue
  {
    try FolderPaths.makeParents(of: path)
    guard FolderPaths.isWritable(path) else {
      throw .unopenable(path: path, text: String(cString: strerror(errno)))
    }
    do {
      return try openOrMake(path, rules: rules)
    } catch {
      let mapped = ArchiveError(error, path: path)
      guard case .damaged = mapped else { throw mapped }
    }
    do {
      return try alone(with: path) {
        do {
          // Another program may have made it anew in the meantime.
          return try made(path, rules: rules)
        } catch {
          let mapped = ArchiveError(error, path: path)
          guard case .damaged = mapped else { throw mapped }
        }
        notices.append(.indexSetAside(asidePath: try moveAside(path)))
        return try made(path, rules: rules)
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Makes an index in memory.
  static func openInMemory(rules: Int) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(configuration: configuration(.writing))
    try queue.writeWithoutTransaction { try Schema.create(in: $0, rules: rules) }
    return queue
  }

  /// The connections to an index; all but the first are opened when they are needed.
  static func connections(
    to path: String,
    first: DatabaseQueue
  ) -> (reader: Connection, writer: Connection, searcher: Connection, tallier: Connection) {
    // Of several connections that find the damage, one moves the file; what is gone is not moved again, nor is a new
    // file that stands in its place.
    let onDamage: @Sendable (UInt64?) -> ArchiveError? = { file in
      alone(with: path) {
        guard file == Connection.file(at: path) else { return nil }
        return (try? moveAside(path)).map { .indexDamaged(asidePath: $0) }
      }
    }
    return (
      Connection(path: path, queue: first, onDamage: onDamage) { try connect(path, purpose: .reading) },
      Connection(path: path, onDamage: onDamage) { try connect(path, purpose: .writing) },
      Connection(path: path, onDamage: onDamage) { try connect(path, purpose: .reading) },
      Connection(path: path, onDamage: onDamage) { try connect(path, purpose: .reading) }
    )
  }

  /// Makes an index where there is none.
  static func make(_ path: String, rules: Int) throws(ArchiveError) {
    try FolderPaths.makeParents(of: path)
    do {
      _ = try openOrMake(path, rules: rules)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Looks into an index; what that writes is taken back.
  ///
  /// - Parameter isWriting: whether it writes, which keeps every other program from writing meanwhile.
  static func inspect<Value>(
    _ path: String,
    isWriting: Bool = false,
    _ body: (Database) throws -> Value
  ) throws -> Value {
    try connect(path, purpose: .reading).writeWithoutTransaction { database in
      try database.beginTransaction(isWriting ? .immediate : .deferred)
      defer { try? database.rollback() }
      return try body(database)
    }
  }

  /// Whether there is no index at a path, or none in the file yet, or one that a program of these rules has made.
  static func isOwn(_ path: String, rules: Int) -> Bool {
    guard FolderPaths.exists(path) else { return true }
    guard let queue = try? connect(path, purpose: .reading), let version = try? version(of: queue) else {
      return false
    }
    return version == 0 || version == Schema.userVersion(rules: rules)
  }

  private static func connect(_ path: String, purpose: Purpose) throws -> DatabaseQueue {
    try DatabaseQueue(path: path, configuration: configuration(purpose))
  }

  /// Moves a damaged index out of the way, over an earlier one, and says where it is now.
  static func setAside(_ path: String) throws(ArchiveError) -> String {
    do {
      return try alone(with: path) { try moveAside(path) }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Does what no other program may do with an index at the same time: to remove it or to make it.
  ///
  /// The lock is on the folder; on a file system that has no locks for folders nothing is waited for.
  private static func alone<Value>(with path: String, _ body: () throws -> Value) rethrows -> Value {
    let folder = Glibc.open(FolderPaths.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if folder >= 0 { close(folder) } }
    while folder >= 0, flock(folder, LOCK_EX) != 0, errno == EINTR {}
    return try body()
  }

  private static func moveAside(_ path: String) throws(ArchiveError) -> String {
    let asidePath = path + ".damaged"
    guard rename(path, asidePath) == 0 else {
      throw .unopenable(path: path, text: String(cString: strerror(errno)))
    }
    removeLogs(of: path)
    return asidePath
  }

  private static func openOrMake(_ path: String, rules: Int) throws -> DatabaseQueue {
    let queue = try connect(path, purpose: .reading)
    if try version(of: queue) == Schema.userVersion(rules: rules) { return queue }
    return try alone(with: path) {
      // Not sooner, as SQLite may then remove the log at the path, which must not be that of another's new file.
      try queue.close()
      return try made(path, rules: rules)
    }
  }

  private static func version(of queue: DatabaseQueue) throws -> Int? {
    try queue.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA user_version") }
  }

  /// Opens the index that another program has made in the meantime, or makes it; only to be called by `alone`.
  private static func made(_ path: String, rules: Int) throws -> DatabaseQueue {
    let queue = try connect(path, purpose: .reading)
    if try version(of: queue) == Schema.userVersion(rules: rules) { return queue }
    let isEmpty = try queue.writeWithoutTransaction { database in
      try Bool.fetchOne(database, sql: "SELECT count(*) = 0 FROM sqlite_master") ?? true
    }
    if !isEmpty {
      try queue.close()
      guard unlink(path) == 0 else {
        throw ArchiveError.unopenable(path: path, text: String(cString: strerror(errno)))
      }
      removeLogs(of: path)
    }
    let fresh = isEmpty ? queue : try connect(path, purpose: .reading)
    try fresh.writeWithoutTransaction { try Schema.create(in: $0, rules: rules) }
    return fresh
  }

  private static func removeLogs(of path: String) {
    unlink(path + "-wal")
    unlink(path + "-shm")
  }

  private static func configuration(_ purpose: Purpose) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      database.add(tokenizer: WordTokenizer.self)
      database.add(function: NamedFunction.function)
      database.add(function: KeysFunction.function)
    }
    if purpose == .writing {
      configuration.prepareDatabase { database in
        // The index can be made anew, so a commit need not wait for the disk; WAL keeps it whole, and is written back
        // after so many pages.
        try database.execute(
          sql: "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 1000; PRAGMA cache_size = -16000"
        )
      }
    }
    return configuration
  }
}
