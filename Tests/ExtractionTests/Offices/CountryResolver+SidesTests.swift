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
}
