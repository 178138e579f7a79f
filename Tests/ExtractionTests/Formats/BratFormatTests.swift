import Stories
import Testing

@testable import Extraction

@Suite struct BratFormatTests {
  @Test func aStoryInFull() {
    let item = story(
      "Zürich Mayor Lin Feng met with Belgian\nAmbassador Jan Claes on Thursday. Lin said hello.",
      date: "2023-03-31"
    )
    let lines = BratFormat.text(of: Extractor().findings(in: item), in: item).split(separator: "\n").map(
      String.init
    )
    #expect(
      lines == [
        "T1\tRole 0 12\tZürich Mayor", "T2\tPlace 0 6\tZürich", "T3\tPerson 13 21\tLin Feng",
        "T4\tRole 31 49\tBelgian Ambassador", "T5\tNationality 31 38\tBelgian", "T6\tPerson 50 59\tJan Claes",
        "T7\tDate 63 71\tThursday", "#1\tAnnotatorNotes T7\t2023-03-30", "T8\tPerson 73 76\tLin",
        "*\tAlias T3 T8", "A1\tCountry T3 CH", "R1\tHoldsRole Arg1:T3 Arg2:T1", "A2\tCountry T6 BE",
        "R2\tHoldsRole Arg1:T6 Arg2:T4", "T9\tStatement 73 88\tLin said hello.", "R3\tSaidBy Arg1:T9 Arg2:T3",
        "T10\tMeeting 22 30\tmet with", "E1\tMeeting:T10 Participant:T3 Participant2:T6",
        "#2\tAnnotatorNotes T10\t2023-03-30",
      ]
    )
  }

  @Test func nothingGivesNothing() {
    #expect(BratFormat.text(of: Findings(), in: story("Hello")) == "")
  }
}
