import Testing

@testable import Extraction

@Suite struct SurfaceTests {
  @Test func whiteSpaceIsFolded() {
    #expect(Surface.onOneLine(Array("Second\n  Gentleman\u{a0}now ".utf8)[...]) == "Second Gentleman now")
  }

  @Test func namesInCapitalsAreSetInTitleCase() {
    #expect(Surface.name("NAKASONE") == "Nakasone")
    #expect(Surface.name("EL-SISI") == "El-Sisi")
    #expect(Surface.name("Li") == "Li")
    #expect(Surface.name("McDonald") == "McDonald")
  }
}
