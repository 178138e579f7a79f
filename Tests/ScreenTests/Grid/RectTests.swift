import Screen
import Testing

@Suite struct RectTests {
  @Test func aSizeBelowNothingIsNothing() {
    #expect(Rect(column: 0, row: 0, columns: -1, rows: 3).columns == 0)
  }

  @Test func holdsThePlacesBeforeItsEnd() {
    #expect(Rect(column: 2, row: 1, columns: 2, rows: 1).contains(column: 3, row: 1))
    #expect(!Rect(column: 2, row: 1, columns: 2, rows: 1).contains(column: 4, row: 1))
  }
}
