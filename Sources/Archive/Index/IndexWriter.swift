internal import Extraction
internal import FoundationEssentials
internal import GRDB
internal import Stories

/// Writes files and their stories into an index, inside a transaction that the caller opens.
struct IndexWriter {
  private let database: Database
  /// The next free number of each day, by the day's first number.
  private var nextNumbers: [Int64: Int64] = [:]
  /// The codes of the countries of the stories that were written.
  private var countries: Set<Substring> = []
  /// The numbers of the names that were written; a writer of the next transaction may go on with them.
  private(set) var names: NameTable

  init(_ database: Database, names: NameTable = NameTable()) {
    self.database = database
    self.names = names
  }

  /// Writes files in place of what the index has of the same paths.
  ///
  /// A story in the place of another of the same day takes over its number, so that a reader who has it open
  /// stays with it.
  mutating func write(_ files: [PreparedFile]) throws {
    var stories: [(number: Int64, file: Int64, story: PreparedStory)] = []
    var stale: [Int64] = []
    for file in files {
      let number = try self.number(of: file.entry, stale: &stale)
      for story in file.stories {
        stories.append((0, number, story))
      }
    }
    var kept = try numbers(in: stale)
    // Before the old stories go: a number that one of them keeps is never the next free one of its day.
    for index in stories.indices {
      let (_, file, prepared) = stories[index]
      let place = Place(file: file, part: prepared.story.origin.number, day: prepared.story.date)
      stories[index].number = try kept.removeValue(forKey: place) ?? nextNumber(on: prepared.story.date)
    }
    try removeStories(ofFiles: stale)
    // FTS5 writes out what it holds in memory whenever a number is less than the one before.
    stories.sort { $0.number < $1.number }
    for (number, file, story) in stories {
      try insert(story, number: number, file: file)
      countries.formUnion(story.names.country.split(separator: " "))
    }
  }

  /// Writes a story in place of what the index has under its number, as of the same file.
  mutating func replace(_ prepared: PreparedStory, number: Int64) throws {
    let find = try database.cachedStatement(sql: "SELECT file FROM story WHERE number = ?")
    guard let file = try Int64.fetchOne(find, arguments: [number]) else { return }
    try removeStories([number])
    try insert(prepared, number: number, file: file)
    countries.formUnion(prepared.names.country.split(separator: " "))
  }

  /// Writes the names of the countries that the stories written have brought in.
  func nameCountries(_ names: (CountryCode) -> [String]) throws {
    guard !countries.isEmpty else { return }
    let known = try Set(String.fetchAll(database, sql: "SELECT code FROM nation"))
    for code in countries.compactMap({ CountryCode($0) }) where !known.contains(code.letters) {
      try database.execute(
        sql: "INSERT INTO nation (code, names) VALUES (?, ?)",
        arguments: [code.letters, NameColumns.column([[code.letters] + names(code)])]
      )
    }
  }

  /// Takes files and their stories out of the index.
  func remove(files: [Int64]) throws {
    try removeStories(ofFiles: files)
    let statement = try database.cachedStatement(sql: "DELETE FROM file WHERE file = ?")
    for file in files { try statement.execute(arguments: [file]) }
  }

  /// The number of a file, whose row is written; a file that was there before is added to `stale`.
  private func number(of entry: CollectionWalker.Entry, stale: inout [Int64]) throws -> Int64 {
    let problem = entry.problem.map(ReasonCoding.encode)
    let known = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT file FROM file WHERE path = ?"),
      arguments: [entry.path]
    )
    if let known {
      stale.append(known)
      try database.cachedStatement(sql: "UPDATE file SET size = ?, modified = ?, problem = ? WHERE file = ?")
        .execute(arguments: [entry.size, entry.modified, problem, known])
      return known
    }
    try database.cachedStatement(sql: "INSERT INTO file (path, size, modified, problem) VALUES (?, ?, ?, ?)")
      .execute(arguments: [entry.path, entry.size, entry.modified, problem])
    return database.lastInsertedRowID
  }

  /// Where a story stands: its file, its number in the file, and its day.
  private struct Place: Hashable {
    var file: Int64
    var part: Int
    var day: CalendarDay?
  }

  /// The row numbers of the stories that the index has of some files.
  private func numbers(in files: [Int64]) throws -> [Place: Int64] {
    let find = try database.cachedStatement(sql: "SELECT part, number FROM story WHERE file = ?")
    var numbers: [Place: Int64] = [:]
    for file in files {
      for row in try Row.fetchAll(find, arguments: [file]) {
        let number = RowNumber(value: row[1])
        numbers[Place(file: file, part: row[0], day: number.date)] = number.value
      }
    }
    return numbers
  }

  private func removeStories(ofFiles files: [Int64]) throws {
    let find = try database.cachedStatement(sql: "SELECT number FROM story WHERE file = ?")
    try removeStories(files.flatMap { try Int64.fetchAll(find, arguments: [$0]) }.sorted())
  }

  /// Takes stories out of the index, in the order of their numbers.
  private func removeStories(_ numbers: [Int64]) throws {
    guard !numbers.isEmpty else { return }
    let columns = Schema.columns.joined(separator: ", ")
    let statements = try [
      """
      INSERT INTO search (search, rowid, \(columns))
      SELECT 'delete', number, \(columns) FROM document WHERE number = ?
      """,
      "DELETE FROM content WHERE number = ?",
      "DELETE FROM corrected WHERE number = ?",
      "DELETE FROM naming WHERE number = ?",
      "DELETE FROM story WHERE number = ?",
    ].map { try database.cachedStatement(sql: $0) }
    for number in numbers {
      for statement in statements { try statement.execute(arguments: [number]) }
    }
  }

  private mutating func nextNumber(on date: CalendarDay?) throws -> Int64 {
    let first = RowNumber(date: date, sequence: 0).value
    if let next = nextNumbers[first] {
      nextNumbers[first] = next + 1
      return next
    }
    let last = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT max(number) FROM story WHERE number BETWEEN ? AND ?"),
      arguments: [first, RowNumber(date: date, sequence: 0xff_ffff).value]
    )
    let next = last.map { $0 + 1 } ?? first
    nextNumbers[first] = next + 1
    return next
  }

  private mutating func insert(_ prepared: PreparedStory, number: Int64, file: Int64) throws {
    let (story, columns) = (prepared.story, prepared.names)
    let text = Data(story.text.utf8)
    try database.cachedStatement(
      sql: "INSERT INTO story (number, id, file, part, title, source) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        number, Int64(bitPattern: story.id.value), file, story.origin.number, prepared.title, story.source,
      ]
    )
    try database.cachedStatement(
      sql: """
        INSERT INTO content
        (number, headline, byline, link, zones, official, person, country, place, org, event, topic, day, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        number, story.headline, story.byline, story.link, Data(prepared.zones), columns.official,
        columns.person,
        columns.country, columns.place, columns.org, columns.event, columns.topic, columns.day,
        text,
      ]
    )
    try database.cachedStatement(sql: Self.insertIntoSearch).execute(
      arguments: [
        number, story.headline, text, columns.official, columns.person, columns.country, columns.place,
        columns.org,
        columns.event, columns.topic, columns.day, story.source,
      ]
    )
    for correction in prepared.corrections {
      try database.cachedStatement(sql: "INSERT INTO corrected VALUES (?, ?)")
        .execute(arguments: [correction, number])
    }
    try insert(prepared.known, number: number)
  }

  private mutating func insert(_ known: [PreparedName], number: Int64) throws {
    guard !known.isEmpty else { return }
    let entries = try known.map {
      NamingCoding.Entry(role: $0.role, name: try names.number(of: $0, in: database))
    }
    try database.cachedStatement(sql: "INSERT INTO naming (number, names) VALUES (?, ?)")
      .execute(arguments: [number, Data(NamingCoding.encode(entries))])
  }

  /// To be called when the transaction has begun.
  mutating func begin() throws {
    try names.begin(in: database)
  }

  /// Says, before the transaction ends, that the names of stories are no more those that identities were made of.
  mutating func end() throws {
    try database.cachedStatement(sql: "UPDATE resolution SET changes = changes + 1").execute()
    try names.end(in: database)
  }

  private static let insertIntoSearch = """
    INSERT INTO search (rowid, \(Schema.columns.joined(separator: ", ")))
    VALUES (?\(String(repeating: ", ?", count: Schema.columns.count)))
    """
}
