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
    notices.append(.indexSetAside(asidePath: try setAside(path)))
    do {
      return try openOrMake(path, rules: rules)
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
      guard file == Connection.file(at: path) else { return nil }
      return (try? setAside(path)).map { .indexDamaged(asidePath: $0) }
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
  static func inspect<Value>(_ path: String, _ body: (Database) throws -> Value) throws -> Value {
    try connect(path, purpose: .reading).writeWithoutTransaction { database in
      try database.beginTransaction(.immediate)
      defer { try? database.rollback() }
      return try body(database)
    }
  }

  /// Whether there is no index at a path, or none in the file yet, or one that a program of these rules has made.
  static func isOwn(_ path: String, rules: Int) -> Bool {
    guard FolderPaths.exists(path) else { return true }
    guard let queue = try? connect(path, purpose: .reading) else { return false }
    let version = try? queue.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    return version == 0 || version == Schema.userVersion(rules: rules)
  }

  private static func connect(_ path: String, purpose: Purpose) throws -> DatabaseQueue {
    try DatabaseQueue(path: path, configuration: configuration(purpose))
  }

  /// Moves a damaged index out of the way, over an earlier one, and says where it is now.
  static func setAside(_ path: String) throws(ArchiveError) -> String {
    let asidePath = path + ".damaged"
    guard rename(path, asidePath) == 0 else {
      throw .unopenable(path: path, text: String(cString: strerror(errno)))
    }
    removeLogs(of: path)
    return asidePath
  }

  private static func openOrMake(_ path: String, rules: Int) throws -> DatabaseQueue {
    let queue = try connect(path, purpose: .reading)
    let expected = Schema.userVersion(rules: rules)
    let version = try queue.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    if version == expected { return queue }
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
      for function in TextFunctions().functions { database.add(function: function) }
    }
    if purpose == .writing {
      configuration.prepareDatabase { database in
        // The index can be made anew, so a commit need not wait for the disk; WAL keeps it whole.
        try database.execute(
          sql: "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 2000; PRAGMA cache_size = -16000"
        )
      }
    }
    return configuration
  }
}
