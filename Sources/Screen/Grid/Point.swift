/// A place in a grid, from 0.
public struct Point: Sendable, Hashable {
  /// The column.
  public var column: Int
  /// The row.
  public var row: Int

  /// Makes a point.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
