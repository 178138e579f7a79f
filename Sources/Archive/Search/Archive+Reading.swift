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
        sql: "SELECT id, title, source FROM story WHERE number = ?"
      )
      return try numbers.compactMap { number in
        try Row.fetchOne(statement, arguments: [number.value]).map { row in
          StoryRow(
            number: number,
            id: StoryID(value: UInt64(bitPattern: row[0])),
            headline: row[1],
            source: row[2]
          )
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

  /// The names of the officials in a story, in the order of their first mention.
  public func officials(in number: RowNumber) throws(ArchiveError) -> [String] {
    try reader.run { database in
      let sql = "SELECT official FROM content WHERE number = ?"
      return try String.fetchOne(database, sql: sql, arguments: [number.value]).map(NameColumns.names) ?? []
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
      var story = Story(
        origin: Origin(path: row[0], number: row[1]),
        text: text,
        zones: ZoneCoding.decode([UInt8](row[6] as Data), within: text.range),
        date: number.date,
        headline: row[2],
        source: row[3],
        byline: row[4],
        link: row[5]
      )
      story.id = StoryID(value: UInt64(bitPattern: row[8]))
      return story
    }
  }
}
