import Testing

@testable import Extraction

@Suite struct MergeReasonTests {
  @Test func eachHasWordsOfItsOwn() {
    #expect(Set(MergeReason.allCases.map(\.description)).count == MergeReason.allCases.count)
    #expect(MergeReason.oneLetterApart.description == "one letter apart, same office and country")
  }

  @Test func whatIsStoredIsReadBack() {
    for reason in MergeReason.allCases { #expect(MergeReason(rawValue: reason.rawValue) == reason) }
  }
}
