internal import FoundationEssentials
internal import GRDB
internal import Stories

/// Keeps the groups of stories that are nearly the same: of a release that came twice, the text differs in a few words.
///
/// A group is known by the least number in it. Two stories are in one when each step between them is from a story to
/// one that is like it, so that the groups are the same in whatever order the stories come and go.
struct KinWriter {
  /// Stories are alike only when they are no further apart than this, in days.
  private static let days: Int64 = 7
  /// So many of the next stories before and behind that have a number in common are compared.
  private static let candidateLimit = 16
  /// A greater group stays as it is when one of it goes, though that one may have held it together.
  private static let mendingLimit = 200

  let database: Database

  /// Puts a story that has been written into the group that it belongs to, if there is one.
  func add(_ shingles: Shingles, number: Int64) throws {
    let insert = try database.cachedStatement(sql: "INSERT OR IGNORE INTO sketch VALUES (?, ?)")
    for hash in shingles.sketch { try insert.execute(arguments: [hash, number]) }
    try join(shingles, number: number)
  }

  /// Takes stories that are about to go out of their groups.
  func remove(_ numbers: [Int64]) throws {
    let leave = try database.cachedStatement(sql: "DELETE FROM sketch WHERE hash = ? AND number = ?")
    let forget = try database.cachedStatement(sql: "DELETE FROM kin WHERE number = ?")
    var groups: Set<Int64> = []
    for number in numbers {
      for hash in try shingles(of: number)?.sketch ?? [] { try leave.execute(arguments: [hash, number]) }
      guard let group = try knownGroup(of: number) else { continue }
      groups.insert(group)
      try forget.execute(arguments: [number])
    }
    for group in groups.sorted() { try mend(group) }
  }

  /// Makes the groups anew that one falls into from which stories have gone.
  private func mend(_ group: Int64) throws {
    let left = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT number FROM kin WHERE kin = ? ORDER BY number LIMIT ?"),
      arguments: [group, Self.mendingLimit + 1]
    )
    guard let first = left.first else { return }
    if left.count > Self.mendingLimit { return try rename(group, to: first) }
    try database.cachedStatement(sql: "DELETE FROM kin WHERE kin = ?").execute(arguments: [group])
    for number in left {
      if let shingles = try shingles(of: number) { try join(shingles, number: number) }
    }
  }

  /// Makes one group of those of a story and of all that are like it.
  private func join(_ shingles: Shingles, number: Int64) throws {
    let before = try database.cachedStatement(
      sql: "SELECT number FROM sketch WHERE hash = ? AND number BETWEEN ? AND ? ORDER BY number DESC LIMIT ?"
    )
    let behind = try database.cachedStatement(
      sql: "SELECT number FROM sketch WHERE hash = ? AND number BETWEEN ? AND ? ORDER BY number LIMIT ?"
    )
    let day = number >> 24
    let (first, last) = ((day - Self.days) << 24, (day + Self.days + 1) << 24 - 1)
    guard try hasNeighbour(shingles.sketch, except: number, in: first...last) else { return }
    var own = try group(of: number)
    var compared: Set<Int64> = []
    for hash in shingles.sketch {
      var near = try Int64.fetchAll(before, arguments: [hash, first, number - 1, Self.candidateLimit])
      near += try Int64.fetchAll(behind, arguments: [hash, number + 1, last, Self.candidateLimit])
      for other in near where compared.insert(other).inserted {
        let theirs = try group(of: other)
        // What is in the group already need not be read.
        guard own != theirs, let text = try self.shingles(of: other),
          text.isLike(shingles, onOneDay: other >> 24 == day)
        else { continue }
        let (least, greatest) = (min(own, theirs), max(own, theirs))
        let insert = try database.cachedStatement(
          sql: "INSERT OR IGNORE INTO kin (number, kin) VALUES (?1, ?1)"
        )
        for group in [least, greatest] { try insert.execute(arguments: [group]) }
        try rename(greatest, to: least)
        own = least
      }
    }
  }

  /// Whether another story has one of some numbers in common; most have none, and this is asked of every story.
  private func hasNeighbour(_ sketch: [Int64], except number: Int64, in range: ClosedRange<Int64>) throws
    -> Bool
  {
    guard let first = sketch.first, let last = sketch.last else { return false }
    let find = try database.cachedStatement(
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM sketch WHERE hash IN (?, ?, ?) AND number BETWEEN ? AND ? AND number <> ?)
        """
    )
    return try Bool.fetchOne(
      find,
      arguments: [
        first, sketch.dropFirst().first ?? first, last, range.lowerBound, range.upperBound, number,
      ]
    ) ?? false
  }

  private func rename(_ group: Int64, to new: Int64) throws {
    try database.cachedStatement(sql: "UPDATE kin SET kin = ? WHERE kin = ?").execute(arguments: [new, group])
  }

  /// The group of a story, which is its own number where it is alone.
  private func group(of number: Int64) throws -> Int64 { try knownGroup(of: number) ?? number }

  private func knownGroup(of number: Int64) throws -> Int64? {
    let find = try database.cachedStatement(sql: "SELECT kin FROM kin WHERE number = ?")
    return try Int64.fetchOne(find, arguments: [number])
  }

  private func shingles(of number: Int64) throws -> Shingles? {
    let find = try database.cachedStatement(sql: "SELECT text, headline, zones FROM content WHERE number = ?")
    return try Row.fetchOne(find, arguments: [number]).map { row in
      let text = StoryText.decoding([UInt8](row[0] as Data)).text
      let zones = ZoneCoding.decode([UInt8](row[2] as Data), within: text.range)
      return Shingles(of: text, headline: row[1], zones: zones)
    }
  }
}
