internal import GRDB
public import Stories
internal import Synchronization

extension Archive {
  /// The stories without those that are nearly the same as one before them in the list.
  ///
  /// Some nanoseconds a story, and a few milliseconds when stories have come or gone since the last call.
  public func grouped(_ numbers: [RowNumber]) throws(ArchiveError) -> [RowNumber] {
    let groups = try reader.run { database in
      let changes = try Resolution.changes(database)
      if let known = kinGroups.withLock({ $0 }), known.changes == changes { return known.groups }
      var groups: [Int64: Int64] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT number, kin FROM kin")
      while let row = try rows.next() { groups[row[0]] = row[1] }
      kinGroups.withLock { $0 = (changes, groups) }
      return groups
    }
    guard !groups.isEmpty else { return numbers }
    var seen: Set<Int64> = []
    return numbers.filter { number in groups[number.value].map { seen.insert($0).inserted } ?? true }
  }
}
