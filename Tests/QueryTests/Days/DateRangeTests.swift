import Query
import Stories
import Testing

@Suite struct DateRangeTests {
  @Test func containsItsEnds() throws {
    let (first, last) = (CalendarDay(dayNumber: 10), CalendarDay(dayNumber: 12))
    let range = Query.DateRange(first: first, last: last)
    #expect((9...13).map { range.contains(CalendarDay(dayNumber: $0)) } == [false, true, true, true, false])
    #expect(Query.DateRange(last: first).contains(CalendarDay(dayNumber: -400_000)))
    #expect(Query.DateRange(first: first).contains(CalendarDay(dayNumber: 400_000)))
    #expect(!Query.DateRange(first: last, last: first).contains(CalendarDay(dayNumber: 11)))
  }
}
