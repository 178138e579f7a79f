import Stories
import Testing

@testable import Query

/// The days are those for somebody who asks on Thursday 30 March 2023.
@Suite struct DaysTests {
  private static let ranges: [(text: String, first: String?, last: String?)] = [
    ("2023", "2023-01-01", "2023-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-03-31", "2023-03-31", "2023-03-31"),
    ("2023-03..2023-06", "2023-03-01", "2023-06-30"),
    ("2022..2023-06", "2022-01-01", "2023-06-30"),
    ("2023-03..", "2023-03-01", nil),
    (">=2023-03", "2023-03-01", nil),
    ("..2023", nil, "2023-12-31"),
    ("<=2023", nil, "2023-12-31"),
    (">2023-03", "2023-04-01", nil),
    ("<2023", nil, "2022-12-31"),
    ("today", "2023-03-30", "2023-03-30"),
    ("<today", nil, "2023-03-29"),
    (">yesterday", "2023-03-30", nil),
    ("2023-02..today", "2023-02-01", "2023-03-30"),
    ("last-month..", "2023-02-01", nil),
    ("<7d", nil, "2023-03-23"),
    ("7d..", "2023-03-24", nil),
    ("today..yesterday", "2023-03-30", "2023-03-29"),
  ]

  @Test(arguments: ranges)
  func haveARange(text: String, first: String?, last: String?) throws {
    let today = try #require(CalendarDay(iso8601: "2023-03-30"))
    let range = try Query.Days(parsing: text).range(today: today)
    #expect(range.first?.description == first)
    #expect(range.last?.description == last)
  }

  @Test func relativeDaysAreKnown() throws {
    for text in ["today", "7d", "2023..today", "last-month..", "<this-week"] {
      #expect(try Query.Days(parsing: text).isRelative)
    }
    for text in ["2023", "2023-03..2023-04-01", "<2023"] {
      #expect(try !Query.Days(parsing: text).isRelative)
    }
  }
}
