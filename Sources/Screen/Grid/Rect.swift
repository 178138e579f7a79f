/// A rectangle of cells.
public struct Rect: Sendable, Hashable {
  /// The first column.
  public var column: Int
  /// The first row.
  public var row: Int
  /// The width, never negative.
  public var columns: Int
  /// The height, never negative.
  public var rows: Int

  /// Makes a rectangle; a negative width or height counts as 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether a place lies inside.
  public func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < self.column + columns && row >= self.row && row < self.row + rows
  }
}
