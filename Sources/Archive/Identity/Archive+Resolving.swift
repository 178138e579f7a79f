internal import Extraction
internal import GRDB
internal import Stories

extension Archive {
  /// Tells anew which names are one person's, one place's or one body's, where stories have come or gone since.
  ///
  /// Reads what the stories say of their names, which takes about half a second for a million stories, and joins
  /// the names, about ten microseconds each; searching and listing go on meanwhile. Does nothing when no story
  /// has changed.
  ///
  /// - Parameter isCancelled: asked now and then whether to stop; all is then as it was.
  /// - Returns: whether any name belongs to another identity than before.
  @discardableResult
  public func resolveIdentities(isCancelled: () -> Bool = { false }) throws(ArchiveError) -> Bool {
    guard let stale = try writer.run(Resolution.stale) else { return false }
    let resolution: Resolution? = try writer.run { database in
      // One view of the stories and their names, whoever writes meanwhile.
      var made: Resolution?
      try database.inTransaction(.deferred) {
        made = try Resolution(database, isCancelled: isCancelled)
        return .commit
      }
      return made
    }
    guard let resolution else { return false }
    return try writer.run { database in
      var hasChanged = false
      try database.inTransaction(.immediate) {
        // Another process that has written in the meantime resolves what it wrote.
        guard try Resolution.stale(database) == stale else { return .commit }
        hasChanged = try resolution.write(to: database)
        return .commit
      }
      return hasChanged
    }
  }
}
