import Testing

@testable import Extraction

@Suite struct TextFormatTests {
  @Test func sectionsOfWhatThereIs() {
    let item = story("Shanghai Mayor Lin Feng met with Belgian Ambassador Jan Claes on Thursday.")
    let text = TextFormat.text(of: Extractor().findings(in: item), in: item)
    #expect(
      text == """
        2023-03-31  test

        Officials
          Lin Feng, Shanghai Mayor [CN]
          Jan Claes, Belgian Ambassador [BE]

        Places
          Shanghai, China
          Belgium

        Dates
          2023-03-30  Thursday

        Meetings
          Lin Feng, Jan Claes, 2023-03-30

        """
    )
  }

  @Test func anExplanationStandsUnderItsFinding() {
    let item = story("They were in Belgium.")
    let text = TextFormat.explanation(of: Extractor().findings(in: item), in: item)
    #expect(
      text == """
        2023-03-31  test

        Places
          Belgium
            “Belgium”, line 1
              known-country, 0.97: The table of countries has the name, as a country's or a capital's (countries.tsv).

        """
    )
  }

  @Test func aTitleThatNamesItsCountryNamesItOnce() {
    let item = story(
      "Belgian Ambassador to China, Jan Claes, met Ambassador of the Republic of Korea to Sri Lanka, Min Lee. President Ana Nunes of Angola left."
    )
    let text = TextFormat.text(of: Extractor().findings(in: item), in: item)
    #expect(text.contains("Jan Claes, Belgian Ambassador to China [BE]"))
    #expect(text.contains("Min Lee, Ambassador of the Republic of Korea to Sri Lanka [KR]"))
    #expect(text.contains("Ana Nunes, President of Angola [AO]"))
  }
}
