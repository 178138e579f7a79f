import Screen
import Testing

@testable import Reader

struct BarTests {
  @Test(arguments: [
    (8, "█████"), (4, "██▌"), (1, "▋"), (7, "████▍"), (0, ""), (99, "█████"),
  ])
  func isAsLongAsTheNumberIsGreat(number: Int, bar: String) {
    #expect(Bar.text(of: number, most: 8, cells: 5) == bar)
  }

  @Test func ofAnyNumberSomethingIsSeen() {
    #expect(Bar.text(of: 1, most: 1_000_000, cells: 2) == "▏")
    #expect(Bar.text(of: 1, most: 0, cells: 2) == "")
    #expect(Bar.text(of: 1, most: 1, cells: 0) == "")
  }

  @Test func isNeverWiderThanItsCells() {
    for number in 0...64 {
      let bar = Bar.text(of: number, most: 64, cells: 3)
      #expect(CellWidth.of(bar) <= 3)
    }
  }
}
