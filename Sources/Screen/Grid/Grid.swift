/// The contents of a screen: cells in rows, and where the cursor stands.
public struct Grid: Sendable, Hashable {
  /// The size, in cells.
  public let size: Size
  /// The cells, row by row; always `size.columns * size.rows` of them.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; nil hides it.
  public var cursor: Point?

  /// Makes a grid of blanks.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
  }

  /// The whole of the grid.
  public var bounds: Rect { Rect(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// The cell at a place; writing outside of the grid does nothing, reading there gives a blank.
  public subscript(column: Int, row: Int) -> Cell {
    get {
      guard bounds.contains(column: column, row: row) else { return .blank }
      return cells[row * size.columns + column]
    }
    set {
      guard bounds.contains(column: column, row: row) else { return }
      cells[row * size.columns + column] = newValue
    }
  }
}
