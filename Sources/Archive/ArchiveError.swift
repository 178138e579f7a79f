public import Stories

/// Why the archive could not do what it was asked.
public enum ArchiveError: Error, Sendable, Hashable {
  /// A database file could not be opened or made; the text is the system's.
  case unopenable(path: String, text: String)
  /// A database file is damaged.
  case damaged(path: String, text: String)
  /// The index is damaged; it was moved to `asidePath`, and the next time that it is asked it is a new one.
  case indexDamaged(asidePath: String)
  /// The marks are damaged, and were last backed up on a day; nil when there is no backup.
  case marksDamaged(path: String, text: String, backup: CalendarDay?)
  /// The marks were written by a newer version of the program, which alone knows what they mean.
  case newerMarks(path: String, version: Int)
  /// Another program has the marks open, and would lose sight of others put in their place.
  case marksOpenElsewhere(path: String)
  /// The marks that are open are no more the file at their path: it was moved, deleted or replaced.
  case marksGone(path: String)
  /// The disk has no room for what was to be written; what is there is as it was.
  case full(path: String)
  /// Another program has held a database for so long that it was not waited for any more.
  case busy(path: String)
  /// Reading or writing failed; the text is the database's.
  case failed(path: String, text: String)
  /// An expression of a query takes too long; the text says so.
  case tooDear(text: String)
  /// A search or a counting was stopped, mostly for a newer one.
  case interrupted

  /// Whether the same may succeed later without anybody mending a file.
  var mayPass: Bool {
    switch self {
    case .unopenable, .full, .busy, .failed, .interrupted: true
    case .damaged, .indexDamaged, .marksDamaged, .newerMarks, .marksOpenElsewhere, .marksGone, .tooDear: false
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// What happened, where, and what it means, in one sentence.
  public var description: String {
    switch self {
    case .unopenable(let path, let text): "\(path): could not be opened (\(text)); check its permissions."
    case .damaged(let path, let text): "\(path): is damaged (\(text)); it is left as it is."
    case .marksDamaged(let path, let text, let day?):
      "The marks are damaged; `communique marks restore` brings back those of the backup of \(day) (\(path): \(text))."
    case .marksDamaged(let path, let text, nil):
      "The marks are damaged and left as they are; there is no backup of them (\(path): \(text))."
    case .indexDamaged(let path): "The index is damaged: it is kept as \(path), and a new one is made next."
    case .newerMarks(let path, let version):
      "\(path): was written by a newer communique (version \(version) of the marks); it is left as it is."
    case .marksOpenElsewhere(let path):
      "Another program has the marks open (\(path)); close the reader and try again."
    case .marksGone(let path):
      "\(path) was moved, deleted or replaced while it was open: nothing is marked until it is back or the reader is "
        + "started anew."
    case .full(let path): "There is no room left on the disk for \(path); what was there is kept."
    case .busy(let path): "Another program has held \(path) for too long to wait for it."
    case .failed(let path, let text): "\(path): the database answered: \(text)."
    case .tooDear(let text): text
    case .interrupted: "It was stopped before its end."
    }
  }
}

/// What a person should know of how the archive was opened; it works all the same.
public enum ArchiveNotice: Sendable, Hashable {
  /// The index was damaged; it was moved to `asidePath` and is being made anew.
  case indexSetAside(asidePath: String)
  /// The index can't be kept where it should be, and is kept in memory until the program ends.
  case indexInMemory(ArchiveError)
  /// There are no marks: stories show as unread, and setting marks fails.
  case noMarks(ArchiveError)
  /// The marks could not be backed up today; they are set all the same.
  case noBackup(ArchiveError)
}

extension ArchiveNotice: CustomStringConvertible {
  /// The notice in one sentence.
  public var description: String {
    switch self {
    case .indexSetAside(let path): "The index was damaged: it is kept as \(path) and made anew."
    case .indexInMemory(let error): "The index is made anew at each start: \(error)"
    case .noMarks(let error):
      if case .marksDamaged = error { "\(error)" } else { "Marks are not kept: \(error)" }
    case .noBackup(let error): "The marks were not backed up today: \(error)"
    }
  }
}
