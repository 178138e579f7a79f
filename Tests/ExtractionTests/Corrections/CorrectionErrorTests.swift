import Testing

@testable import Extraction

@Suite struct CorrectionErrorTests {
  @Test func eachIsOneSentence() {
    let errors: [CorrectionError] = [
      .noKind("x"), .noChange("x"), .noName, .noValue(.rename), .noPlace, .noCountry("x"),
      .unfit(.office, .place),
      .itself(.merge), .itself(.rename), .itself(.retype), .circle("A", into: "B"), .tooLong,
    ]
    #expect(Set(errors.map { "\($0)" }).count == errors.count)
    #expect(errors.allSatisfy { "\($0)".hasSuffix(".") })
    #expect("\(CorrectionError.circle("A", into: "B"))" == "“B” is merged into “A” already; undo that first.")
  }
}
