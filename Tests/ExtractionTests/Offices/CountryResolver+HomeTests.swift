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

  @Test func twoCountriesNamedAsOftenTellNothing() {
    let text = "Kenya and Norway build a port. Norway pays, Kenya digs. Ports Minister Daniel Otieno spoke."
    #expect(countries(text)["Daniel Otieno"] == "-")
  }

  @Test func currenciesAndCompoundsDoNotCount() {
    let text =
      "Kenya pays ten U.S. dollars, then two U.S. dollars in a U.S.-led plan. Ports Minister Daniel Otieno spoke."
    #expect(countries(text)["Daniel Otieno"] == "KE")
  }

  @Test func aMonarchIsNobodysGuess() {
    let text = "Kenya opens a port. The Kenyan coast needs it, and Kenya pays, as King Osvald does."
    #expect(countries(text)["Osvald"] == "-")
  }
}
