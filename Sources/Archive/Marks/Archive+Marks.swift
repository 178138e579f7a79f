internal import GRDB
public import Stories

extension Archive {
  /// Marks stories as read or unread; every file with the same content shows it.
  ///
  /// - Throws: when the marks can't be written, which leaves them as they were.
  public func setRead(_ isRead: Bool, for stories: [StoryID]) throws(ArchiveError) {
    let day = isRead ? today().dayNumber : nil
    try set("UPDATE mark SET read = ?, readDay = ? WHERE id = ?", [isRead, day], for: stories)
  }

  /// Gives stories a star or takes it away; every file with the same content shows it.
  ///
  /// - Throws: when the marks can't be written, which leaves them as they were.
  public func setStarred(_ isStarred: Bool, for stories: [StoryID]) throws(ArchiveError) {
    try set("UPDATE mark SET starred = ? WHERE id = ?", [isStarred], for: stories)
  }

  /// Notes something on a story, in place of what was noted before; an empty text takes the note away.
  ///
  /// - Parameter note: the text, which is kept on one line.
  /// - Throws: when the marks can't be written, which leaves them as they were.
  public func setNote(_ note: String, for story: StoryID) throws(ArchiveError) {
    try set("UPDATE mark SET note = ? WHERE id = ?", [note.onOneLine], for: [story])
  }

  /// Gives stories tags, besides those that they have.
  ///
  /// - Throws: when the marks can't be written, which leaves them as they were.
  public func addTags(_ tags: [Tag], to stories: [StoryID]) throws(ArchiveError) {
    guard !tags.isEmpty else { return }
    try marks.write { database in
      for story in stories {
        try Self.touch(story, in: database)
        try Self.add(tags, to: story, in: database)
      }
    }
  }

  /// Takes tags off stories.
  ///
  /// - Throws: when the marks can't be written, which leaves them as they were.
  public func removeTags(_ tags: [Tag], from stories: [StoryID]) throws(ArchiveError) {
    guard !tags.isEmpty, marks.problem != nil || marks.isAtHand else { return }
    try marks.write { database in
      let delete = try database.cachedStatement(sql: "DELETE FROM tag WHERE id = ? AND tag = ?")
      for story in stories {
        for tag in tags { try delete.execute(arguments: [Int64(bitPattern: story.value), tag.name]) }
      }
    }
  }

  /// The tags of all stories, in order, with the number of stories that have each.
  public func allTags() throws(ArchiveError) -> [(tag: Tag, count: Int)] {
    try marks.read { database in
      guard try MarksSchema.hasNotes(database) else { return [] }
      return try Row.fetchAll(database, sql: "SELECT tag, count(*) FROM tag GROUP BY tag ORDER BY tag")
        .compactMap { row in Tag(row[0] as String).map { ($0, row[1]) } }
    } ?? []
  }

  /// The marks of stories, in their order.
  public func marks(of stories: [StoryID]) throws(ArchiveError) -> [Mark] {
    try marks.read { database in
      let sql = "SELECT \(try Self.markColumns(in: database)) FROM mark WHERE id = ?"
      let statement = try database.cachedStatement(sql: sql)
      return try stories.map { story in
        try Row.fetchOne(statement, arguments: [Int64(bitPattern: story.value)]).map(Mark.init) ?? Mark()
      }
    } ?? Array(repeating: Mark(), count: stories.count)
  }

  /// All stories that bear a mark, in the order of their identities.
  public func allMarks() throws(ArchiveError) -> [MarkedStory] {
    try marks.read { database in
      let sql = "SELECT \(try Self.markColumns(in: database)), id FROM mark ORDER BY id"
      return try Row.fetchAll(database, sql: sql).compactMap { row in
        let mark = Mark(row)
        return mark == Mark() ? nil : MarkedStory(StoryID(value: UInt64(bitPattern: row[5])), mark)
      }
    } ?? []
  }

  /// Why the marks could not be backed up before the first change of today; nil when they were, or when that was
  /// told already.
  public func takeBackupNotice() -> ArchiveNotice? { marks.takeBackupProblem().map(ArchiveNotice.noBackup) }

  /// What a mark is made of, which marks that an older version wrote have only in part.
  static func markColumns(in database: Database) throws -> String {
    guard try MarksSchema.hasNotes(database) else { return "read, starred, NULL, '', NULL" }
    return """
      read, starred, readDay, note, (SELECT group_concat(tag, ' ') FROM tag WHERE tag.id = mark.id)
      """
  }

  /// Makes sure that a story has a row among the marks.
  static func touch(_ story: StoryID, in database: Database) throws {
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO mark (id, read, starred) VALUES (?, 0, 0)")
      .execute(arguments: [Int64(bitPattern: story.value)])
  }

  /// Gives a story tags.
  static func add(_ tags: [Tag], to story: StoryID, in database: Database) throws {
    let insert = try database.cachedStatement(sql: "INSERT OR IGNORE INTO tag VALUES (?, ?)")
    for tag in tags { try insert.execute(arguments: [Int64(bitPattern: story.value), tag.name]) }
  }

  private func set(
    _ sql: String,
    _ values: [(any DatabaseValueConvertible)?],
    for stories: [StoryID]
  ) throws(ArchiveError) {
    try marks.write { database in
      let update = try database.cachedStatement(sql: sql)
      for story in stories {
        try Self.touch(story, in: database)
        try update.execute(arguments: StatementArguments(values + [Int64(bitPattern: story.value)]))
      }
    }
  }
}

extension Archive.Mark {
  /// The mark of a row that has `Archive.markColumns`.
  init(_ row: Row) {
    self.init()
    (isRead, isStarred, note) = (row[0], row[1], row[3])
    readDay = (row[2] as Int?).map(CalendarDay.init(dayNumber:))
    tags = ((row[4] as String?) ?? "").split(separator: " ").compactMap { Tag($0) }.sorted()
  }
}
