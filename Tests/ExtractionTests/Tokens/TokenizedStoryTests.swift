import Stories
import Testing

@testable import Extraction

@Suite struct TokenizedStoryTests {
  @Test func aHeadlineOfCapitalsSaysSo() {
    #expect(tokenized("Minister Meets Envoy, Pledges Support", as: .headline)[1].shape.contains(.titleCase))
    #expect(tokenized("MINISTER MEETS ENVOY", as: .headline)[1].shape.contains(.upperCase))
    #expect(tokenized("MINISTER MEETS ENVOY", as: .headline).capitalSaysNothing(1))
    #expect(!tokenized("Minister meets the new envoy today").capitalSaysNothing(0))
    #expect(tokenized("Minister meets the new envoy today").capitalIsForced(0))
    #expect(!tokenized("The Minister met the new envoy").capitalIsForced(1))
  }

  @Test func wordsInLowerCaseThatEndInLyAreAdverbs() {
    let story = tokenized("They warmly met in July, only the Family was fly")
    #expect(story.endsInLy(1))
    #expect(!story.endsInLy(0) && !story.endsInLy(4) && !story.endsInLy(8) && !story.endsInLy(10))
    #expect(!story.endsInLy(-1) && !story.endsInLy(99))
  }

  @Test func thePlaceBeforeATokenIsTheLongest() {
    let story = tokenized("the Papua New Guinea delegation and a Kenyan envoy from Oslo")
    #expect(story.place(endingAt: 4)?.tokens == 1..<4)
    #expect(story.place(endingAt: 8)?.kind == .nationality)
    #expect(story.place(endingAt: 11)?.tokens == 10..<11)
    #expect(story.place(endingAt: 5) == nil && story.place(endingAt: 0) == nil)
    #expect(story.place(endingAt: -3) == nil && story.place(endingAt: 99) == nil)
  }

  @Test func outsideTheTextThereIsNothing() {
    let story = tokenized("Hello")
    #expect(story[-1].count == 0 && story[99].shape.contains(.blockStart))
    #expect(story.matches(at: 99).isEmpty)
  }
}
