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

/// One cell of a grid.
public struct Cell: Sendable, Hashable {
  /// One grapheme cluster, reduced to what a terminal cell can hold: a spacing scalar and up to four combining
  /// marks; empty in the second cell of a wide character.
  public var text: String
  /// What it means.
  public var style: Style

  /// Makes a cell.
  public init(text: String, style: Style) {
    self.text = text
    self.style = style
  }

  /// A blank in the style of ordinary text.
  public static let blank = Cell(text: " ", style: Style(.text))
}

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
