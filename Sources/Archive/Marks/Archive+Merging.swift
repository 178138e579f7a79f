internal import GRDB
public import Query
internal import Stories

extension Archive {
  /// Adds marks and saved views from elsewhere to those that are there; nothing that is there is lost.
  ///
  /// A view whose name has another query here comes under a name with a number. All are kept or none, and a second
  /// time changes nothing.
  ///
  /// - Returns: how many stories and views are not as they were.
  /// - Throws: when the marks can't be written, which leaves them as they were.
  public func merge(_ stories: [MarkedStory], views: [SavedView]) throws(ArchiveError) -> (
    stories: Int, views: Int
  ) {
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
        try Self.savedViews(in: database).map { ($0.name, $0.query) },
        uniquingKeysWith: { first, _ in first }
      )
      for view in views where try Self.merge(view, into: &present, in: database) { changed.views += 1 }
    }
    return changed
  }

  /// Adds a view, under another name when its own has another query; whether it was new.
  private static func merge(
    _ view: SavedView,
    into present: inout [String: String],
    in database: Database
  ) throws -> Bool {
    var view = view
    let name = view.name
    var number = 1
    while let query = present[view.name] {
      if query == view.query { return false }
      number += 1
      view.name = "\(name) \(number)"
    }
    try save(view, in: database)
    present[view.name] = view.query
    return true
  }
}
