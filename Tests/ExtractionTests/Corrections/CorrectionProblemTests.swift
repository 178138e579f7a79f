import Testing

@testable import Extraction

@Suite struct CorrectionProblemTests {
  private func problem(
    _ change: Correction.Change,
    of name: String = "Ann",
    _ kind: Correction.Kind = .person,
    isForAll: Bool = true
  ) -> CorrectionError? {
    Correction(.init(kind, name), change).problem(isForAll: isForAll)
  }

  @Test func whatChangesNothingIsTold() {
    #expect(problem(.merge(into: " ann ")) == .itself(.merge))
    #expect(problem(.rename("Ann")) == .itself(.rename))
    #expect(problem(.rename("ANN")) == nil, "it is written otherwise")
    #expect(problem(.split(at: 0, name: "ann")) == .itself(.split))
    #expect(problem(.retype(.person)) == .itself(.retype))
    #expect(problem(.merge(into: "Anna")) == nil && problem(.dismiss) == nil)
  }

  @Test func longNamesAreForOneStory() {
    let long = String(repeating: "a", count: 257)
    #expect(problem(.rename(long)) == .tooLong)
    #expect(problem(.rename(long), isForAll: false) == nil)
    #expect(problem(.dismiss, of: long) == .tooLong)
    #expect(problem(.dismiss, of: long, .meeting) == nil)
    #expect(problem(.rename(String(long.dropLast()))) == nil)
  }

  @Test func statementsAreOfOneStory() {
    #expect(problem(.dismiss, of: "Ann at 0", .statement) == .oneStoryOnly)
    #expect(problem(.dismiss, of: "Ann at 0", .statement, isForAll: false) == nil)
  }
}
