import Testing

@testable import Stories

@Suite struct DateLineTests {
  private func day(_ line: String) -> String? {
    let text = StoryText(line)
    return DateLine(text.trimming(text.range), in: text)?.day.description
  }

  @Test(arguments: [
    " date 2023-03-31 ", "2023-03-31", "Date: 2023-03-31", "DATE 31 March 2023", "31 March 2023",
    "31 Mar 2023",
    "31 MARCH 2023", "March 31, 2023", "Mar. 31, 2023", "mar 31 2023", "31\u{a0}March\u{a0}2023",
    "2023-03-31 19:14:09", "31 March 2023 Posted in Press releases", "31 March, 2023 | Speeches",
    "March  31,\t2023",
  ])
  func readsTheFormsOfADate(line: String) {
    #expect(day(line) == "2023-03-31")
  }

  @Test(arguments: [
    "", "date", "date 2023-03-32", "2023", "March 2023", "31 March", "31 March 23", "31 Marsh 2023",
    "32 March 2023",
    "29 February 2023", "31 March 2023 was a Friday", "The mayor met guests on 31 March 2023",
    "2023-03-31 2023-04-01",
    "Ma 31, 2023", "March March 2023", "date: tomorrow", "1 2 2023", "31 March 20233",
  ])
  func leavesOtherLines(line: String) {
    #expect(day(line) == nil)
  }

  @Test func leavesALongLine() {
    #expect(day("31 March 2023 Posted in " + String(repeating: "Visits ", count: 6)) == "2023-03-31")
    #expect(day("31 March 2023 Posted in " + String(repeating: "Visits ", count: 20)) == nil)
  }

  @Test func knowsTheMonths() {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    for (index, name) in names.enumerated() {
      #expect(DateLine.month(name) == index + 1)
      #expect(DateLine.month(name.uppercased()) == index + 1)
      #expect(DateLine.month(name.prefix(3)) == index + 1)
    }
    #expect(DateLine.month("Sept") == 9)
    #expect(DateLine.month("Ja") == nil)
    #expect(DateLine.month("Junes") == nil)
    #expect(DateLine.month("") == nil)
  }
}
