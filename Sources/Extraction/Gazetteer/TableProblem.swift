/// What is wrong with a row of a table.
struct TableProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  enum Reason: Hashable, Sendable {
    /// The row has fewer columns than the table needs.
    case columns(found: Int, needed: Int)
    /// The first column is empty.
    case empty
    /// A value is not one that the column knows.
    case unknown(String)
  }

  /// The table's file name.
  var table: String
  /// The line's number, from 1.
  var line: Int
  /// What is wrong.
  var reason: Reason

  var description: String {
    switch reason {
    case .columns(let found, let needed): "\(table):\(line): has \(found) columns, needs \(needed)."
    case .empty: "\(table):\(line): has nothing in its first column."
    case .unknown(let value): "\(table):\(line): does not know '\(value)'."
    }
  }
}
