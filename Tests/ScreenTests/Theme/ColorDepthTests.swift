import Screen
import Testing

@Suite struct ColorDepthTests {
  private func nearest(_ hex: String, _ depth: ColorDepth, on background: Int? = nil) throws -> Int {
    try #require(Color(hex: hex)).nearest(at: depth, on: background)
  }

  @Test func directIsTheColourItself() throws {
    #expect(try nearest("#123456", .direct) == 0x123456)
    #expect(try nearest("#123456", .mono) == 0)
  }

  @Test func takesExactColoursOfThePalette() throws {
    #expect(try nearest("#000000", .palette) == 16)
    #expect(try nearest("#ffffff", .palette) == 231)
    #expect(try nearest("#ff8700", .palette) == 208)
    #expect(try nearest("#080808", .palette) == 232)
    #expect(try nearest("#eeeeee", .palette) == 255)
    #expect(try nearest("#cd0000", .eight) == 1)
    #expect(try nearest("#cdcd00", .eight) == 3)
    #expect(try nearest("#0000ee", .eight) == 4)
    #expect(try nearest("#00cdcd", .eight) == 6)
    #expect(try nearest("#ffffff", .eight) == 7)
    #expect(try nearest("#7f7f7f", .sixteen) == 8)
    #expect(try nearest("#00ff00", .sixteen) == 10)
    #expect(try nearest("#ffffff", .sixteen) == 15)
  }

  @Test func textNeverVanishesOnItsBackground() throws {
    #expect(try nearest("#202020", .eight) == 0)
    #expect(try nearest("#202020", .eight, on: 0) != 0)
  }
}
