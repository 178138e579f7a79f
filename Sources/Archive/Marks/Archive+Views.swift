internal import GRDB
public import Query

extension Archive {
  /// The saved views, in their order.
  public func savedViews() throws(ArchiveError) -> [SavedView] {
    try marks.read { database in
      try MarksSchema.hasNotes(database) ? Self.savedViews(in: database) : []
    } ?? []
  }

  /// Keeps a new view after the others.
  ///
  /// - Returns: false when there is one of its name, which stays as it is.
  /// - Throws: when the marks can't be written, which leaves them as they were.
  @discardableResult
  public func save(_ view: SavedView) throws(ArchiveError) -> Bool {
    var isNew = false
    try marks.write { database in
      try Self.save(view, in: database)
      isNew = database.changesCount > 0
    }
    return isNew
  }

  /// Gives a view another name.
  ///
  /// - Returns: false when there is none of the name, or another that has the new one; nothing is changed then.
  public func renameView(_ name: String, to new: String) throws(ArchiveError) -> Bool {
    guard new != name else { return true }
    var isRenamed = false
    try changeViews { views in
      guard let index = views.firstIndex(where: { $0.name == name }),
        !views.contains(where: { $0.name == new })
      else { return }
      views[index].name = new
      isRenamed = true
    }
    return isRenamed
  }

  /// Removes a view; one that is not there needs no removing.
  public func removeView(_ name: String) throws(ArchiveError) {
    try changeViews { views in views.removeAll { $0.name == name } }
  }

  /// Moves a view so many places down the list, or up when negative, stopping at the ends.
  public func moveView(_ name: String, by places: Int) throws(ArchiveError) {
    try changeViews { views in
      guard let index = views.firstIndex(where: { $0.name == name }) else { return }
      let view = views.remove(at: index)
      views.insert(view, at: max(0, min(index + places, views.count)))
    }
  }

  /// Changes the whole list of views; they are few.
  private func changeViews(_ change: (inout [SavedView]) -> Void) throws(ArchiveError) {
    guard marks.problem != nil || marks.isAtHand else { return }
    try marks.write { database in
      let before = try Self.savedViews(in: database)
      var views = before
      change(&views)
      guard views != before else { return }
      try database.execute(sql: "DELETE FROM \"view\"")
      for view in views { try Self.save(view, in: database) }
    }
  }

  static func savedViews(in database: Database) throws -> [SavedView] {
    try Row.fetchAll(database, sql: "SELECT name, query FROM \"view\" ORDER BY place, name").map { row in
      SavedView(name: row[0], query: row[1])
    }
  }

  static func save(_ view: SavedView, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO "view" VALUES (?, ?, (SELECT coalesce(max(place), 0) + 1 FROM "view"))
        ON CONFLICT (name) DO NOTHING
        """,
      arguments: [view.name, view.query]
    )
  }
}
