import Screen
import Testing

@testable import communique

struct CaretLinesTests {
  @Test func aShortQueryStandsAsItIs() {
    let lines = CaretLines("port colour:red", at: 5, columns: 80)
    #expect(lines.text == "port colour:red")
    #expect(lines.caret == "     ^")
    #expect(CaretLines("上海 x:y", at: 7, columns: 80).caret == "     ^")
    #expect(CaretLines("a\nb\t(", at: 4, columns: 80).text == "a b (")
  }

  @Test(arguments: [0, 30, 5000, 99_990, 100_000, 200_000])
  func ofALongOneThePartAroundThePlaceIsShown(place: Int) throws {
    let query = String(repeating: "port talks ", count: 10_000).prefix(100_000)
    let marked = query.prefix(place) + "#" + query.dropFirst(place + 1)
    let lines = CaretLines(String(marked), at: place, columns: 60)
    #expect(CellWidth.of(lines.text) <= 60)
    #expect(lines.text.hasSuffix("…") == (place < 99_990))
    #expect(lines.text.hasPrefix("…") == (place > 30))
    let column = lines.caret.count - 1
    #expect(Array(lines.text)[column...].first == (place < 200_000 ? "#" : nil))
  }
}
