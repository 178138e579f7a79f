import Testing

@testable import Archive

@Suite struct StoryFlagTests {
  @Test func eachHasANumberOfItsOwn() {
    let flags: [StoryFlag] = [.story, .meeting, .link, .language("en"), .language("ne"), .language("zh")]
    #expect(Set(flags.map(\.number)).count == flags.count)
    #expect(flags.allSatisfy { $0.number >= 0 })
    #expect([StoryFlag.story, .meeting, .link].map(\.number) == [0, 1, 2], "they are stored")
    #expect(StoryFlag.language("en").number == 0x656e)
  }

  @Test func whatIsNoLanguageIsNoOtherFlag() {
    for code in ["", "e", "\u{0}", "\u{0}\u{1}", "\u{1}", "\u{2}", "\u{0}\u{0}x"] {
      #expect(![0, 1, 2].contains(StoryFlag.language(code).number), "\(code.debugDescription)")
    }
    #expect(StoryFlag.language("english").number != StoryFlag.language("en").number)
  }
}
