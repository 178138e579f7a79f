/// A size in cells.
public struct Size: Sendable, Hashable {
  /// The width.
  public var columns: Int
  /// The height.
  public var rows: Int

  /// Makes a size.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}
