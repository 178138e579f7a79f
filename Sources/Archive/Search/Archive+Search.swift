internal import GRDB
public import Query
public import Stories

extension Archive {
  /// The numbers of the stories that a query asks for.
  ///
  /// Eight bytes a story; in the orders by date, a limit makes the first of them come without finding the
  /// rest.
  ///
  /// - Throws: `ArchiveError.unanswerable` for a query that the index does not answer,
  ///   `ArchiveError.interrupted` when `interrupt()` stopped it.
  public func rows(
    matching query: Query,
    order: SearchOrder = .newest,
    limit: Int? = nil
  ) throws(ArchiveError) -> [RowNumber] {
    let asksForMarks = query.conditions.contains { if case .state = $0.condition { true } else { false } }
    let kept = asksForMarks && marks.path == nil ? try marks.all() : []
    return try searcher.run { database in
      let hasMarks = try asksForMarks && show(marks, kept: kept, in: database)
      let lookup = IdentityLookup(database)
      let statement = try SearchStatement(
        query,
        order: order,
        limit: limit,
        hasMarks: hasMarks,
        names: { try lookup.expansion(of: $1, in: $0) },
        countries: { phrase in
          let sql = "SELECT code FROM nation WHERE nation MATCH ?"
          return try String.fetchAll(database, sql: sql, arguments: [MatchExpression.forCountry(phrase)])
        }
      )
      var numbers: [RowNumber] = []
      let cursor = try Int64.fetchCursor(
        database.cachedStatement(sql: statement.sql),
        arguments: StatementArguments(statement.arguments)
      )
      while let number = try cursor.next() { numbers.append(RowNumber(value: number)) }
      return numbers
    }
  }

  /// A piece of a story's text with what the query asks for by words or names; without any, of its first
  /// paragraph.
  ///
  /// - Parameter words: the length of the piece in words.
  /// - Returns: nil when the index has no such story.
  public func snippet(
    of number: RowNumber,
    for query: Query,
    words: Int = 24
  ) throws(ArchiveError) -> Snippet? {
    try reader.run { database in
      guard let story = try Self.story(number, in: database) else { return nil }
      let matches = try Self.matches(in: story, number: number, for: query, in: database)
      return Snippet(of: story, matches: matches, words: max(words, 1))
    }
  }

  /// Where the text of a story has what a query asks for, in bytes of it.
  private static func matches(
    in story: Story,
    number: RowNumber,
    for query: Query,
    in database: Database
  ) throws -> [Range<Int>] {
    guard let match = MatchExpression.forSnippet(query) else { return [] }
    let marked = try String.fetchOne(
      database.cachedStatement(
        sql: "SELECT highlight(search, 1, ?, ?) FROM search WHERE search MATCH ? AND rowid = ?"
      ),
      arguments: [String(Snippet.opening), String(Snippet.closing), match, number.value]
    )
    return marked.flatMap { Snippet.matches(in: $0, count: story.text.count) } ?? []
  }

  /// Makes the table `mark` be seen from a connection of the index, and says whether there is one.
  private func show(_ marks: Marks, kept: [Marks.Row], in database: Database) throws -> Bool {
    guard marks.isAtHand else { return false }
    if let path = marks.path {
      let isShown = try Bool.fetchOne(
        database,
        sql: "SELECT count(*) > 0 FROM pragma_database_list WHERE name = 'marks'"
      )
      if isShown != true { try database.execute(sql: "ATTACH ? AS marks", arguments: [path]) }
      // Another reader may have made the file a moment ago, and not the table in it yet.
      let sql = "SELECT count(*) > 0 FROM marks.sqlite_master WHERE name = 'mark'"
      return try Bool.fetchOne(database, sql: sql) ?? false
    } else {
      try database.execute(
        sql: "CREATE TEMP TABLE IF NOT EXISTS mark (id INTEGER PRIMARY KEY, read, starred); DELETE FROM mark"
      )
      for row in kept {
        try database.execute(
          sql: "INSERT INTO mark VALUES (?, ?, ?)",
          arguments: [row.id, row.isRead, row.isStarred]
        )
      }
      return true
    }
  }
}
