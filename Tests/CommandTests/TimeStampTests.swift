import Testing

@testable import communique

struct TimeStampTests {
  @Test func timesAreWrittenInUTC() {
    #expect(TimeStamp.text(0) == "1970-01-01T00:00:00Z")
    #expect(TimeStamp.text(1_680_264_000) == "2023-03-31T12:00:00Z")
    #expect(TimeStamp.time("2023-03-31T12:00:00Z") == 1_680_264_000)
    for text in ["", "2023-03-31", "soon"] { #expect(TimeStamp.time(text) == nil) }
    #expect(TimeStamp.now > 1_680_264_000)
  }
}
