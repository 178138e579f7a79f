import Screen
import Testing

@Suite struct GridTextTests {
  @Test func overlaysWinInTheStyleLayer() {
    var grid = Grid(Size(columns: 4, rows: 2))
    grid[1, 0] = Cell(text: "x", style: Style(.official, over: .lit))
    grid[2, 0] = Cell(text: "y", style: Style(.official))
    #expect(grid.text == " xy\n\n")
    #expect(grid.styleText == ".Lo\n\n")
  }
}
