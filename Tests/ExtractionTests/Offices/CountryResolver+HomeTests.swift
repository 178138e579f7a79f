import Testing

@testable import Extraction

@Suite struct CountryResolverHomeTests {
  @Test func theHostOfEnvoysIsHome() {
    let text = "Tove Lindqvist, Ambassador of Norway to Kenya, saw Ports Minister Daniel Otieno."
    #expect(countries(text) == ["Tove Lindqvist": "NO", "Daniel Otieno": "KE"])
    #expect(countryRule(of: "Daniel Otieno", in: text) == .hostOfEnvoys)
  }

  @Test func nobodyServesTheCountryOfThoseWhomTheyMet() {
    let text = "Ports Minister Daniel Otieno met with Norwegian Trade Minister Ole Lund in Norway."
    #expect(countries(text) == ["Daniel Otieno": "-", "Ole Lund": "NO"])
  }

  @Test func theCountryNamedMostIsHome() {
    let text =
      "Kenya opens a port. The Kenyan coast needs it, and Kenya pays. Ports Minister Daniel Otieno spoke."
    #expect(countries(text)["Daniel Otieno"] == "KE")
    #expect(countryRule(of: "Daniel Otieno", in: text) == .countryNamedMost)
  }
}
