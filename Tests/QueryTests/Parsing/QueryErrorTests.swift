import Query
import Testing

@Suite struct QueryErrorTests {
  @Test func sayInOneSentenceWhatWasPerhapsMeant() {
    let error = QueryError(.unknownField("offical", guess: "official:"), at: 0..<8)
    #expect(error.description == "There is no field offical: – did you mean official:?")
  }

  @Test func listWhatThereIs() {
    let error = QueryError(.unknownValue("has:x", guess: nil, known: ["has:a", "has:b", "has:c"]), at: 0..<5)
    #expect(error.description == "There is no has:x – there are has:a, has:b and has:c.")
  }

  @Test(arguments: [
    QueryError.Reason.tooLong(limit: 4096), .tooManyTerms(limit: 64), .tooDeep(limit: 32), .openQuote,
    .openBracket, .unopenedBracket, .emptyBrackets, .nothingToNegate("-"), .nothingToNegate("NOT"),
    .nothingBeside(operator: "OR"), .noValue(field: "date"), .unknownField("x", guess: nil),
    .unknownValue("is:x", guess: nil, known: ["is:read"]), .notADate("x"), .emptyRange("x"),
    .afterToday(">7d"),
    .nothingToFind("&"), .nothingToFind(""), .notInside("title:"), .nearCount(limit: 8),
    .badDistance("x", limit: 100), .badDistance("", limit: 100), .openPattern, .textAfterPattern,
    .badPattern(.nothingEscaped),
  ])
  func eachIsOneSentence(reason: QueryError.Reason) {
    let sentence = QueryError(reason, at: 0..<1).description
    #expect(sentence.last == ".")
    #expect(!sentence.contains("\n"))
  }
}
