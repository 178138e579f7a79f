import Testing

@testable import Extraction

struct CountryCodeNamedTests {
  @Test(arguments: [
    ("Malta", "MT"), ("malta", "MT"), (" MT ", "MT"), ("mt", "MT"), ("Maltese", "MT"),
    ("the Netherlands", "NL"),
    ("European Union", "EU"), ("un", "UN"), ("Republic  of Austria", "AT"),
  ]) func namesAndCodes(text: String, letters: String) {
    #expect(CountryCode(named: text)?.letters == letters)
  }

  @Test(arguments: ["", " ", "Atlantis", "QQ", "Malt", "the"]) func others(text: String) {
    #expect(CountryCode(named: text) == nil)
  }

  @Test func namesAreCompleted() {
    #expect(CountryCode.hasName(beginning: "dut") && CountryCode.hasName(beginning: "European U"))
    #expect(!CountryCode.hasName(beginning: "atlan"))
    #expect(CountryCode.names(beginning: "malt") == ["Malta"])
    #expect(CountryCode.names(beginning: "United A") == ["United Arab Emirates"])
    #expect(CountryCode.names(beginning: "european") == ["European Union"])
    #expect(CountryCode.names(beginning: "x").isEmpty)
  }
}
