import Screen
import Testing

@testable import Reader

struct GridFrameTests {
  @Test func aMenuIsAFrameWithATitleAndNothingInside() {
    var grid = Grid(Size(columns: 9, rows: 3))
    grid.write("under", at: Point(column: 2, row: 1), style: Style(.text))
    let inside = grid.openMenu(Rect(column: 1, row: 0, columns: 8, rows: 3), title: "Tea")
    #expect(grid.text == " ┌ Tea ─┐\n │      │\n └──────┘\n")
    #expect(inside == Rect(column: 2, row: 1, columns: 6, rows: 1))
  }

  @Test func aTitleThatIsTooLongEndsBeforeTheCorner() {
    var grid = Grid(Size(columns: 8, rows: 2))
    _ = grid.openMenu(Rect(column: 0, row: 0, columns: 8, rows: 2), title: "Saved views")
    #expect(grid.text == "┌ Save…┐\n└──────┘\n")
  }
}
