internal import FoundationEssentials
internal import GRDB
public import Stories

extension Archive {
  /// What a list shows of stories, in the order of their numbers as given; those not in the index are left
  /// out.
  ///
  /// A few microseconds a row: meant for the rows on the screen.
  public func rows(_ numbers: [RowNumber]) throws(ArchiveError) -> [StoryRow] {
    var rows = try reader.run { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT id, title, source,
            (SELECT count(*) - 1 FROM kin AS own JOIN kin AS other USING (kin) WHERE own.number = story.number),
            (SELECT path FROM file WHERE file.file = story.file)
          FROM story WHERE number = ?
          """
      )
      return try database.answering {
        try numbers.compactMap { number in
          try Row.fetchOne(statement, arguments: [number.value]).map { row in
            StoryRow(
              number: number,
              id: StoryID(value: UInt64(bitPattern: row[0])),
              headline: row[1],
              source: row[2],
              path: row[4] ?? "",
              kin: max(0, row[3])
            )
          }
        }
      }
    }
    // A list without marks is better than none; setting a mark tells what is wrong with them.
    guard let marks = try? marks(of: rows.map(\.id)) else { return rows }
    for (index, mark) in marks.enumerated() {
      rows[index].isRead = mark.isRead
      rows[index].isStarred = mark.isStarred
      rows[index].annotation = Annotation(note: mark.note, tags: mark.tags)
    }
    return rows
  }

  /// The story of a number as it was read, or nil when the index has none; no file is opened.
  public func story(_ number: RowNumber) throws(ArchiveError) -> Story? {
    try reader.run { try Self.story(number, in: $0) }
  }

  /// All places where a story is to be found word for word, the one it was read from first.
  public func origins(of number: RowNumber) throws(ArchiveError) -> [Origin] {
    try reader.run { database in
      let sql = """
        SELECT path, part FROM story JOIN file USING (file) WHERE number = ?1
        UNION ALL SELECT path, part FROM origin JOIN file USING (file) WHERE number = ?1
        """
      return try Row.fetchAll(database, sql: sql, arguments: [number.value]).map {
        Origin(path: $0[0], number: $0[1])
      }
    }
  }

  /// The names of the officials in a story, in the order of their first mention.
  public func officials(in number: RowNumber) throws(ArchiveError) -> [String] {
    try reader.run { database in
      let find = try database.cachedStatement(sql: "SELECT names FROM naming WHERE number = ?")
      guard let row = try Row.fetchOne(find, arguments: [number.value]) else { return [] }
      var numbers: [Int64] = []
      try row.withUnsafeData(atIndex: 0) { names in
        names?.withUnsafeBytes { names in
          NamingCoding.forEach(in: names) { role, number in if role.isOfficial { numbers.append(number) } }
        }
      }
      let name = try database.cachedStatement(sql: "SELECT text FROM name WHERE name = ?")
      return try numbers.compactMap { try String.fetchOne(name, arguments: [$0]) }
    }
  }

  /// What could not be read, or only in part, in the order of the paths.
  public func problems() throws(ArchiveError) -> [ReadingProblem] {
    try reader.run { database in
      let sql = "SELECT path, problem FROM file WHERE problem IS NOT NULL ORDER BY path"
      return try Row.fetchAll(database, sql: sql).map { row in
        ReadingProblem(path: row[0], reason: ReasonCoding.decode(row[1]))
      }
    }
  }

  static func story(_ number: RowNumber, in database: Database) throws -> Story? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT path, part, headline, source, byline, link, zones, text, id
        FROM story JOIN content USING (number) JOIN file USING (file) WHERE story.number = ?
        """
    )
    return try Row.fetchOne(statement, arguments: [number.value]).map { row in
      let text = StoryText.decoding([UInt8](row[7] as Data)).text
      return Story(
        id: StoryID(value: UInt64(bitPattern: row[8])),
        origin: Origin(path: row[0], number: row[1]),
        text: text,
        zones: ZoneCoding.decode([UInt8](row[6] as Data), within: text.range),
        date: number.date,
        headline: row[2],
        source: row[3],
        byline: row[4],
        link: row[5]
      )
    }
  }
}
