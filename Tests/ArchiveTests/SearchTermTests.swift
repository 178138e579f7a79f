import Query
import Testing

@testable import Archive

@Suite struct SearchTermTests {
  @Test func areTheConditionsAndTheirOpposites() throws {
    let terms = try SearchTerm.all(of: try Query.parse("a -official:b date:2023 (c -is:unread)"))
    #expect(
      terms.map { "\($0.condition) \($0.isNegated)" } == [
        "a false", "official:b true", "date:2023 false", "c false", "is:unread true",
      ]
    )
    #expect(try SearchTerm.all(of: .everything).isEmpty)
  }

  @Test(arguments: [
    "a OR b", "-(b c)", "NEAR(a b)", "date:today", "role:x", "is:noted", "has:link", "read:2023",
  ])
  func whatTheIndexDoesNotAnswerIsSaid(text: String) throws {
    let query = try Query.parse("trade AND (\(text))")
    #expect(throws: ArchiveError.unanswerable(text)) { try SearchTerm.all(of: query) }
  }
}
