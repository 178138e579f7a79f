import Screen
import Stories
import Testing

@testable import Reader

struct AnnotationSignTests {
  @Test func aNoteComesBeforeTags() throws {
    let tags = [try #require(Tag("ports"))]
    #expect(AnnotationSign.of(Annotation()) == nil)
    #expect(AnnotationSign.of(Annotation(tags: tags)) == "#")
    #expect(AnnotationSign.of(Annotation(note: "a", tags: tags)) == "✎")
    #expect(CellWidth.of(AnnotationSign.note) == 1 && CellWidth.of(AnnotationSign.tag) == 1)
  }
}
