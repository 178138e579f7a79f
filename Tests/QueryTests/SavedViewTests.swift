import Query
import Testing

@Suite struct SavedViewTests {
  @Test func aNameIsOnOneLineAndNotTooLong() {
    #expect(SavedView.name("  The\n Low  Countries ") == "The Low Countries")
    #expect(SavedView.name(" \t") == nil)
    #expect(SavedView.name(String(repeating: "x", count: SavedView.longestName)) != nil)
    #expect(SavedView.name(String(repeating: "x", count: SavedView.longestName + 1)) == nil)
  }
}
