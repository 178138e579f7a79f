import Stories
import Testing

@Suite struct StoryRowTests {
  @Test func rowsAreNewUnlessSaidOtherwise() {
    let row = StoryRow(number: RowNumber(value: 1), id: StoryID(value: 2), headline: "Mayor", source: "")
    #expect(!row.isRead)
    #expect(!row.isStarred)
    var other = row
    other.isRead = true
    #expect(other != row)
  }
}
