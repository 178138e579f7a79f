internal import GRDB
internal import Glibc
internal import Synchronization

/// A connection to one database that is opened when it is first used.
final class Connection: Sendable {
  /// The path of the database, for messages.
  let path: String
  private let open: @Sendable () throws -> DatabaseQueue
  private let onDamage: @Sendable (_ file: UInt64?) -> ArchiveError?
  private let opened: Mutex<Opened?>

  private struct Opened {
    var queue: DatabaseQueue
    /// The file, by which another that was put in its place is told apart.
    var file: UInt64?
  }

  /// Makes a connection.
  ///
  /// - Parameters:
  ///   - path: the path of the database, for messages.
  ///   - queue: the database, when it is open already.
  ///   - open: opens the database.
  ///   - onDamage: called when the database turns out to be damaged, with the number of its file; gives the error
  ///     to throw, if another.
  init(
    path: String,
    queue: DatabaseQueue? = nil,
    onDamage: @escaping @Sendable (_ file: UInt64?) -> ArchiveError? = { _ in nil },
    open: @escaping @Sendable () throws -> DatabaseQueue
  ) {
    self.path = path
    self.open = open
    self.onDamage = onDamage
    opened = Mutex(queue.map { Opened(queue: $0, file: Self.file(at: path)) })
  }

  /// Does work on the database, after all work that was asked for earlier.
  func run<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    var file: UInt64?
    do {
      let current = try opened.withLock { opened in
        if let opened { return opened }
        file = Self.file(at: path)
        let new = Opened(queue: try open(), file: Self.file(at: path))
        opened = new
        return new
      }
      file = current.file
      return try current.queue.writeWithoutTransaction(body)
    } catch {
      let error = ArchiveError(error, path: path)
      if case .damaged = error, let other = onDamage(file) { throw other }
      throw error
    }
  }

  /// The number of the file that is open; nil before it is, and for a database in memory.
  var file: UInt64? { opened.withLock { $0?.file } }

  /// The number of the file at a path.
  static func file(at path: String) -> UInt64? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : nil
  }

  /// Has the database opened anew when it is next used.
  func reopen() {
    // Closed, when nothing runs on it any more, outside of the lock.
    let old = opened.withLock { opened in
      defer { opened = nil }
      return opened
    }
    _ = old
  }

  /// Stops the statement that is running, if there is one.
  func interrupt() {
    opened.withLock { $0?.queue }?.interrupt()
  }
}

extension ArchiveError {
  /// The error that says what an error of the database means.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as DatabaseError:
      let text = error.message ?? "result code \(error.resultCode.rawValue)"
      switch error.resultCode {
      case .SQLITE_INTERRUPT: self = .interrupted
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, text: text)
      // What SQLITE_FULL says of a write, an I/O error says of the memory that readers share.
      case .SQLITE_IOERR where !FolderPaths.hasRoom(path): self = .full(path: path)
      case .SQLITE_FULL: self = .full(path: path)
      case .SQLITE_BUSY: self = .busy(path: path)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY: self = .unopenable(path: path, text: text)
      default: self = .failed(path: path, text: text)
      }
    default: self = .failed(path: path, text: "\(error)")
    }
  }
}
