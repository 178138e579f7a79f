import Stories
import Testing

@testable import Query

@Suite struct DaysParsingTests {
  @Test(arguments: [
    ("2023", Query.Days.on(.year(2023))),
    ("2023-3", .on(.month(year: 2023, month: 3))),
    ("2023-03-31", .on(.day(CalendarDay(dayNumber: 19447)))),
    ("Today", .on(.current(.day))),
    ("yesterday", .on(.previous(.day))),
    ("7d", .on(.past(7, .day))),
    ("3W", .on(.past(3, .week))),
    ("6m", .on(.past(6, .month))),
    ("1y", .on(.past(1, .year))),
    ("last month", .on(.previous(.month))),
    ("Last-Week", .on(.previous(.week))),
    ("this year", .on(.current(.year))),
    ("2022..today", .between(.year(2022), .current(.day))),
    ("2022 .. last month", .between(.year(2022), .previous(.month))),
    ("2022..", .from(.year(2022))),
    (">=2022", .from(.year(2022))),
    ("..2022", .upTo(.year(2022))),
    ("<=2022", .upTo(.year(2022))),
    (">2022", .after(.year(2022))),
    ("<7d", .before(.past(7, .day))),
  ])
  func areRead(text: String, expected: Query.Days) throws {
    #expect(try Query.Days(parsing: text) == expected)
  }

  @Test(arguments: [
    "", "20233", "2023-13", "2023-00", "2023-02-29", "2023-", "..", "x..2023", "2023...2024", ">", "march",
    "2023-1-1-1", "99", "0000", "２０２３", "0d", "12345d", "7", "d", "7h", "this-day", "last", "-1d", "today-",
    "2023..2024..2025", ">>2023", "é..", "2023*",
  ])
  func refuseWhatIsNoDate(text: String) {
    #expect(throws: Query.Days.Mistake.unreadable) { try Query.Days(parsing: text) }
  }

  @Test(arguments: ["2023..2022", ">9999", "<0001", "2023-03-31..2023-03-30"])
  func refuseWhatHoldsNoDay(text: String) {
    #expect(throws: Query.Days.Mistake.reversed) { try Query.Days(parsing: text) }
  }

  @Test func nothingIsAfterToday() {
    #expect(throws: Query.Days.Mistake.afterToday) { try Query.Days(parsing: ">7d") }
  }

  @Test(arguments: [
    "", "2", "202", "2023-", "2023-0", "2023-03-", "2023-03-3", "2023.", ">", ">=", "..", "t", "yester",
    "las",
    "last", "last-mo", "this ", "2023..las", "2023..20", "7",
  ])
  func knowWhatMayBecomeADate(text: String) {
    #expect(Query.Days.isBeginning(text))
  }

  @Test(arguments: ["x", "20233", "2023-13", "todays", "2023-02-30", "2023..x", "7h"])
  func knowWhatMayNot(text: String) {
    #expect(!Query.Days.isBeginning(text))
  }
}
