import Screen
import Testing

@testable import Reader

struct PanesTests {
  @Test func panesFillTheWindowWithoutOverlap() {
    for columns in [1, 20, 40, 63, 64, 80, 120, 200, 500] {
      for rows in [1, 2, 3, 5, 12, 24, 60] {
        for widened in [-1000, -3, 0, 7, 1000] {
          let size = Size(columns: columns, rows: rows)
          let layout = PaneLayout(
            size: size,
            focus: .body,
            isZoomed: false,
            widened: PaneLayout.Widened(list: widened, findings: widened)
          )
          let rects = layout.rects.values.sorted { $0.column < $1.column }
          #expect(!rects.isEmpty)
          var end = 0
          for rect in rects {
            #expect(rect.column >= end && rect.columns > 0 && rect.column + rect.columns <= columns)
            #expect(rect.row >= 0 && rect.row + rect.rows <= rows)
            end = rect.column + rect.columns
          }
        }
      }
    }
  }

  @Test func narrowWindowsShowThePaneWithTheKeys() {
    let layout = PaneLayout(
      size: Size(columns: 63, rows: 20),
      focus: .findings,
      isZoomed: false,
      widened: PaneLayout.Widened()
    )
    #expect(Array(layout.rects.keys) == [.findings])
  }

  @Test func anySizeCanBeRendered() throws {
    var session = Session(try Fixtures.all())
    for keys in ["", "<ret>", "<tab>jj", "/x", "?", "<esc>:", "<esc><esc>!"] {
      try session.type(keys)
      for (columns, rows) in [(0, 0), (1, 1), (2, 2), (5, 3), (20, 5), (64, 6), (300, 4), (10, 100)] {
        session.resize(columns, rows)
        let grid = session.reader.render()
        #expect(grid.cells.count == columns * rows)
        if let cursor = grid.cursor {
          #expect(
            grid.bounds.contains(column: cursor.column, row: cursor.row),
            "\(keys) at \(columns)x\(rows)"
          )
        }
      }
    }
  }
}
