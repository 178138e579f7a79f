internal import GRDB
public import Stories

extension Archive {
  /// What the reader's marks say of one story.
  public struct Mark: Sendable, Hashable {
    /// Whether it has been read.
    public var isRead = false
    /// Whether it bears a star.
    public var isStarred = false

    /// Makes the mark of a story that nobody has touched.
    public init() {}
  }

  /// Marks stories as read or unread; every file with the same content shows it.
  ///
  /// - Throws: when the marks can't be written, which leaves them as they were.
  public func setRead(_ isRead: Bool, for stories: [StoryID]) throws(ArchiveError) {
    try set("UPDATE mark SET read = ? WHERE id = ?", isRead, for: stories)
  }

  /// Gives stories a star or takes it away; every file with the same content shows it.
  ///
  /// - Throws: when the marks can't be written, which leaves them as they were.
  public func setStarred(_ isStarred: Bool, for stories: [StoryID]) throws(ArchiveError) {
    try set("UPDATE mark SET starred = ? WHERE id = ?", isStarred, for: stories)
  }

  /// The marks of stories, in their order.
  public func marks(of stories: [StoryID]) throws(ArchiveError) -> [Mark] {
    try marks.read { database in
      let statement = try database.cachedStatement(sql: "SELECT read, starred FROM mark WHERE id = ?")
      return try stories.map { story in
        var mark = Mark()
        if let row = try Row.fetchOne(statement, arguments: [Int64(bitPattern: story.value)]) {
          (mark.isRead, mark.isStarred) = (row[0], row[1])
        }
        return mark
      }
    } ?? Array(repeating: Mark(), count: stories.count)
  }

  private func set(_ update: String, _ value: Bool, for stories: [StoryID]) throws(ArchiveError) {
    try marks.write { database in
      let insert = try database.cachedStatement(sql: "INSERT OR IGNORE INTO mark VALUES (?, 0, 0)")
      let update = try database.cachedStatement(sql: update)
      for story in stories {
        let id = Int64(bitPattern: story.value)
        try insert.execute(arguments: [id])
        try update.execute(arguments: [value, id])
      }
    }
  }
}
