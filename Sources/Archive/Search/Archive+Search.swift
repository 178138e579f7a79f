internal import GRDB
public import Query
public import Stories

extension Archive {
  /// A beginning of more words than this is looked for in the stories themselves; each word of fewer takes the
  /// full-text index about ten microseconds to look up.
  private static let beginningLimit = 300

  /// The numbers of the stories that a query asks for.
  ///
  /// Eight bytes a story; in the orders by date, a limit makes the first of them come without finding the
  /// rest.
  ///
  /// - Parameters:
  ///   - isInterruptible: whether `interrupt()` can stop it; then it has a connection of its own, which takes half a
  ///     millisecond to open, and listing and reading go on meanwhile.
  ///   - isCancelled: asked whether to stop before the search begins, when `interrupt()` can't stop it yet, and at
  ///     each story whose text is gone through.
  /// - Throws: `ArchiveError.interrupted` when `interrupt()` stopped it, and `ArchiveError.tooDear`.
  public func rows(
    matching query: Query,
    order: SearchOrder = .date,
    limit: Int? = nil,
    isInterruptible: Bool = true,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(ArchiveError) -> [RowNumber] {
    try rows(
      matching: query,
      order: order,
      limit: limit,
      on: isInterruptible ? searcher : reader,
      isCancelled: isCancelled
    )
  }

  /// The same on a connection of choice.
  func rows(
    matching query: Query,
    order: SearchOrder,
    limit: Int? = nil,
    on connection: Connection,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(ArchiveError) -> [RowNumber] {
    try answer(query, on: connection, isCancelled: isCancelled) { database, context in
      try Self.numbers(SearchStatement(query, order: order, limit: limit, context), in: database)
    }
  }

  /// Asks a database with what a query is to be compiled with.
  func answer<Value>(
    _ query: Query,
    on connection: Connection,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    _ body: (Database, SearchContext) throws -> Value
  ) throws(ArchiveError) -> Value {
    let asksForMarks = query.conditions.contains { $0.condition.asksForMarks }
    // The one connection of an index in memory writes too, and would lock marks that are attached to it.
    let areCopied = isInMemory || marks.path == nil
    let kept = asksForMarks && areCopied ? try marks.all() : nil
    let today = today()
    func ask(_ database: Database) throws -> Value {
      let context = SearchContext(
        names: Self.memoizing { try Self.names($0, in: database) },
        beginnings: Self.memoizing {
          try Vocabulary.words(beginningWith: $0, limit: Self.beginningLimit, in: database)
        },
        today: today,
        marks: try asksForMarks ? show(marks, kept: kept, in: database) : .none
      )
      // All statements see the index as it was at the first, and its file is locked and looked at once, not for each.
      return try database.answering { try body(database, context) }
    }
    return try connection.run { database in
      guard !isCancelled() else { throw ArchiveError.interrupted }
      let texts = TextFunctions(query, isCancelled: isCancelled)
      for function in texts.functions { database.add(function: function) }
      do {
        return try ask(database)
      } catch let error as DatabaseError
        where asksForMarks && [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
      {
        // SQLite does not say which of two files is damaged, and the index must not be set aside for the marks.
        if let damage = marks.damage() { throw damage }
        throw error
      } catch {
        throw texts.problem ?? error
      }
    }
  }

  static func numbers(_ statement: SearchStatement, in database: Database) throws -> [RowNumber] {
    var numbers: [RowNumber] = []
    let cursor = try Int64.fetchCursor(
      database.cachedStatement(sql: statement.sql),
      arguments: StatementArguments(statement.arguments)
    )
    while let number = try cursor.next() { numbers.append(RowNumber(value: number)) }
    return numbers
  }

  /// The names that a condition asks for; nil for one that asks for none.
  private static func names(_ condition: Query.Condition, in database: Database) throws -> NameMatch? {
    switch condition {
    case .field(let field, let phrase): try NameMatch(field, phrase, in: database)
    case .said(let speaker, _): try NameMatch(speaker: speaker, in: database)
    default: nil
    }
  }

  /// A function that asks another once for each value.
  private static func memoizing<Key: Hashable, Value>(
    _ function: @escaping (Key) throws -> Value
  ) -> (Key) throws -> Value {
    var known: [Key: Value] = [:]
    return { key in
      if let found = known[key] { return found }
      let found = try function(key)
      known[key] = .some(found)
      return found
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
    try snippets(of: [number], for: query, words: words)[number]
  }

  /// The same of several stories, which are looked up at once.
  ///
  /// - Returns: a snippet for each story that the index has.
  public func snippets(
    of numbers: [RowNumber],
    for query: Query,
    words: Int = 24
  ) throws(ArchiveError) -> [RowNumber: Snippet] {
    let matcher = QueryMatcher(query)
    return try reader.run { database in
      try database.answering {
        var snippets: [RowNumber: Snippet] = [:]
        for number in numbers {
          guard let story = try Self.story(number, in: database) else { continue }
          // A piece without what is sought is better than none; the search tells of an expression that takes too long.
          let matches = (try? story.text.utf8.withUnsafeBufferPointer { try matcher.ranges(in: $0) }) ?? []
          snippets[number] = Snippet(of: story, matches: matches, words: max(words, 1))
        }
        return snippets
      }
    }
  }

  /// Makes the marks be seen from a connection of the index, and says which there are.
  private func show(_ marks: Marks, kept: [Marks.Row]?, in database: Database) throws
    -> SearchContext.MarksAtHand
  {
    guard marks.isAtHand else { return .none }
    if kept == nil, let path = marks.path {
      let isShown = try Bool.fetchOne(
        database,
        sql: "SELECT count(*) > 0 FROM pragma_database_list WHERE name = 'marks'"
      )
      if isShown != true {
        // SQLite would make an empty file where one was moved away, and remove the log that it left behind.
        guard !marks.isGone else { return .none }
        try database.execute(sql: "ATTACH ? AS marks", arguments: [path])
      }
      // Another reader may have made the file a moment ago, and not the tables in it yet.
      let version = try Int.fetchOne(database, sql: "PRAGMA marks.user_version") ?? 0
      return version == 0 ? .none : version < Marks.versionWithNotes ? .marks : .notes
    } else {
      try database.execute(
        sql: """
          CREATE TEMP TABLE IF NOT EXISTS mark (id INTEGER PRIMARY KEY, read, starred, readDay, note);
          CREATE TEMP TABLE IF NOT EXISTS tag (id INTEGER, tag TEXT);
          DELETE FROM mark; DELETE FROM tag;
          """
      )
      for row in kept ?? [] {
        try database.execute(
          sql: "INSERT INTO mark VALUES (?, ?, ?, ?, ?)",
          arguments: [row.id, row.isRead, row.isStarred, row.readDay, row.note]
        )
        for tag in row.tags {
          try database.execute(sql: "INSERT INTO tag VALUES (?, ?)", arguments: [row.id, tag])
        }
      }
      return .notes
    }
  }
}

extension Query.Condition {
  /// Whether the reader's marks have a say in it.
  fileprivate var asksForMarks: Bool {
    switch self {
    case .state, .read, .feature(.note), .feature(.tag), .field(.note, _), .field(.tag, _): true
    default: false
    }
  }
}

extension Database {
  /// Does work that only reads in one transaction.
  func answering<Value>(_ body: () throws -> Value) throws -> Value {
    try beginTransaction(.deferred)
    do {
      let value = try body()
      try commit()
      return value
    } catch {
      try? rollback()
      throw error
    }
  }
}
