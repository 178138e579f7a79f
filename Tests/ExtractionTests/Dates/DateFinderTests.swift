import Testing

@testable import Extraction

@Suite struct DateFinderTests {
  private func values(_ text: String, _ date: String = "2023-03-31") -> [String] {
    findings(in: text, date: date).dates.map { "\($0.value)" }
  }

  @Test func expressionsAreMarkedWhole() {
    expectMarks("They met on {date Thursday} and again {date this morning (31)}.", .date)
    expectMarks("OSLO, {date March 30} - It rained {date yesterday}, not in {date 2015}.", .date)
    expectMarks("The fair ran from {date 7 to 9 November 2024}.", .date)
    expectMarks("He will visit from {date April 29 to May 5}.", .date)
  }

  @Test(arguments: [
    ("on the 23rd afternoon", "2023-03-23"), ("on Thursday", "2023-03-30"), ("on Friday", "2023-03-31"),
    ("last Friday", "2023-03-24"),
    ("today", "2023-03-31"), ("yesterday", "2023-03-30"), ("this afternoon (31)", "2023-03-31"),
    ("this morning (01)", "2023-04-01"), ("on 8 November", "2022-11-08"), ("on Nov. 17", "2022-11-17"),
    ("on 25 January 2011", "2011-01-25"), ("on January 25, 2011", "2011-01-25"),
    ("7 to 9 November 2024", "2024-11-07/2024-11-09"), ("March 5-7, 2024", "2024-03-05/2024-03-07"),
    ("April 29 to May 5", "2023-04-29/2023-05-05"), ("in 2015", "2015"), ("this year", "2023"),
    ("last year", "2022"), ("next month", "2023-04"), ("last month", "2023-02"), ("in May 2024", "2024-05"),
    ("in February", "2023-02"), ("in February last year", "2022-02"), ("from 2019 to 2021", "2019/2021"),
    ("Friday, March 31, 2023", "2023-03-31"), ("from Thursday to Sunday", "2023-03-30/2023-04-02"),
    ("from Monday until Wednesday", "2023-03-27/2023-03-29"),
    ("from Friday to Saturday", "2023-03-31/2023-04-01"),
    ("on the 9th of", ""), ("2023-03-30", "2023-03-30"),
  ])
  func values(of text: String, are value: String) {
    #expect(values("They met \(text) again.") == (value.isEmpty ? [] : [value]))
  }

  @Test func yearsAreKnownByWhatTheyDescribe() {
    expectMarks("After the {date 2021} floods the plan for {date 2024} and {date 2025} was drawn up.", .date)
    expectMarks("The 2040 delegates ate a 1950 calorie meal made for 2023 guests.", .date)
  }

  @Test func whatIsNoDateIsLeft() {
    expectMarks("She may march with 2000 people, recently and at 9 a.m.", .date)
    expectMarks("The Good Friday Agreement stands.", .date)
    expectMarks("Mr. Jan Peeters met Ms. April Jones.", .date)
  }

  @Test func aYearTurnsWithTheStorysDate() {
    #expect(values("on 30 December", "2024-01-02") == ["2023-12-30"])
    #expect(values("on 2 January", "2023-12-30") == ["2024-01-02"])
  }

  @Test func withNoDateOnlyWholeDatesCount() {
    let item = story("On Thursday, 25 January 2011, today.", date: "none")
    #expect(Extractor().findings(in: item).dates.map { "\($0.value)" } == ["2011-01-25"])
  }

  @Test func aRangeOfWeekdaysMayBeToCome() {
    #expect(values("The minister will visit from Monday to Wednesday.") == ["2023-04-03/2023-04-05"])
  }
}
