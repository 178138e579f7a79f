import Archive
import Extraction
import Stories
import Testing

@Suite struct CorrectionRecordTests {
  @Test func aNewRecordHasNoNumberAndIsInForce() {
    let record = CorrectionRecord(Correction(.init(.person, "Tove"), .dismiss), story: nil, made: 7)
    #expect(record.number == 0)
    #expect(record.undone == nil)
    #expect(record.headline.isEmpty)
  }
}
