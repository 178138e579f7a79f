internal import FoundationEssentials
internal import GRDB
internal import Glibc
internal import Stories

/// The backups of a file of marks, one a day: `backups/marks-2023-03-31.sqlite` beside it.
struct MarksBackups: Sendable {
  /// How many are kept.
  static let kept = 7

  /// The path of the marks.
  let marks: String
  /// The folder of the backups.
  let folder: String

  init(of marks: String) {
    self.marks = marks
    folder = (marks.lastIndex(of: "/").map { String(marks[...$0]) } ?? "") + "backups"
  }

  /// The path of the backup of a day.
  func path(of day: CalendarDay) -> String { "\(folder)/\(Self.prefix)\(day)\(Self.suffix)" }

  /// The days of which there are backups, the newest first.
  var days: [CalendarDay] {
    names.compactMap { name in
      guard name.hasPrefix(Self.prefix), name.hasSuffix(Self.suffix) else { return nil }
      return CalendarDay(iso8601: name.dropFirst(Self.prefix.count).dropLast(Self.suffix.count))
    }.sorted(by: >)
  }

  /// The day of the newest backup; those of days to come, made while the clock was wrong, are taken only where there is
  /// no other.
  func newest(on today: CalendarDay) -> CalendarDay? {
    let days = days
    return days.first { $0 <= today } ?? days.first
  }

  /// Makes the backup of a day, if there is none, and removes those that are too many.
  ///
  /// SQLite copies the pages of one moment, whoever reads or writes meanwhile, into a file that gets its name when it
  /// is whole.
  ///
  /// - Throws: `ArchiveError.damaged` when the marks are; any other error when the backup could not be made.
  func make(on day: CalendarDay) throws(ArchiveError) {
    let path = path(of: day)
    guard !FolderPaths.exists(path) else { return }
    try FolderPaths.makeParents(of: path)
    // Another reader may be making the same.
    let part = "\(path).\(getpid())\(Self.partSuffix)"
    // One that was left half made would be taken for damage of the marks.
    remove(part)
    defer { remove(part) }
    let source: DatabaseQueue
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      source = try DatabaseQueue(path: marks, configuration: configuration)
      guard try source.read(MarksSchema.version) > 0 else { return }
    } catch {
      throw ArchiveError(error, path: marks)
    }
    let finding: String?
    do {
      let copy = try DatabaseQueue(path: part)
      try source.backup(to: copy)
      finding = try copy.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
      try copy.close()
      try source.close()
    } catch {
      let error = ArchiveError(error, path: path)
      if case .damaged(_, let text) = error { throw .damaged(path: marks, text: text) }
      throw error
    }
    guard finding == "ok" else { throw .damaged(path: marks, text: finding ?? "it can't be checked") }
    guard rename(part, path) == 0 else {
      throw .failed(path: path, text: String(cString: strerror(errno)))
    }
    // No older one goes before this one is sure to stay.
    guard FolderPaths.sync(folder) else { return }
    prune(after: day)
  }

  /// Removes what is too old, and what was left half made on another day.
  private func prune(after day: CalendarDay) {
    // Those of days to come take no place, and wait for their day.
    for old in days.filter({ $0 <= day }).dropFirst(Self.kept) { remove(path(of: old)) }
    for name in names where name.hasSuffix(Self.partSuffix) && !name.hasPrefix("\(Self.prefix)\(day)") {
      remove("\(folder)/\(name)")
    }
  }

  private func remove(_ path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }

  private static let prefix = "marks-"
  private static let suffix = ".sqlite"
  private static let partSuffix = ".part"
}
