import Query
import Testing

@Suite struct QueryErrorTests {
  @Test func sayInOneSentenceWhatWasPerhapsMeant() {
    let error = QueryError(.unknownField("offical", guess: "official:"), at: 0..<8)
    #expect(error.description == "There is no field offical: – did you mean official:?")
  }

  @Test(arguments: [
    QueryError.Reason.tooLong(limit: 4096), .tooManyTerms(limit: 64), .openQuote, .nothingToNegate,
    .noValue(field: "date"), .unknownField("x", guess: nil), .unknownState("x", guess: nil), .notADate("x"),
    .emptyRange("x"), .nothingToFind("&"),
  ])
  func eachIsOneSentence(reason: QueryError.Reason) {
    let sentence = QueryError(reason, at: 0..<1).description
    #expect(sentence.last == ".")
    #expect(!sentence.contains("\n"))
  }
}
