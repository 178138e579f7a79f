import Stories
import Testing

@Suite struct OriginTests {
  @Test func countsStoriesOfAFileFromZero() {
    #expect(Origin(path: "a").number == 0)
    #expect(Origin(path: "a") == Origin(path: "a", number: 0))
    #expect(Origin(path: "a", number: 1) != Origin(path: "a"))
  }
}
