import Query
import Stories
import Testing

@Suite struct DateRangeTests {
  private static let ranges: [(text: String, first: String?, last: String?, printed: String)] = [
    ("2023", "2023-01-01", "2023-12-31", "2023"),
    ("2024-02", "2024-02-01", "2024-02-29", "2024-02"),
    ("2023-3", "2023-03-01", "2023-03-31", "2023-03"),
    ("2023-03-31", "2023-03-31", "2023-03-31", "2023-03-31"),
    ("2023-03..2023-06", "2023-03-01", "2023-06-30", "2023-03..2023-06"),
    ("2022..2023-06", "2022-01-01", "2023-06-30", "2022-01..2023-06"),
    ("2023-01..2023-12", "2023-01-01", "2023-12-31", "2023"),
    ("2023-03-30..2023-04", "2023-03-30", "2023-04-30", "2023-03-30..2023-04-30"),
    ("2023-03..", "2023-03-01", nil, "2023-03.."),
    ("..2023", nil, "2023-12-31", "..2023"),
    (">2023-03", "2023-04-01", nil, "2023-04.."),
    ("<2023", nil, "2022-12-31", "..2022"),
  ]

  @Test(arguments: ranges)
  func readsAndPrints(text: String, first: String?, last: String?, printed: String) throws {
    let expected = Query.DateRange(
      first: first.flatMap { CalendarDay(iso8601: $0) },
      last: last.flatMap { CalendarDay(iso8601: $0) }
    )
    #expect(try Query.parse("date:" + text).terms == [Query.Term(.date(expected))])
    #expect(expected.description == printed)
    #expect(try Query.parse("date:" + printed).terms == [Query.Term(.date(expected))])
  }

  @Test(arguments: [
    "20233", "2023-13", "2023-02-29", "2023-", "..", "x..2023", "2023...2024", ">", "march", "2023-1-1-1",
    "99", "0000",
    "２０２３",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(throws: QueryError(.notADate(text), at: 5..<5 + text.utf8.count)) {
      try Query.parse("date:" + text)
    }
  }

  @Test(arguments: ["2023..2022", ">9999", "<0001", "2023-03-31..2023-03-30"])
  func refusesRangesThatHoldNothing(text: String) {
    #expect(throws: QueryError(.emptyRange(text), at: 5..<5 + text.utf8.count)) {
      try Query.parse("date:" + text)
    }
  }

  @Test func containsItsEnds() throws {
    let (first, last) = (CalendarDay(dayNumber: 10), CalendarDay(dayNumber: 12))
    let range = Query.DateRange(first: first, last: last)
    #expect((9...13).map { range.contains(CalendarDay(dayNumber: $0)) } == [false, true, true, true, false])
    #expect(Query.DateRange(last: first).contains(CalendarDay(dayNumber: -400_000)))
    #expect(Query.DateRange(first: first).contains(CalendarDay(dayNumber: 400_000)))
  }
}
