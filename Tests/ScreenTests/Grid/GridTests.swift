import Screen
import Testing

@Suite struct GridTests {
  @Test func isBlankAtFirst() {
    let grid = Grid(Size(columns: 3, rows: 2))
    #expect(grid.cells.count == 6)
    #expect(grid.cells.allSatisfy { $0 == .blank })
    #expect(grid.cursor == nil)
    #expect(grid.bounds == Rect(column: 0, row: 0, columns: 3, rows: 2))
  }

  @Test func writesOnlyInside() {
    var grid = Grid(Size(columns: 3, rows: 2))
    let cell = Cell(text: "x", style: Style(.topic))
    for (column, row) in [(-1, 0), (3, 0), (0, -1), (0, 2), (Int.max, Int.min)] {
      grid[column, row] = cell
      #expect(grid[column, row] == .blank)
    }
    grid[2, 1] = cell
    #expect(grid[2, 1] == cell)
    #expect(grid.cells.count { $0 != .blank } == 1)
  }

  @Test func aSizeBelowNothingIsNothing() {
    #expect(Grid(Size(columns: -3, rows: 5)).cells.isEmpty)
  }
}
