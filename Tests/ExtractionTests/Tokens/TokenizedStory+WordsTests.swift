import Stories
import Testing

@testable import Extraction

@Suite struct TokenizedStoryWordsTests {
  @Test func anEndingTellsANoun() {
    let item = tokenized("Zorbification Norbacy Clement Wemblator Harold Gribition")
    #expect([0, 3, 5].allSatisfy { item.isDerivedNoun($0) })
    #expect([1, 2, 4].allSatisfy { !item.isDerivedNoun($0) })
  }

  @Test func aShortLineIsNoWrappedOne() {
    let item = tokenized(
      "Ann Lee, Marlin\nOle Lund came.\nA line that is as long as those of letters that a program wrapped Ole\nLund."
    )
    let breaks = (0..<item.count).filter { item.breaksLine($0) }
    #expect(breaks.map { item.surface($0..<$0 + 1) } == ["Ole"])
    let initials = tokenized("It was D.E.\nLund who came.")
    #expect(!(0..<initials.count).contains { initials.breaksLine($0) })
  }

  @Test func aLongParticipleOfCapitalsIsNoName() {
    let item = tokenized("ANN LEE REGROMMING HARBOUR DESK OF FLEMING", as: .headline)
    #expect((0..<item.count).filter { item.isShoutedParticiple($0) } == [2])
    #expect(!tokenized("They saw Ann Regromming there today").isShoutedParticiple(3))
  }
}
