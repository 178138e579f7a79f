import Testing

@testable import Stories

@Suite struct StoryTextWhiteSpaceTests {
  @Test func trimsARangeOnly() {
    let text = StoryText("ab  cd  ef")
    #expect(text.trimming(2..<8) == 4..<6)
    #expect(text.trimming(2..<4) == 2..<2)
    #expect(text.trimming(5..<5) == 5..<5)
    #expect(text.trimming(0..<10) == 0..<10)
  }

  @Test func foldsWhiteSpaceToOneSpace() {
    let text = StoryText(" Mayor \n\t of\u{a0}\u{a0}Shanghai\u{3000}met ")
    #expect(text.folded(text.range) == "Mayor of Shanghai met")
    #expect(text.folded(1..<6) == "Mayor")
    #expect(text.folded(3..<3) == "")
  }
}
