internal import GRDB
internal import Synchronization

/// A connection to one database that is opened when it is first used.
final class Connection: Sendable {
  /// The path of the database, for messages.
  let path: String
  private let open: @Sendable () throws -> DatabaseQueue
  private let onDamage: @Sendable () -> ArchiveError?
  private let opened: Mutex<DatabaseQueue?>

  /// Makes a connection.
  ///
  /// - Parameters:
  ///   - path: the path of the database, for messages.
  ///   - queue: the database, when it is open already.
  ///   - open: opens the database.
  ///   - onDamage: called when the database turns out to be damaged; gives the error to throw, if another.
  init(
    path: String,
    queue: DatabaseQueue? = nil,
    onDamage: @escaping @Sendable () -> ArchiveError? = { nil },
    open: @escaping @Sendable () throws -> DatabaseQueue
  ) {
    self.path = path
    self.open = open
    self.onDamage = onDamage
    opened = Mutex(queue)
  }

  /// Does work on the database, after all work that was asked for earlier.
  func run<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do {
      let queue = try opened.withLock { queue in
        if let queue { return queue }
        let new = try open()
        queue = new
        return new
      }
      return try queue.writeWithoutTransaction(body)
    } catch {
      let error = ArchiveError(error, path: path)
      if case .damaged = error, let other = onDamage() { throw other }
      throw error
    }
  }

  /// Stops the statement that is running, if there is one.
  func interrupt() {
    opened.withLock { $0 }?.interrupt()
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
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY: self = .unopenable(path: path, text: text)
      default: self = .failed(path: path, text: text)
      }
    default: self = .failed(path: path, text: "\(error)")
    }
  }
}
