internal import FoundationEssentials
internal import GRDB
internal import Stories

/// Keeps the groups of stories that are nearly the same: of a release that came twice, the text differs in a few words.
struct KinWriter {
  /// Stories are of one group only when they are no further apart than this, in days.
  private static let days: Int64 = 7
  /// The least likeness of two stories of one group.
  private static let leastLikeness = 0.8
  /// So many stories with a number in common are compared.
  private static let candidateLimit = 4

  let database: Database

  /// Puts a story that is being written into the group that it belongs to, if there is one.
  func add(_ shingles: Shingles, number: Int64) throws {
    let find = try database.cachedStatement(
      sql: "SELECT number FROM sketch WHERE hash = ? AND number BETWEEN ? AND ? LIMIT ?"
    )
    let insert = try database.cachedStatement(sql: "INSERT OR IGNORE INTO sketch VALUES (?, ?)")
    let reach = Self.days << 24
    var compared: Set<Int64> = []
    for hash in shingles.sketch {
      let near = try Int64.fetchAll(
        find,
        arguments: [hash, number - reach, number + reach, Self.candidateLimit]
      )
      for other in near where other != number && compared.insert(other).inserted {
        guard let text = try self.shingles(of: other), text.likeness(to: shingles) >= Self.leastLikeness
        else { continue }
        try join(number, other)
      }
      try insert.execute(arguments: [hash, number])
    }
  }

  /// Takes a story that is about to go out of its group.
  func remove(_ number: Int64) throws {
    let leave = try database.cachedStatement(sql: "DELETE FROM sketch WHERE hash = ? AND number = ?")
    for hash in try shingles(of: number)?.sketch ?? [] { try leave.execute(arguments: [hash, number]) }
    try database.cachedStatement(sql: "DELETE FROM kin WHERE number = ?").execute(arguments: [number])
  }

  private func shingles(of number: Int64) throws -> Shingles? {
    let find = try database.cachedStatement(sql: "SELECT text, zones FROM content WHERE number = ?")
    return try Row.fetchOne(find, arguments: [number]).map { row in
      let text = StoryText.decoding([UInt8](row[0] as Data)).text
      return Shingles(of: text, zones: ZoneCoding.decode([UInt8](row[1] as Data), within: text.range))
    }
  }

  /// Makes the groups of two stories one.
  private func join(_ number: Int64, _ other: Int64) throws {
    let find = try database.cachedStatement(sql: "SELECT kin FROM kin WHERE number = ?")
    let insert = try database.cachedStatement(sql: "INSERT INTO kin (number, kin) VALUES (?, ?)")
    let (own, theirs) = (
      try Int64.fetchOne(find, arguments: [number]), try Int64.fetchOne(find, arguments: [other])
    )
    switch (own, theirs) {
    case (nil, nil):
      try insert.execute(arguments: [other, other])
      try insert.execute(arguments: [number, other])
    case (nil, let group?): try insert.execute(arguments: [number, group])
    case (let group?, nil): try insert.execute(arguments: [other, group])
    case (let group?, let old?) where group != old:
      try database.cachedStatement(sql: "UPDATE kin SET kin = ? WHERE kin = ?").execute(arguments: [
        group, old,
      ])
    default: break
    }
  }
}
