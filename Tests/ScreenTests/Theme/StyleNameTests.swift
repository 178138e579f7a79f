import Screen
import Testing

@Suite struct StyleNameTests {
  @Test func everyStyleHasALetterOfItsOwn() {
    #expect(Set(StyleName.allCases.map(\.letter)).count == StyleName.allCases.count)
  }
}
