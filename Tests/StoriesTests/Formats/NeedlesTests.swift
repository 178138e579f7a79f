import Testing

@testable import Stories

@Suite struct NeedlesTests {
  private func place(of texts: [StaticString], in text: String, from start: Int = 0) -> Int? {
    let text = StoryText(text)
    return text.first(of: Needles(texts), in: start..<text.count)
  }

  @Test func findsTheOneThatStandsFirst() {
    #expect(place(of: ["quay", "harbour"], in: "the harbour and its quay") == 4)
    #expect(place(of: ["quay", "harbour"], in: "the harbour and its quay", from: 5) == 20)
    #expect(place(of: ["pier", "mole"], in: "the harbour and its quay") == nil)
  }

  @Test func lettersHaveNoCaseAndOtherCharactersDo() {
    #expect(place(of: ["(PHOTO", " greets "], in: "Mayor GREETS guests (Photo") == 5)
    #expect(place(of: ["(photo"], in: "(Photo") == 0)
    // `[` is `{` without a bit, as `A` is `a`.
    #expect(place(of: ["["], in: "{") == nil)
    #expect(place(of: ["a["], in: "a{ A[") == 3)
  }

  @Test func nothingIsReadBehindTheRange() {
    let text = StoryText("pictured")
    #expect(text.first(of: Needles(["pictured"]), in: 0..<7) == nil)
    #expect(text.first(of: Needles(["pictured"]), in: 0..<8) == 0)
  }
}
