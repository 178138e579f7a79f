import Query
import Stories
import Testing

@Suite struct PeriodTests {
  private func days(_ period: Query.Period, on today: String = "2023-03-31") throws -> String {
    let days = period.days(today: try #require(CalendarDay(iso8601: today)))
    return "\(days.lowerBound) \(days.upperBound)"
  }

  @Test func periodsOfTheCalendar() throws {
    #expect(try days(.year(2023)) == "2023-01-01 2023-12-31")
    #expect(try days(.month(year: 2024, month: 2)) == "2024-02-01 2024-02-29")
    #expect(try days(.current(.month)) == "2023-03-01 2023-03-31")
    #expect(try days(.previous(.month)) == "2023-02-01 2023-02-28")
    #expect(try days(.previous(.month), on: "2023-01-15") == "2022-12-01 2022-12-31")
    #expect(try days(.current(.year)) == "2023-01-01 2023-12-31")
    #expect(try days(.previous(.year)) == "2022-01-01 2022-12-31")
    #expect(try days(.current(.day)) == "2023-03-31 2023-03-31")
    #expect(try days(.previous(.day), on: "2023-03-01") == "2023-02-28 2023-02-28")
  }

  @Test(arguments: ["2023-03-27", "2023-03-31", "2023-04-02"])
  func weeksBeginOnMonday(today: String) throws {
    #expect(try days(.current(.week), on: today) == "2023-03-27 2023-04-02")
    #expect(try days(.previous(.week), on: today) == "2023-03-20 2023-03-26")
  }

  @Test func theLastSoManyEndToday() throws {
    #expect(try days(.past(1, .day)) == "2023-03-31 2023-03-31")
    #expect(try days(.past(7, .day)) == "2023-03-25 2023-03-31")
    #expect(try days(.past(3, .week)) == "2023-03-11 2023-03-31")
    #expect(try days(.past(1, .month)) == "2023-03-01 2023-03-31")
    #expect(try days(.past(6, .month)) == "2022-10-01 2023-03-31")
    #expect(try days(.past(1, .month), on: "2023-03-15") == "2023-02-16 2023-03-15")
    #expect(try days(.past(1, .year)) == "2022-04-01 2023-03-31")
  }

  @Test func nothingIsBeforeTheFirstYear() throws {
    for unit in Query.Period.Unit.allCases {
      #expect(try days(.past(9999, unit), on: "0001-02-01") == "0001-01-01 0001-02-01")
      #expect(try days(.past(.max, unit)).hasSuffix("2023-03-31"))
    }
    #expect(try days(.year(-5)) == "0001-01-01 0001-12-31")
    #expect(try days(.year(123_456)) == "9999-01-01 9999-12-31")
    #expect(try days(.previous(.month), on: "0001-01-01") == "0001-01-01 0001-01-31")
  }
}
