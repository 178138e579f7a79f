import Testing

@testable import Evaluation

struct AnnotationsTests {
  @Test func theLongestMentionIsTheName() throws {
    let annotations = try GoldStory.parsed(
      "T1\tPerson 0 3\tLin\nT2\tPerson 9 17\tLin Feng\nT3\tPerson 20 28\tLin Geng\nT4\tPlace 30 34\tOslo\n"
        + "*\tAlias T1 T2 T3 T4"
    )
    // Of two that are as long the one with the later letters.
    #expect(annotations.name(ofPerson: "T1")?.text == "lin geng")
    #expect(annotations.name(ofPerson: "T4") == nil)
    #expect(annotations.name(ofPerson: "T9") == nil)
  }

  @Test func spansAreOfOneType() throws {
    let gold = try GoldStory.parsed()
    #expect(gold.spans("Place") == [.init(start: 0, end: 6)])
    #expect(gold.spans("Event") == [])
  }

  @Test func spansAreOrderedByStartThenEnd() {
    let spans = [(3, 4), (1, 9), (1, 2)].map { Annotations.Span(start: $0.0, end: $0.1) }
    #expect(spans.sorted().map(\.end) == [2, 9, 4])
  }
}
