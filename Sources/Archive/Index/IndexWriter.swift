internal import Extraction
internal import FoundationEssentials
internal import GRDB
internal import Stories

/// Writes files and their stories into an index, inside a transaction that the caller opens.
struct IndexWriter {
  let database: Database
  /// The next free number of each day, by the day's first number.
  private var nextNumbers: [Int64: Int64] = [:]
  /// The codes of the countries of the stories that were written.
  private var countries: Set<String> = []
  /// The numbers of the names that were written; a writer of the next transaction may go on with them.
  private(set) var names: NameTable
  /// The words that were written.
  private(set) var vocabulary: Vocabulary
  /// The stories that were written in the place of others which they are nearly the same as.
  private(set) var successions: [Succession] = []

  init(_ database: Database, names: NameTable = NameTable(), vocabulary: Vocabulary = Vocabulary()) {
    self.database = database
    self.names = names
    self.vocabulary = vocabulary
  }

  /// Writes files in place of what the index has of the same paths.
  ///
  /// A story in the place of another of the same day takes over its number, so that a reader who has it open
  /// stays with it. One that the index has from elsewhere is not written again: it gets a further origin.
  mutating func write(_ files: [PreparedFile]) throws {
    var stories: [(file: Int64, story: PreparedStory)] = []
    var stale: [Int64] = []
    for file in files {
      let number = try self.number(of: file.entry, stale: &stale)
      for story in file.stories { stories.append((number, story)) }
    }
    try release(stale)
    let old = try numbers(in: stale)
    var kept = old
    let leaving = Set(kept.values)
    var written: [StoryID: Int64] = [:]
    var new: [(number: Int64, file: Int64, story: PreparedStory)] = []
    // Before the old stories go: a number that one of them keeps is never the next free one of its day.
    for (file, prepared) in stories {
      let story = prepared.story
      let place = Place(file: file, part: story.origin.number, day: story.date)
      if let number = try written[story.id] ?? self.number(of: story.id, except: leaving) {
        try addOrigin(of: number, file: file, part: story.origin.number)
      } else {
        let number = try kept.removeValue(forKey: place) ?? nextNumber(on: story.date)
        written[story.id] = number
        new.append((number, file, prepared))
      }
    }
    successions += try Self.successions(of: new, after: old, in: database)
    try removeStories(leaving.sorted())
    // FTS5 writes out what it holds in memory whenever a number is less than the one before.
    new.sort { $0.number < $1.number }
    for (number, file, story) in new {
      try insert(story, number: number, file: file)
      try KinWriter(database: database).add(story.shingles, number: number)
    }
  }

  /// Writes a story in place of what the index has under its number, of the same text and as of the same file.
  mutating func replace(_ prepared: PreparedStory, number: Int64) throws {
    let find = try database.cachedStatement(sql: "SELECT file FROM story WHERE number = ?")
    guard let file = try Int64.fetchOne(find, arguments: [number]) else { return }
    // Its further origins stay, and its group: they go by its number.
    try removeRows(of: [number])
    try insert(prepared, number: number, file: file)
  }

  /// Writes the names of the countries that the stories written have brought in.
  func nameCountries(_ names: (CountryCode) -> [String]) throws {
    guard !countries.isEmpty else { return }
    let known = try Set(String.fetchAll(database, sql: "SELECT code FROM nation"))
    for code in countries.compactMap({ CountryCode($0) }) where !known.contains(code.letters) {
      try database.execute(
        sql: "INSERT INTO nation (code, names) VALUES (?, ?)",
        arguments: [code.letters, Self.nation(code, names(code))]
      )
    }
  }

  /// Takes files and their stories out of the index.
  func remove(files: [Int64]) throws {
    try release(files)
    try removeStories(numbers(in: files).values.sorted())
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
  struct Place: Hashable {
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

  /// The number of a story that the index has, unless it is one of some.
  private func number(of id: StoryID, except others: Set<Int64>) throws -> Int64? {
    let find = try database.cachedStatement(sql: "SELECT number FROM story WHERE id = ?")
    let numbers = try Int64.fetchAll(find, arguments: [Int64(bitPattern: id.value)])
    return numbers.first { !others.contains($0) }
  }

  /// Notes that a story is in a further place.
  private func addOrigin(of number: Int64, file: Int64, part: Int) throws {
    try database.cachedStatement(sql: "INSERT INTO origin (number, file, part) VALUES (?, ?, ?)")
      .execute(arguments: [number, file, part])
  }

  /// Gives the stories of files that are in other files too to one of those.
  private func release(_ files: [Int64]) throws {
    guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM origin)") ?? false else { return }
    let leave = try database.cachedStatement(sql: "DELETE FROM origin WHERE file = ?")
    for file in files { try leave.execute(arguments: [file]) }
    let find = try database.cachedStatement(
      sql: """
        SELECT story.number, min(origin.rowid), origin.file, origin.part
        FROM story JOIN origin USING (number) WHERE story.file = ? GROUP BY story.number
        """
    )
    for file in files {
      for row in try Row.fetchAll(find, arguments: [file]) {
        try database.execute(
          sql: "UPDATE story SET file = ?, part = ? WHERE number = ?",
          arguments: [row[2] as Int64, row[3] as Int64, row[0] as Int64]
        )
        try database.execute(sql: "DELETE FROM origin WHERE rowid = ?", arguments: [row[1] as Int64])
      }
    }
  }

  /// Takes stories out of the index, in the order of their numbers.
  private func removeStories(_ numbers: [Int64]) throws {
    guard !numbers.isEmpty else { return }
    try KinWriter(database: database).remove(numbers)
    try removeRows(of: numbers)
  }

  /// Takes out what `insert` writes of stories.
  private func removeRows(of numbers: [Int64]) throws {
    let statements = try [
      """
      INSERT INTO search (search, rowid, headline, body, keys)
      SELECT 'delete', number, headline, text, keys(names) FROM content JOIN naming USING (number) WHERE number = ?
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
    let story = prepared.story
    let text = Data(story.text.utf8)
    let numbers = try prepared.names.names.map { name in
      if name.kind == .country { countries.insert(name.text) }
      return try names.number(of: name, in: database)
    }
    let naming = NamingCoding.encode(prepared.names.entries(numbers: numbers))
    let statements = prepared.names.statements(numbers: numbers)
    let beginnings = try vocabulary.add(Array(story.headline.utf8), to: database)
      .union(vocabulary.add(story.text.utf8, to: database)).halves
    try database.cachedStatement(
      sql: """
        INSERT INTO story (number, id, file, part, beginnings, further, title, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        number, Int64(bitPattern: story.id.value), file, story.origin.number,
        beginnings.low, beginnings.high, prepared.title, story.source,
      ]
    )
    try database.cachedStatement(
      sql: """
        INSERT INTO content (number, headline, byline, link, zones, statements, text) VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        number, story.headline, story.byline, story.link, Data(prepared.zones),
        Data(StatementCoding.encode(statements)), text,
      ]
    )
    try database.cachedStatement(sql: "INSERT INTO naming (number, names) VALUES (?, ?)")
      .execute(arguments: [number, Data(naming)])
    try database.cachedStatement(sql: "INSERT INTO search (rowid, headline, body, keys) VALUES (?, ?, ?, ?)")
      .execute(
        arguments: [number, story.headline, text, naming.withUnsafeBytes { NamingKey.words(of: $0) }]
      )
    for correction in prepared.corrections {
      try database.cachedStatement(sql: "INSERT INTO corrected VALUES (?, ?)")
        .execute(arguments: [correction, number])
    }
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

  /// The names of a country, with `Schema.nameMark` around each.
  private static func nation(_ code: CountryCode, _ names: [String]) -> String {
    ([code.letters] + names).reduce(Schema.nameMark) { "\($0) \($1) \(Schema.nameMark)" }
  }
}
