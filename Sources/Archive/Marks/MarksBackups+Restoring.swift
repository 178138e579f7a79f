internal import FoundationEssentials
internal import GRDB
internal import Glibc
internal import Stories

extension MarksBackups {
  /// Puts the backup of a day in the place of the marks, which are set aside with all that belongs to them.
  ///
  /// - Returns: where the marks are now that were there; nil when there were none.
  func restore(_ day: CalendarDay) throws(ArchiveError) -> String? {
    let backup = path(of: day)
    let part = "\(marks).part"
    defer { unlink(part) }
    do {
      let queue = try DatabaseQueue(path: backup)
      let finding = try queue.writeWithoutTransaction { database in
        let version = try MarksSchema.version(of: database)
        guard version <= MarksSchema.version else {
          throw ArchiveError.newerMarks(path: backup, version: version)
        }
        return try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
      }
      try queue.close()
      guard finding == "ok" else {
        throw ArchiveError.damaged(path: backup, text: finding ?? "it can't be checked")
      }
      unlink(part)
      try FileManager.default.copyItem(atPath: backup, toPath: part)
    } catch let error as CocoaError {
      throw .failed(path: marks, text: "\(error)")
    } catch {
      throw ArchiveError(error, path: backup)
    }
    let aside = try setAside()
    guard rename(part, marks) == 0 else { throw failure }
    return aside
  }

  /// Moves the marks to a name that nothing has; what SQLite keeps beside them goes with them, as it would be taken
  /// for that of the marks that come.
  private func setAside() throws(ArchiveError) -> String? {
    guard FolderPaths.exists(marks) else { return nil }
    var number = 1
    while FolderPaths.exists("\(marks).aside-\(number)") { number += 1 }
    let aside = "\(marks).aside-\(number)"
    for suffix in ["-wal", "-shm", ""] where FolderPaths.exists(marks + suffix) {
      guard rename(marks + suffix, aside + suffix) == 0 else { throw failure }
    }
    return aside
  }

  private var failure: ArchiveError { .failed(path: marks, text: String(cString: strerror(errno))) }
}
