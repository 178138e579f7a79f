import Stories
import Testing

@testable import Query

@Suite struct DaysPrintingTests {
  @Test(arguments: [
    ("2023", "2023"), ("2023-3", "2023-03"), ("2023-03-31", "2023-03-31"), (">=2023", "2023.."),
    ("<=0123", "..0123"), ("<2023", "<2023"), (">2023", ">2023"), ("Last Month..TODAY", "last-month..today"),
    ("07d", "7d"), ("this week", "this-week"), ("yesterday", "yesterday"),
  ])
  func areWrittenShort(text: String, printed: String) throws {
    let days = try Query.Days(parsing: text)
    #expect(days.description == printed)
    #expect(try Query.Days(parsing: printed) == days)
  }
}
