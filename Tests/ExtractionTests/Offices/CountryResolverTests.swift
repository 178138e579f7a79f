import Testing

@testable import Extraction

@Suite struct CountryResolverTests {
  private func countries(_ text: String) -> [String: String] {
    var found: [String: String] = [:]
    for person in findings(in: text).people { found[person.name] = person.country?.letters ?? "-" }
    return found
  }

  @Test func theTitleTells() {
    #expect(
      countries("Shanghai Mayor Lin Feng met Belgian Ambassador to China, Jan Claes.") == [
        "Lin Feng": "CN", "Jan Claes": "BE",
      ]
    )
    #expect(countries("Norway’s Prime Minister Kari Nordmann spoke.")["Kari Nordmann"] == "NO")
    #expect(countries("President Ana Paulo Nunes of Angola spoke.")["Ana Paulo Nunes"] == "AO")
    #expect(countries("EU Ambassador H.E. Maria Lopez spoke.")["Maria Lopez"] == "EU")
  }

  @Test func theHostServesTheHost() {
    let found = countries(
      "His Excellency Pavel Orlov, Ambassador of Norway to Sri Lanka, met with President Nimal Silva today."
    )
    #expect(found == ["Pavel Orlov": "NO", "Nimal Silva": "LK"])
  }

  @Test func aWorldBodyIsOfNoCountry() {
    #expect(countries("Sri Lanka welcomed IMF Managing Director Anna Meier.")["Anna Meier"] == "-")
  }

  @Test func aBareTitleTakesTheCountryToldBefore() {
    #expect(
      countries("The Japanese ambassador to France spoke. Ambassador Ken Mori left.")["Ken Mori"] == "JP"
    )
  }

  @Test func aDelegationServesItsCountry() {
    let found = countries(
      "President Nimal Silva of Sri Lanka met Minister John Doe of Australia. The Australian delegation included Mr Paul Stone, Senior Adviser to the Minister."
    )
    #expect(found["Paul Stone"] == "AU")
  }

  @Test func aPresidentsSecretaryServesThePresidentsCountry() {
    let host = countries(
      "The Secretary to the President, Dr. John Perera and a delegation from the Japanese Ministry of Trade met. The Japanese delegation came to Sri Lanka from Japan."
    )
    #expect(host["John Perera"] == "LK")
    let leader = countries(
      "President Nimal Silva of Sri Lanka met guests from Japan. Japan and the Japanese firms thanked Mr. John Perera, Secretary to the President."
    )
    #expect(leader["John Perera"] == "LK")
  }
}
