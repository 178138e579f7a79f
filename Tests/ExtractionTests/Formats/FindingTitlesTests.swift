import Testing

@testable import Extraction

@Suite struct FindingTitlesTests {
  @Test func sectionsComeInOrderAndOnlyWhereThereIsSomething() {
    let item = story(
      "Mayor Lin Feng met with Jan Claes, the Belgian Ambassador, on Thursday and on 30 March."
    )
    let titles = FindingTitles(Extractor().findings(in: item), of: item)
    #expect(titles.sections.map(\.title) == ["Officials", "Places", "Dates", "Meetings"])
    #expect(titles.sections[2].findings.map(titles.title) == ["2023-03-30  Thursday"])
    #expect(titles.sections[3].findings == [.meeting(0)])
    #expect(FindingTitles(Findings(), of: item).sections.isEmpty)
  }

  @Test func datesOfOneValueStandTogether() throws {
    let item = story("On Thursday and on 2 May 2022 and on 30 March.")
    let found = Extractor().findings(in: item)
    let titles = FindingTitles(found, of: item)
    #expect(titles.dates(of: found.dates[0].value) == [0, 2])
    #expect(titles.dates(of: .year(1900)) == [])
    #expect(titles.title(of: .date(.year(1900))) == "1900")
  }

  @Test func aGuessedCountryHasAQuestionMark() {
    func title(_ text: String) -> String {
      let item = story(text)
      let found = Extractor().findings(in: item)
      return FindingTitles(found, of: item).title(of: .person(0))
    }
    #expect(title("Ports Minister Jan Claes left. He was in Belgium.").hasSuffix("[BE?]"))
    #expect(title("Belgian Ports Minister Jan Claes left.").hasSuffix("[BE]"))
  }
}
