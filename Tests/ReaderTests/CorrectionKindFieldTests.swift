import Extraction
import Query
import Reader
import Testing

@Suite struct CorrectionKindFieldTests {
  @Test func namesAreAskedForInTheFieldOfTheirKind() throws {
    for (kind, name) in [
      (Correction.Kind.person, "person"), (.place, "place"), (.organization, "org"), (.event, "event"),
      (.topic, "topic"),
    ] {
      let field = try #require(kind.field)
      let query = Query.term(.field(field, Query.Phrase("quay", isWhole: true)))
      #expect("\(query)" == "\(name):=quay")
    }
  }

  @Test func meetingsAndStatementsHaveNone() {
    #expect(Correction.Kind.meeting.field == nil && Correction.Kind.statement.field == nil)
  }
}
