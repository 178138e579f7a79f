import Testing

@testable import Extraction

@Suite struct CountryResolverSidesTests {
  @Test func aDelegationsListServesItsCountry() {
    let text =
      "Mayor Lin Feng of Shanghai met guests. The Kenyan delegation included Daniel Otieno, Director of Ports."
    #expect(countries(text)["Daniel Otieno"] == "KE")
    #expect(countryRule(of: "Daniel Otieno", in: text) == .delegation)
  }

  @Test func aListEndsAtAnotherVerb() {
    let text = "The Kenyan delegation included Daniel Otieno, Director of Ports, and met Mayor Tom Hale."
    #expect(countries(text) == ["Daniel Otieno": "KE", "Tom Hale": "-"])
  }

  @Test func thoseWhoRepresentServeWhomTheyRepresent() {
    let text = "Representing Norway were Ports Director Marit Solberg and Trade Secretary Ole Lund."
    #expect(countries(text) == ["Marit Solberg": "NO", "Ole Lund": "NO"])
  }

  @Test func aCompanionServesWithTheOneNamedBefore() {
    let text = "Ambassador Jan Claes of Belgium, accompanied by Trade Counsellor Piet Janssens, left."
    #expect(countryRule(of: "Piet Janssens", in: text) == .companion)
    #expect(countries(text)["Piet Janssens"] == "BE")
  }

  @Test func aSecretaryServesWithTheOneWhomTheyServe() {
    let text =
      "Trade Minister Ole Lund of Norway met President Daniel Otieno of Kenya. Mr. Jan Berg, Secretary to Hon. Lund, spoke."
    #expect(countries(text)["Jan Berg"] == "NO")
    #expect(countryRule(of: "Jan Berg", in: text) == .companion)
  }

  @Test func thoseWhoComeAlongWithAnEnvoyAreTheEnvoys() {
    let text =
      "President Daniel Otieno of Kenya spoke. Guests came along with Ole Lund, Ambassador of Norway to Kenya, Jan Berg, Director, Ports Division, and Grace Wanjiru, Secretary to the President."
    #expect(countries(text)["Jan Berg"] == "NO")
    #expect(countries(text)["Grace Wanjiru"] == "KE")
  }

  @Test func anEnvoyServesWithTheOtherEnvoysOfTheStory() {
    let text =
      "President Daniel Otieno met Ole Lund, Ambassador of Norway to Kenya. It rained. Second Secretary Jan Berg left."
    #expect(countries(text) == ["Daniel Otieno": "KE", "Ole Lund": "NO", "Jan Berg": "NO"])
    #expect(countryRule(of: "Jan Berg", in: text) == .fellowEnvoy)
  }

  @Test func leadersOfACountryAreAListToo() {
    let text = "She will meet various Kenyan leaders, including Ports Minister Daniel Otieno."
    #expect(countries(text)["Daniel Otieno"] == "KE")
  }

  @Test func thoseWhoCloseAListTellItsCountry() {
    let found = findings(
      in:
        "The talks of President Nimal Silva of Malta were attended by Secretary Ole Lund, Director Jan Claes and other senior Norwegian officials."
    )
    #expect(found.people.map { $0.country?.letters } == ["MT", "NO", "NO"])
  }

  @Test func thoseWhoShareATitleServeOneCountry() {
    let text = "Senior Directors Tom Hale and Ann Stone from the U.S. National Security Council came."
    #expect(countries(text)["Tom Hale"] == "US")
  }

  @Test func aDelegationTellsTheCountryOfTheVisitorWithIt() {
    let text =
      "Minister for Law Tom Hale will be on a visit to Kenya. He will meet Kenyan Minister Daniel Otieno. The Norwegian delegation will also comprise Envoy Ann Stone."
    #expect(countries(text)["Tom Hale"] == "NO")
  }

  @Test func aDiplomatWithASecondTitleIsOfTheOtherEnvoys() {
    let text =
      "President Nimal Silva of Sri Lanka met Norwegian Ambassador Erik Dahl. First Secretary and Head of Section Ann Stone came too."
    #expect(countries(text)["Ann Stone"] == "NO")
  }

  @Test func aBareTitleInAListIsOfTheOneBeforeIt() {
    let text =
      "President Nimal Silva of Sri Lanka met Ambassador Omar Lund. Mayor Ravi Perera, Norwegian Foreign Secretary Ole Dahl, and Additional Secretary Tom Hale came. Sri Lanka is an island."
    #expect(countries(text)["Tom Hale"] == "NO")
  }
}
