import Stories
import Testing

@Suite struct AnnotationTests {
  @Test func aNoteOrATagSaysSomething() throws {
    #expect(Annotation().isEmpty)
    #expect(!Annotation(note: "a").isEmpty)
    #expect(!Annotation(tags: [try #require(Tag("a"))]).isEmpty)
  }
}
