import Testing

@testable import Evaluation

struct AnnotationsParsingTests {
  @Test func linesOfAllKinds() throws {
    let gold = try GoldStory.parsed()
    #expect(gold.marks.count == 12)
    #expect(
      gold.marks["T5"] == .init(type: "Role", span: .init(start: 32, end: 50), text: "Maltese Ambassador")
    )
    #expect(gold.notes == ["T7": "2023-05-11"])
    #expect(gold.countries == ["T3": "NO", "T6": "MT"])
    #expect(gold.countryOrder == ["T3", "T6"])
    #expect(gold.aliases == [["T3", "T8"], ["T6", "T10"]])
    #expect(gold.holdings == [.init(first: "T3", second: "T2"), .init(first: "T6", second: "T5")])
    #expect(gold.sayings == [.init(first: "T11", second: "T3")])
    #expect(gold.meetings == [["T3", "T6"]])
  }

  @Test func piecesReachFromTheFirstToTheLast() throws {
    let annotations = try GoldStory.parsed("T1\tTopic 3 5;9 12\tclean air")
    #expect(annotations.spans("Topic") == [.init(start: 3, end: 12)])
  }

  @Test func linesEndAsFilesEndThem() throws {
    let annotations = try GoldStory.parsed("T1\tPlace 0 1\ta\r\nT2\tPlace 2 3\tb\rT3\tPlace 4 5")
    #expect(annotations.marks.count == 3)
    #expect(annotations.marks["T1"]?.text == "a")
    #expect(annotations.marks["T3"]?.text == "")
  }

  @Test func attendeesAndOtherLinesAreNotCounted() throws {
    let annotations = try GoldStory.parsed(
      "E1\tMeeting:T1 Participant:T2 Attendee:T3 Participant12:T4 odd \n"
        + "E2\tOther:T9 Participant:T2\nN1\tReference T1 x\nword\n"
    )
    #expect(annotations.meetings == [["T2", "T4"]])
    #expect(annotations.marks.isEmpty)
  }

  @Test(arguments: [
    "T1\tPlace", "T1\tPlace x y\tz", "T1\tPlace 99999999999999999999 3", "#1\tAnnotatorNotes",
    "A1\tCountry T1",
    "R1\tHoldsRole Arg1:T1", "R1\tHoldsRole Arg1 Arg2", "\tPlace 0 1",
  ])
  func aBadLineIsNamed(_ line: String) {
    #expect(throws: EvaluationError.line(path: "gold.ann", number: 2, text: line)) {
      try GoldStory.parsed("T1\tPlace 0 1\ta\n" + line + "\n")
    }
  }
}
