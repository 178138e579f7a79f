import Testing

@testable import Extraction

@Suite struct NameRecordTests {
  @Test func aNameBeginsWithOneStoryAndNoOffice() {
    let record = NameRecord(KnownName(.person, "Ann Stone"))
    #expect(record.stories == 1 && record.storiesThatSayCountry == 0)
    #expect(record.tenures.isEmpty && record.days == nil)
    #expect(Tenure("Mayor").stories == 1)
  }
}
