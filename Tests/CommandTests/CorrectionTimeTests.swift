import Testing

@testable import communique

struct CorrectionTimeTests {
  @Test func timesAreWrittenInUTC() {
    #expect(CorrectionTime.text(0) == "1970-01-01T00:00:00Z")
    #expect(CorrectionTime.text(1_680_264_000) == "2023-03-31T12:00:00Z")
    #expect(CorrectionTime.time("2023-03-31T12:00:00Z") == 1_680_264_000)
    for text in ["", "2023-03-31", "soon"] { #expect(CorrectionTime.time(text) == nil) }
    #expect(CorrectionTime.now > 1_680_264_000)
  }
}
