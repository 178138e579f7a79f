internal import GRDB
public import Query
internal import Stories

extension Archive {
  /// Adds marks and saved views from elsewhere to those that are there; nothing that is there is lost.
  ///
  /// A view whose name has another query here, or among `others`, comes under a name with a number. All are kept or none, and a second
  /// time changes nothing.
  ///
  /// - Returns: how many stories and views are not as they were.
  /// - Throws: when the marks can't be written, which leaves them as they were.
  public func merge(
    _ stories: [MarkedStory],
    views: [SavedView],
    beside others: [SavedView] = []
  ) throws(ArchiveError) -> (stories: Int, views: Int) {
    var changed = (stories: 0, views: 0)
    guard !stories.isEmpty || !views.isEmpty else { return changed }
    try marks.write { database in
      let find = try database.cachedStatement(
        sql: "SELECT \(Self.markColumns(in: database)) FROM mark WHERE id = ?"
      )
      let update = try database.cachedStatement(
        sql: "UPDATE mark SET read = ?, starred = ?, readDay = ?, note = ? WHERE id = ?"
      )
      for story in stories {
        let id = Int64(bitPattern: story.id.value)
        let present = try Row.fetchOne(find, arguments: [id]).map(Mark.init) ?? Mark()
        let merged = present.merging(story.mark)
        guard merged != present else { continue }
        try Self.touch(story.id, in: database)
        try update.execute(
          arguments: [merged.isRead, merged.isStarred, merged.readDay?.dayNumber, merged.note, id]
        )
        try Self.add(merged.tags, to: story.id, in: database)
        changed.stories += 1
      }
      // Names that look the same are the same, however their accents are written.
      var present = Dictionary(
        try (others + Self.savedViews(in: database)).map { ($0.name, $0.query) },
        uniquingKeysWith: { first, _ in first }
      )
      var taken: [String: TakenNames] = [:]
      for view in views {
        let isNew = try Self.merge(
          view,
          into: &present,
          &taken[view.name, default: TakenNames()],
          in: database
        )
        if isNew { changed.views += 1 }
      }
    }
    return changed
  }

  /// The views that have a name, alone or with a number: so many, and their queries.
  private struct TakenNames {
    var count = 0
    var queries: Set<String> = []
  }

  /// Adds a view, under another name when its own has another query; whether it was new.
  private static func merge(
    _ view: SavedView,
    into present: inout [String: String],
    _ taken: inout TakenNames,
    in database: Database
  ) throws -> Bool {
    if taken.queries.contains(view.query) { return false }
    while true {
      let name = numbered(view.name, taken.count + 1)
      let query = present[name]
      let isNew = query == nil
      if isNew {
        try save(SavedView(name: name, query: view.query), in: database)
        present[name] = view.query
      }
      taken.count += 1
      taken.queries.insert(query ?? view.query)
      if isNew || query == view.query { return isNew }
    }
  }

  /// The name with a number from the second on, cut where it would be too long.
  private static func numbered(_ name: String, _ number: Int) -> String {
    let suffix = number > 1 ? " \(number)" : ""
    return name.prefix(SavedView.longestName - suffix.count) + suffix
  }
}
