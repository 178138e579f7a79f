internal import GRDB
internal import Glibc
internal import Stories
internal import Synchronization

/// The database of the reader's marks: what was read and starred, notes and tags, saved views, and the corrections.
///
/// It is made when the first mark is set, so that a mere look leaves nothing behind; one of an older version is
/// brought up to date then too. Before the first change of a day it is backed up. One that is damaged or of a newer
/// version is never written to.
final class Marks: Sendable {
  /// The first version that has notes, tags and days of reading.
  static let versionWithNotes = 3

  /// The path of the file; nil for marks in memory.
  let path: String?
  private let backups: MarksBackups?
  private let today: @Sendable () -> CalendarDay
  private let connection: Connection
  /// Whether there are marks in memory.
  private let isMade = Mutex(false)
  private let found = Mutex<ArchiveError?>(nil)
  private let backup = Mutex(BackupState())

  /// How many changes pass between two attempts at a backup.
  private static let changesBetweenBackups = 100

  private struct BackupState {
    /// The day that needs no backup any more.
    var day: CalendarDay?
    /// The day on which it was last said that there is none.
    var toldDay: CalendarDay?
    /// How many changes of that day are still to come before it is tried again.
    var changesToWait = 0
    var problem: ArchiveError?
  }

  init(_ location: Archive.Location, today: @escaping @Sendable () -> CalendarDay) {
    self.today = today
    guard case .file(let path) = location else {
      self.path = nil
      backups = nil
      connection = Connection(path: ":memory:") { try MarksSchema.made(DatabaseQueue()) }
      return
    }
    self.path = path
    backups = MarksBackups(of: path)
    connection = Connection(path: path) { [backups] in
      try FolderPaths.makeParents(of: path)
      // What a disk that was full or a power cut left is no new file, where there was one before.
      if FolderPaths.isEmpty(path), backups?.days.isEmpty == false {
        throw ArchiveError.damaged(path: path, text: "it is empty")
      }
      return try MarksSchema.made(DatabaseQueue(path: path, configuration: Self.configuration))
    }
    guard FolderPaths.exists(path) else { return }
    _ = try? open()
  }

  /// Opens the marks; what keeps them from being opened is the problem until they are.
  private func open() throws(ArchiveError) {
    do throws(ArchiveError) {
      try connection.run { _ in }
      found.withLock { $0 = nil }
    } catch {
      let problem = told(error)
      found.withLock { $0 = problem }
      throw problem
    }
  }

  /// Why there are no marks, if so.
  var problem: ArchiveError? { found.withLock { $0 } }

  /// Whether there is a file, or a database in memory, with marks in it that can be asked.
  ///
  /// Another reader may make the file at any moment; one that is open can be read wherever it was moved.
  var isAtHand: Bool {
    guard problem == nil else { return false }
    guard let path else { return isMade.withLock { $0 } }
    return connection.file != nil || FolderPaths.exists(path)
  }

  /// Whether the file that is open is not the one at the path any more.
  var isGone: Bool {
    guard let path, let file = connection.file else { return false }
    return Connection.file(at: path) != file
  }

  /// Reads marks, or gives nil when there are none.
  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value? {
    guard isAtHand else { return nil }
    do throws(ArchiveError) {
      return try connection.run(body)
    } catch {
      throw told(error)
    }
  }

  /// What the tables say of one story.
  struct Row {
    var id: Int64
    var isRead: Bool
    var isStarred: Bool
    var readDay: Int64?
    var note: String
    var tags: [String]
  }

  /// All marks, for a database that can't see the tables of this one.
  func all() throws(ArchiveError) -> [Row] {
    try read { database in
      // Another reader may have made the file a moment ago, and not the tables in it yet.
      guard try MarksSchema.version(of: database) > 0 else { return [] }
      guard try MarksSchema.hasNotes(database) else {
        return try GRDB.Row.fetchAll(database, sql: "SELECT id, read, starred FROM mark").map {
          Row(id: $0[0], isRead: $0[1], isStarred: $0[2], note: "", tags: [])
        }
      }
      let tags = try GRDB.Row.fetchAll(database, sql: "SELECT id, tag FROM tag").map {
        ($0[0] as Int64, $0[1] as String)
      }
      let tagsOf = Dictionary(tags.map { ($0, [$1]) }, uniquingKeysWith: +)
      return try GRDB.Row.fetchAll(database, sql: "SELECT id, read, starred, readDay, note FROM mark").map {
        row in
        Row(
          id: row[0],
          isRead: row[1],
          isStarred: row[2],
          readDay: row[3],
          note: row[4],
          tags: tagsOf[row[0]] ?? []
        )
      }
    } ?? []
  }

  /// What is wrong with the file, when SQLite finds damage in it.
  func damage() -> ArchiveError? {
    guard let path, isAtHand else { return nil }
    do throws(ArchiveError) {
      let finding = try connection.run { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
      return finding == "ok" ? nil : told(.damaged(path: path, text: finding ?? "it can't be checked"))
    } catch {
      if case .damaged = error { return told(error) }
      return nil
    }
  }

  /// Changes marks in one transaction.
  func write(_ body: (Database) throws -> Void) throws(ArchiveError) {
    if let problem {
      // What another program or the system stood in the way with may have passed.
      guard problem.mayPass else { throw problem }
      try open()
    }
    // Marks set in a file that has no name any more would be lost when this program ends.
    if let path, isGone { throw ArchiveError.marksGone(path: path) }
    try backUp()
    do throws(ArchiveError) {
      try connection.run { database in
        try database.inTransaction(.immediate) {
          // A newer program may have changed them since they were opened.
          let version = try MarksSchema.version(of: database)
          guard version <= MarksSchema.version else {
            throw ArchiveError.newerMarks(path: connection.path, version: version)
          }
          try MarksSchema.bringUpToDate(database)
          try body(database)
          return .commit
        }
      }
    } catch {
      throw told(error)
    }
    isMade.withLock { $0 = true }
  }

  /// Why the backup of today could not be made; nil when it is told already.
  func takeBackupProblem() -> ArchiveError? {
    backup.withLock { state in
      defer { state.problem = nil }
      return state.problem
    }
  }

  /// Backs the marks up, once a day, by a connection of its own, so that nobody who reads them waits.
  ///
  /// Where that fails it is tried again after a hundred changes, as it copies all marks, or on the next day.
  ///
  /// - Throws: when the marks turn out to be damaged; a backup that can't be made keeps nobody from marking.
  private func backUp() throws(ArchiveError) {
    guard let backups else { return }
    let day = today()
    let damage = backup.withLock { state -> ArchiveError? in
      guard state.day != day else { return nil }
      if state.toldDay == day, state.changesToWait > 0 {
        state.changesToWait -= 1
        return nil
      }
      do throws(ArchiveError) {
        if isAtHand { try backups.make(on: day) }
        state.day = day
      } catch {
        if case .damaged = error { return error }
        if state.toldDay != day { (state.toldDay, state.problem) = (day, error) }
        state.changesToWait = Self.changesBetweenBackups
      }
      return nil
    }
    guard let damage else { return }
    let problem = told(damage)
    found.withLock { $0 = problem }
    throw problem
  }

  /// The error with what can be done about it.
  private func told(_ error: ArchiveError) -> ArchiveError {
    guard case .damaged(let path, let text) = error else { return error }
    return .marksDamaged(path: path, text: text, backup: backups?.newest(on: today()))
  }

  private static let configuration: Configuration = {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    return configuration
  }()
}
