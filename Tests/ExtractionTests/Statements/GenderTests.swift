import Testing

@testable import Extraction

@Suite struct GenderTests {
  private func gender(_ text: String) -> Gender? {
    let story = tokenized(text)
    return Gender(before: story.count - 2, in: story)
  }

  @Test func honorificsTell() {
    #expect(gender("We saw Ms. Meier.") == .female)
    #expect(gender("We saw H.E. Mr. Meier.") == .male)
    #expect(gender("We saw Her Excellency Dr. Meier.") == .female)
    #expect(gender("We saw King Haakon.") == .male)
    #expect(gender("We saw Dr. Meier.") == nil)
    #expect(gender("Ms. Silva saw Meier.") == nil)
  }
}
