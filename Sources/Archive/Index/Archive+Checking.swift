internal import GRDB

extension Archive {
  /// What a check of an index has shown.
  public enum IndexState: Sendable, Hashable {
    /// There is no file.
    case missing
    /// It was made by another version of the program, or by other rules, and is made anew when it is next opened.
    case ofAnotherVersion
    /// There is nothing in the file yet.
    case empty
    /// It is whole as far as it goes, with so many stories: its making goes on or was stopped.
    case unfinished(stories: Int)
    /// It is whole, and holds so many stories.
    case good(stories: Int)
    /// It is damaged, as the text says.
    case damaged(String)
  }

  /// Verifies the file of an index in full, changing nothing; takes about as long as reading it.
  ///
  /// - Throws: when that can't be done, as when the file can't be opened.
  public static func check(indexAt path: String, rules: Int) throws(ArchiveError) -> IndexState {
    guard FolderPaths.exists(path) else { return .missing }
    do {
      let state: IndexState = try IndexFile.inspect(path) { database in
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
        let isOwn = version == Schema.userVersion(rules: rules)
        if let text = try fault(in: database, isOwn: isOwn) { return .damaged(text) }
        guard isOwn else {
          let hasTables = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master)")
          return hasTables == true ? .ofAnotherVersion : .empty
        }
        let stories = try Int.fetchOne(database, sql: "SELECT count(*) FROM story") ?? 0
        let isComplete = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM root)") == true
        return isComplete ? .good(stories: stories) : .unfinished(stories: stories)
      }
      switch state {
      case .good, .unfinished: break
      default: return state
      }
      let text = try IndexFile.inspect(path, isWriting: true, fullTextFault)
      return text.map(IndexState.damaged) ?? state
    } catch {
      let mapped = ArchiveError(error, path: path)
      guard case .damaged(_, let text) = mapped else { throw mapped }
      return .damaged(text)
    }
  }

  /// Moves the file of an index out of the way.
  ///
  /// - Returns: where it is now; nil when there was none.
  public static func setIndexAside(at path: String) throws(ArchiveError) -> String? {
    FolderPaths.exists(path) ? try IndexFile.setAside(path) : nil
  }

  /// What is wrong in a full-text index, which checks itself only where something could be written.
  private static func fullTextFault(in database: Database) throws -> String? {
    for table in ["search", "word", "nation"] where try database.tableExists(table) {
      do {
        try database.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        return "the full-text index \(table) contradicts itself"
      }
    }
    return nil
  }

  /// The first thing that is wrong in the tables of an index.
  private static func fault(in database: Database, isOwn: Bool) throws -> String? {
    if let text = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)"), text != "ok" {
      return String(text.split(separator: "\n").last ?? "")
    }
    guard isOwn else { return nil }
    // Every story has a row in each of these, and none has one without a story.
    for (table, key) in [("content", "number"), ("search_docsize", "id")] {
      let lost = try Int.fetchOne(
        database,
        sql: """
          SELECT (SELECT count(*) FROM story WHERE number NOT IN (SELECT \(key) FROM \(table)))
            + (SELECT count(*) FROM \(table) WHERE \(key) NOT IN (SELECT number FROM story))
          """
      )
      if let lost, lost > 0 { return "\(lost) rows of story and \(table) do not agree" }
    }
    let loose = """
      SELECT (SELECT count(*) FROM naming WHERE number NOT IN (SELECT number FROM story))
        + (SELECT count(*) FROM story WHERE file NOT IN (SELECT file FROM file))
      """
    let count = try Int.fetchOne(database, sql: loose) ?? 0
    return count > 0 ? "\(count) rows of stories belong to nothing" : nil
  }
}
