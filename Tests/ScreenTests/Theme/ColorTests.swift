import Screen
import Testing

@Suite struct ColorTests {
  private func color(_ hex: String) throws -> Color { try #require(Color(hex: hex)) }

  @Test func readsAndPrintsHex() throws {
    #expect(try color("#0aFf10") == Color(red: 10, green: 255, blue: 16))
    #expect(try color("#0aff10").description == "#0aff10")
    for wrong in ["", "#fff", "0aff100", "#0aff1g", "#0aff1０", "#0aff101"] {
      #expect(Color(hex: wrong) == nil)
    }
  }

  /// Pairs whose ratio is published in W3C's techniques and in its contrast tools.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54),
    ("#ff0000", "#ffffff", 4.0), ("#0000ff", "#ffffff", 8.59), ("#123456", "#123456", 1.0),
  ])
  func contrast(one: String, two: String, ratio: Double) throws {
    let measured = try color(one).contrast(with: color(two))
    #expect(abs(measured - ratio) < 0.01)
    #expect(try color(two).contrast(with: color(one)) == measured)
  }
}
