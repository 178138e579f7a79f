internal import GRDB
public import Stories
internal import Synchronization

extension Archive {
  /// The stories without those that are nearly the same as one before them in the list.
  ///
  /// Some nanoseconds a story, and a few milliseconds for a long list when stories have come or gone since the last
  /// call.
  public func grouped(_ numbers: [RowNumber]) throws(ArchiveError) -> [RowNumber] {
    let groups = try reader.run { database in
      let changes = try Resolution.changes(database)
      if let known = kinGroups.withLock({ $0 }), known.changes == changes { return known.groups }
      // A first page does not wait for the groups of all.
      if numbers.count <= Self.pageLimit {
        let sql = "SELECT number, kin FROM kin WHERE number IN (SELECT value FROM json_each(?))"
        let list = IdentityLookup.list(numbers.map(\.value))
        return try Self.groups(Row.fetchCursor(database, sql: sql, arguments: [list]))
      }
      let groups = try Self.groups(Row.fetchCursor(database, sql: "SELECT number, kin FROM kin"))
      kinGroups.withLock { $0 = (changes, groups) }
      return groups
    }
    guard !groups.isEmpty else { return numbers }
    var seen: Set<Int64> = []
    return numbers.filter { number in groups[number.value].map { seen.insert($0).inserted } ?? true }
  }

  /// So many stories at most are looked up one by one.
  private static let pageLimit = 512

  private static func groups(_ rows: RowCursor) throws -> [Int64: Int64] {
    var groups: [Int64: Int64] = [:]
    while let row = try rows.next() { groups[row[0]] = row[1] }
    return groups
  }
}
