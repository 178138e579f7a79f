public import Stories

extension Archive {
  /// The days of which the marks at a path have backups, the newest first.
  public static func marksBackups(of path: String) -> [CalendarDay] { MarksBackups(of: path).days }

  /// The day of the newest backup of the marks at a path; of days to come only where there is no other.
  public static func newestMarksBackup(of path: String) -> CalendarDay? {
    MarksBackups(of: path).newest(on: .now)
  }

  /// Puts the backup of a day in the place of the marks at a path; no reader may have them open meanwhile.
  ///
  /// - Returns: the path where the marks are now that were there; nil when there were none.
  /// - Throws: when the backup is damaged, another program has the marks open, or a file can't be moved; what is there
  ///   is never lost.
  public static func restoreMarks(at path: String, from day: CalendarDay) throws(ArchiveError) -> String? {
    try MarksBackups(of: path).restore(day)
  }
}
