internal import GRDB
public import Query
internal import Stories

extension Archive {
  /// Adds marks and saved views from elsewhere to those that are there; nothing that is there is lost.
  ///
  /// A view whose name has another query here, or among `others`, comes under a name with a number. All are
  /// kept or none, and a second time changes nothing.
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
      var taken: [NameStem: TakenNames] = [:]
      for view in views where try Self.merge(view, into: &present, &taken, in: database) {
        changed.views += 1
      }
    }
    return changed
  }

  /// A name as it stands before numbers of so many digits, cut where it would be too long with them.
  private struct NameStem: Hashable {
    var text: String
    var digits: Int

    init(_ name: String, before number: Int) {
      digits = String(number).count
      text = String(name.prefix(SavedView.longestName - 1 - digits))
      while text.last == " " { text.removeLast() }
    }
  }

  /// The views that have a name with a number of a stem: the next number, and their queries.
  private struct TakenNames {
    var next = 0
    var queries: Set<String> = []
  }

  /// Adds a view, under another name when its own has another query; whether it was new.
  private static func merge(
    _ view: SavedView,
    into present: inout [String: String],
    _ taken: inout [NameStem: TakenNames],
    in database: Database
  ) throws -> Bool {
    /// Gives the view a name, or the query that has it.
    func query(of name: String) throws -> String? {
      if let query = present[name] { return query }
      try save(SavedView(name: name, query: view.query), in: database)
      present[name] = view.query
      return nil
    }
    guard let own = try query(of: view.name) else { return true }
    if own == view.query { return false }
    var number = 2
    while true {
      let stem = NameStem(view.name, before: number)
      if let names = taken[stem] {
        if names.queries.contains(view.query) { return false }
        guard names.next == number else {
          number = names.next
          continue
        }
      }
      let query = try query(of: "\(stem.text) \(number)")
      number += 1
      taken[stem, default: TakenNames()].next = number
      taken[stem, default: TakenNames()].queries.insert(query ?? view.query)
      if query == nil || query == view.query { return query == nil }
    }
  }
}
