import Stories
import Testing

@Suite struct TagTests {
  @Test(arguments: [
    ("port", "port"), ("#Belgium", "belgium"), ("ÉTÉ", "été"), ("a/b:c", "a/b:c"), ("貿易", "貿易"),
  ])
  func aWordIsATag(text: String, name: String) {
    #expect(Tag(text)?.name == name)
    #expect(Tag(name).map { "\($0)" } == "#\(name)")
  }

  @Test(arguments: ["", "#", "two words", "a\u{1b}b", "a\n", String(repeating: "x", count: 65)])
  func othersAreNone(text: String) {
    #expect(Tag(text) == nil)
  }

  @Test func tagsAreInTheOrderOfTheirWords() {
    #expect(["b", "#A", "c"].compactMap { Tag($0) }.sorted().map(\.name) == ["a", "b", "c"])
  }
}
