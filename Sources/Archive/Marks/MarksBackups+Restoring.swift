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
    // SQLite would make an empty one.
    guard FolderPaths.exists(backup) else { throw failure(backup) }
    do {
      let queue = try DatabaseQueue(path: backup)
      let finding = try queue.writeWithoutTransaction { database -> String? in
        let version = try MarksSchema.version(of: database)
        guard version <= MarksSchema.version else {
          throw ArchiveError.newerMarks(path: backup, version: version)
        }
        guard version > 0 else { return "it is not a file of marks" }
        return try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
      }
      try queue.close()
      guard finding == "ok" else {
        throw ArchiveError.damaged(path: backup, text: finding ?? "it can't be checked")
      }
      unlink(part)
      try FileManager.default.copyItem(atPath: backup, toPath: part)
      // A name that is on the disk before its file would be that of an empty one after a loss of power.
      guard FolderPaths.sync(part) else { throw failure(part) }
    } catch let error as CocoaError {
      throw .failed(path: marks, text: "\(error)")
    } catch {
      throw ArchiveError(error, path: backup)
    }
    try refuseWhileOpen()
    let aside = try setAside()
    guard rename(part, marks) == 0 else { throw failure(marks) }
    // They are there now, whatever becomes of the folder.
    _ = FolderPaths.sync(FolderPaths.folder(of: marks))
    return aside
  }

  /// Refuses when another program has the marks open: what it marks afterwards would go into the file set aside.
  ///
  /// Each that has a database with a write-ahead log open holds a lock on byte 128 of the log's index (`UNIX_SHM_DMS`
  /// in SQLite's os_unix.c). The marks themselves, which may be damaged, are not opened.
  private func refuseWhileOpen() throws(ArchiveError) {
    let file = Glibc.open("\(marks)-shm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 128
    lock.l_len = 1
    guard fcntl(file, F_GETLK, &lock) == 0, lock.l_type != Int16(F_UNLCK) else { return }
    throw .marksOpenElsewhere(path: marks)
  }

  /// Moves the marks to a name that nothing has; what SQLite keeps beside them goes with them, as it would be taken
  /// for that of the marks that come.
  private func setAside() throws(ArchiveError) -> String? {
    let suffixes = ["-wal", "-shm", ""]
    // A log without its marks goes too.
    let present = suffixes.filter { FolderPaths.exists(marks + $0) }
    guard !present.isEmpty else { return nil }
    var number = 1
    while suffixes.contains(where: { FolderPaths.exists("\(marks).aside-\(number)\($0)") }) { number += 1 }
    let aside = "\(marks).aside-\(number)"
    for suffix in present {
      guard rename(marks + suffix, aside + suffix) == 0 else { throw failure(marks) }
    }
    return present.contains("") ? aside : nil
  }

  private func failure(_ path: String) -> ArchiveError {
    .failed(path: path, text: String(cString: strerror(errno)))
  }
}
