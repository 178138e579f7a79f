import Screen
import Testing

@testable import Reader

struct GridFrameTests {
  @Test func aFrameHasFourCorners() {
    var grid = Grid(Size(columns: 5, rows: 3))
    grid.drawFrame(Rect(column: 1, row: 0, columns: 4, rows: 3), style: Style(.focus))
    #expect(grid.text == " ┌──┐\n │  │\n └──┘\n")
  }
}
