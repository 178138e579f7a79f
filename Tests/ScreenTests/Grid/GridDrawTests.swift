import Screen
import Testing

@Suite struct GridDrawTests {
  private func grid(_ columns: Int, _ rows: Int = 1) -> Grid { Grid(Size(columns: columns, rows: rows)) }
  private let plain = Style(.text)

  @Test func writesAndTellsColumns() {
    var grid = grid(12, 2)
    #expect(grid.write("上海 ok", at: Point(column: 1, row: 1), style: Style(.place)) == 7)
    #expect(grid.text == "\n 上海 ok\n")
    #expect(grid.styleText == "\n.lllllll\n")
    #expect(grid[1, 1].text == "上")
    #expect(grid[2, 1].text.isEmpty)
  }

  @Test func cutsAtEitherEdge() {
    var grid = grid(10)
    let clip = Rect(column: 2, row: 0, columns: 4, rows: 1)
    #expect(grid.write("abcdefgh", at: Point(column: 0, row: 0), style: plain, in: clip) == 6)
    #expect(grid.text == "  cdef\n")
    #expect(grid.write("x", at: Point(column: 3, row: 1), style: plain) == 0)
    #expect(grid.write("x", at: Point(column: 99, row: 0), style: plain) == 0)
    #expect(grid.write("ab", at: Point(column: -1, row: 0), style: plain) == 2)
    #expect(grid.text == "b cdef\n")
  }

  @Test func aWideCharacterIsDrawnWholeOrNotAtAll() {
    var grid = grid(5)
    #expect(grid.write("上海上", at: Point(column: 0, row: 0), style: plain) == 5)
    #expect(grid.text == "上海\n")
    #expect(grid[4, 0].text == " ")
    grid.write("x", at: Point(column: 1, row: 0), style: plain)
    #expect(grid.text == " x海\n")
    grid.write("y", at: Point(column: 2, row: 0), style: plain)
    #expect(grid.text == " xy\n")
    var clipped = self.grid(6)
    clipped.write(
      "上海",
      at: Point(column: 0, row: 0),
      style: plain,
      in: Rect(column: 1, row: 0, columns: 5, rows: 1)
    )
    #expect(clipped.text == "  海\n")
  }

  @Test func endsInAnEllipsis() {
    var grid = grid(6)
    #expect(grid.write("Shanghai", at: Point(column: 0, row: 0), style: plain, ellipsis: true) == 6)
    #expect(grid.text == "Shang…\n")
    grid = self.grid(6)
    grid.write("Ghents", at: Point(column: 0, row: 0), style: plain, ellipsis: true)
    #expect(grid.text == "Ghents\n")
    grid = self.grid(6)
    grid.write("上海比利时", at: Point(column: 0, row: 0), style: plain, ellipsis: true)
    #expect(grid.text == "上海 …\n")
    grid = self.grid(1)
    grid.write("ab", at: Point(column: 0, row: 0), style: plain, ellipsis: true)
    #expect(grid.text == "…\n")
    var none = self.grid(0, 0)
    #expect(none.write("ab", at: Point(column: 0, row: 0), style: plain, ellipsis: true) == 0)
  }

  @Test func controlsBecomeMarksInTheirStyle() {
    var grid = grid(10)
    grid.write("a\u{1B}[2Jb", at: Point(column: 0, row: 0), style: plain)
    #expect(grid.text == "a␛[2Jb\n")
    #expect(grid.styleText == ".m\n")
  }

  @Test func fillsAndOverlays() {
    var grid = grid(6, 2)
    grid.write("上海上", at: Point(column: 0, row: 0), style: plain)
    grid.fill(Rect(column: 1, row: 0, columns: 2, rows: 9), with: "-", style: Style(.border))
    #expect(grid.text == " -- 上\n --\n")
    grid.overlay(Rect(column: 2, row: 1, columns: 9, rows: 1), with: .selection)
    #expect(grid.styleText == ".bb\n.bSSSS\n")
  }

  @Test func writesALineWithStylesByOffset() {
    let bytes = Array("Mayor  Gong met".utf8)
    let line = LineBreaker(width: 20).lines(of: bytes)[0]
    var grid = grid(20)
    let columns = grid.write(line, of: bytes, at: Point(column: 2, row: 0)) {
      Style((7..<11).contains($0) ? .official : .text)
    }
    #expect(columns == 14)
    #expect(grid.text == "  Mayor Gong met\n")
    #expect(grid.styleText == "........oooo\n")
  }
}
