import Query
import Testing

@Suite struct FieldTests {
  @Test func namesAreTheLanguages() {
    #expect(
      Query.fieldNames == [
        "official", "person", "country", "place", "org", "event", "topic", "day", "source", "date", "is",
      ]
    )
  }

  @Test(arguments: [
    ("off", ["official:"]),
    ("trade -CO", ["trade -country:"]),
    ("is:", ["is:unread", "is:starred"]),
    ("trade is:s", ["trade is:starred"]),
    ("o", ["official:", "org:"]),
    ("official:", []),
    ("zebra", []),
  ])
  func completesTheLastWord(text: String, expected: [String]) {
    #expect(Query.completions(of: text) == expected)
  }

  @Test func emptyTextCompletesToAllFields() {
    #expect(Query.completions(of: "").count == Query.fieldNames.count)
  }
}
