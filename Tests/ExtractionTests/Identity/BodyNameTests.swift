import Testing

@testable import Extraction

@Suite struct BodyNameTests {
  @Test func everyCountryHasSuchBodies() {
    for name in [
      "Ministry of Finance", "Supreme Court", "Central Bank", "Parliament", "Singapore Ministry of Law",
    ] {
      #expect(BodyName(name).isNational, "\(name)")
    }
    for name in ["Larvik Works Inc", "Bank of Japan", "World Trade Council", "Quarvik Police", ""] {
      #expect(!BodyName(name).isNational, "\(name)")
    }
  }

  @Test func aNationalBodyIsKnownByItsWordsAndItsCountry() {
    let names = [
      "Ministry of Finance of Japan", "Japanese Finance Ministry", "the Finance Ministry of Japan",
    ].map(BodyName.init)
    #expect(Set(names.map(\.key)).count == 1)
    #expect(names.allSatisfy { $0.country == CountryCode("JP") })
    #expect(BodyName("Japan Tobacco Inc").country == nil)
    #expect(BodyName("Larvik Works Limited").key == BodyName("Larvik Works Ltd.").key)
    #expect(BodyName("Larvik Works").key != BodyName("Works Larvik").key)
  }

  @Test(arguments: [
    ("HDB", "Harbour Development Board"), ("CBSL", "Central Bank of Sri Lanka"),
    ("MinLaw", "Ministry of Law"),
    ("I.H.B.", "Inner Harbour Board"),
  ])
  func lettersStandForNames(_ letters: String, _ name: String) {
    #expect(BodyName.abbreviates(letters, name))
  }

  @Test(arguments: [
    ("WHO", "Ministry of Health"), ("NYSE", "Larvik Works Inc"), ("HB", "Harbour"),
    ("Harbour", "Harbour Development Board"),
    ("DB", "Harbour Development Board"), ("H", "Harbour Board"), ("H B", "Harbour Board"),
  ])
  func otherLettersDoNot(_ letters: String, _ name: String) {
    #expect(!BodyName.abbreviates(letters, name))
  }
}
