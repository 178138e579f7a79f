public import Extraction
internal import GRDB
public import Stories

extension Archive {
  /// The corrections in force, in the order in which they are applied; with those that were undone if so asked.
  public func corrections(withUndone: Bool = false) throws(ArchiveError) -> [CorrectionRecord] {
    try marks.read { database in
      try Self.corrections(withUndone ? "" : "WHERE undone IS NULL", in: database)
    } ?? []
  }

  /// The numbers of the corrections in force that can't be read, as another version of the program may have made them.
  ///
  /// They are kept as they are, and left out of all that is made of corrections.
  public func unreadableCorrections() throws(ArchiveError) -> [Int64] {
    try marks.read { database in
      guard try database.tableExists("correction") else { return [] }
      let readable = try Set(Self.corrections("WHERE undone IS NULL", in: database).map(\.number))
      return try Int64.fetchAll(
        database,
        sql: "SELECT number FROM correction WHERE undone IS NULL ORDER BY number"
      ).filter { !readable.contains($0) }
    } ?? []
  }

  /// The corrections in force for one story, in the order in which they are applied.
  public func corrections(of story: StoryID) throws(ArchiveError) -> [Correction] {
    try marks.read { database in
      let condition = "WHERE undone IS NULL AND (story IS NULL OR story = ?)"
      return try Self.corrections(condition, [Int64(bitPattern: story.value)], in: database).map(\.correction)
    } ?? []
  }

  /// Keeps a correction, which is then in force after all others.
  ///
  /// - Returns: the record with the number that it has got.
  /// - Throws: when the marks can't be written, which leaves them as they were.
  public func add(_ record: CorrectionRecord) throws(ArchiveError) -> CorrectionRecord {
    var kept = record
    try marks.write { kept = try Self.insert(record, in: $0) }
    return kept
  }

  /// Keeps corrections from elsewhere, in their order, but for those that are in force already.
  ///
  /// One in force stands for one that comes, so that a correction that was made twice is not lost where it came
  /// from twice. All are kept or none.
  ///
  /// - Returns: those that were new, with their numbers.
  public func merge(_ records: [CorrectionRecord]) throws(ArchiveError) -> [CorrectionRecord] {
    struct Key: Hashable {
      var correction: Correction
      var story: StoryID?
    }
    var added: [CorrectionRecord] = []
    guard !records.isEmpty else { return added }
    try marks.write { database in
      var known: [Key: Int] = [:]
      for record in try Self.corrections("WHERE undone IS NULL", in: database) {
        known[Key(correction: record.correction, story: record.story), default: 0] += 1
      }
      for record in records {
        let key = Key(correction: record.correction, story: record.story)
        if let count = known[key], count > 0 {
          known[key] = count - 1
        } else {
          added.append(try Self.insert(record, in: database))
        }
      }
    }
    return added
  }

  /// Takes a correction out of force; its row stays and says when.
  ///
  /// - Parameters:
  ///   - number: which; nil for the last.
  ///   - time: now, in seconds from the beginning of 1970.
  /// - Returns: the correction, or nil when there is none of this number in force.
  public func undoCorrection(_ number: Int64? = nil, at time: Int64) throws(ArchiveError) -> CorrectionRecord?
  {
    guard marks.problem != nil || marks.isAtHand else { return nil }
    var undone: CorrectionRecord?
    try marks.write { database in
      let condition = "WHERE undone IS NULL AND (?1 IS NULL OR number = ?1)"
      guard var last = try Self.corrections(condition, [number], in: database).last else { return }
      try database.execute(
        sql: "UPDATE correction SET undone = ? WHERE number = ?",
        arguments: [time, last.number]
      )
      last.undone = time
      undone = last
    }
    return undone
  }

  private static func corrections(
    _ condition: String,
    _ arguments: StatementArguments = [],
    in database: Database
  ) throws -> [CorrectionRecord] {
    // Marks of the version before have no corrections.
    guard try database.tableExists("correction") else { return [] }
    let statement = try database.cachedStatement(
      sql: """
        SELECT number, kind, name, change, value, place, story, headline, made, undone FROM correction
        \(condition) ORDER BY number
        """
    )
    return try Row.fetchAll(statement, arguments: arguments).compactMap { row in
      let coded = Correction.Coded(kind: row[1], name: row[2], change: row[3], to: row[4], at: row[5])
      // This version of the program writes none that it can't read; `unreadableCorrections` tells of others.
      guard let correction = try? Correction(coded) else { return nil }
      return CorrectionRecord(
        number: row[0],
        correction,
        story: (row[6] as Int64?).map { StoryID(value: UInt64(bitPattern: $0)) },
        headline: row[7],
        made: row[8],
        undone: row[9]
      )
    }
  }

  private static func insert(_ record: CorrectionRecord, in database: Database) throws -> CorrectionRecord {
    let coded = record.correction.coded
    try database.cachedStatement(
      sql: """
        INSERT INTO correction (kind, name, change, value, place, story, headline, made)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        coded.kind, coded.name, coded.change, coded.to, coded.at,
        record.story.map { Int64(bitPattern: $0.value) }, record.headline, record.made,
      ]
    )
    var kept = record
    kept.number = database.lastInsertedRowID
    kept.undone = nil
    return kept
  }
}
