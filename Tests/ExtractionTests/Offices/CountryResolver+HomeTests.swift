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

  @Test func theCountryOfAnEnvoyIsNotTheHosts() {
    let found = findings(in: "Minister Nimal Silva told Danish Ambassador Ole Lund that the ferries go on.")
    #expect(found.people.map { $0.country?.letters } == [nil, "DK"])
  }

  @Test func aCountryHasOneFinanceMinister() {
    let found = findings(
      in:
        "Maltese Finance Minister Ann Lee spoke in Malta. Finance Minister Nimal Silva agreed in Malta. Ports Minister Ole Lund left Malta."
    )
    #expect(found.people.map { $0.country?.letters } == ["MT", nil, "MT"])
  }

  @Test func anEnvoyIsNotOfTheCountryThatIsNamedMost() {
    let found = findings(in: "Ambassador to Malta Ole Lund spoke of ferries. Oman and Oman’s ports gain.")
    #expect(found.people.map(\.country) == [nil])
  }
}
