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
          Jan Claes, Belgian Ambassador of Belgium [BE]

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
}
