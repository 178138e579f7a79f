internal import FoundationEssentials
internal import GRDB
internal import Stories

/// Walks over the names of stories in the order of their numbers.
final class StoryNames {
  private let all: RowCursor?
  private let one: Statement
  private let numbers: [RowNumber]
  private var index = 0

  /// Looking a story up costs as much as walking over this many.
  private static let costOfLookup = 8

  /// - Parameter numbers: those of the stories, in ascending order; nil for all.
  init(_ numbers: [RowNumber]?, in database: Database) throws {
    self.numbers = numbers ?? []
    one = try database.cachedStatement(sql: "SELECT number, names FROM naming WHERE number = ?")
    let isWalk: Bool
    if let numbers {
      let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM file") ?? 0
      isWalk = numbers.count * Self.costOfLookup > total
    } else {
      isWalk = true
    }
    all =
      isWalk
      ? try Row.fetchCursor(
        database,
        sql: "SELECT number, names FROM naming WHERE number BETWEEN ? AND ? ORDER BY number",
        arguments: [numbers?.first?.value ?? .min, numbers.map { $0.last?.value ?? .min } ?? .max]
      ) : nil
    isWhole = numbers == nil
  }

  private let isWhole: Bool

  /// Calls `body` with the next story and its names; whether there was one.
  func next(_ body: (RowNumber, UnsafeRawBufferPointer) -> Void) throws -> Bool {
    guard let row = try nextRow() else { return false }
    try row.withUnsafeData(atIndex: 1) { data in
      data?.withUnsafeBytes { body(RowNumber(value: row[0]), $0) }
    }
    return true
  }

  private func nextRow() throws -> Row? {
    guard let all else {
      while index < numbers.count {
        index += 1
        if let row = try Row.fetchOne(one, arguments: [numbers[index - 1].value]) { return row }
      }
      return nil
    }
    while let row = try all.next() {
      if isWhole { return row }
      let number = RowNumber(value: row[0])
      while index < numbers.count, numbers[index] < number { index += 1 }
      if index < numbers.count, numbers[index] == number { return row }
    }
    return nil
  }
}
