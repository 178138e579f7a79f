import Testing

@testable import Extraction

@Suite struct CountryResolverStatedTests {
  @Test func aPossessorIsFoundByItsFullName() {
    let text = "Papua New Guinea’s Fisheries Minister Tom Kila spoke."
    #expect(countries(text) == ["Tom Kila": "PG"])
    #expect(countryRule(of: "Tom Kila", in: text) == .possessiveBeforeTitle)
  }

  @Test func aCounterpartIsOfThePlaceBeforeIt() {
    let text = "Minister Ana Reis of Portugal saw her Kenyan counterpart, Daniel Otieno."
    #expect(countries(text)["Ana Reis"] == "PT")
    #expect(countries("She saw her counterpart from Kenya, Minister Daniel Otieno.")["Daniel Otieno"] == "KE")
  }

  @Test func aGenericBodyTellsNoCountry() {
    #expect(countries("Chief Justice Daniel Otieno of the Supreme Court spoke.")["Daniel Otieno"] == "-")
  }

  @Test func aPlaceInBracketsTells() {
    #expect(countries("They heard Minister Daniel Otieno (Kenya) today.")["Daniel Otieno"] == "KE")
  }

  @Test func anAdjectiveWithWordsInLowerCaseTells() {
    let text =
      "In Kenya, Norwegian delegate and union spokesman Ole Lund spoke. Kenya gained."
    #expect(countries(text)["Ole Lund"] == "NO")
  }

  @Test func thePlaceBehindAWholeTitleTells() {
    let text = "Ali Hamad, Minister of State for the Council of Ministers Affairs of Oman, came to Kenya."
    #expect(countries(text)["Ali Hamad"] == "OM")
  }

  @Test func aCountryBehindABodyMayBeJoinedToAnotherOffice() {
    let found = findings(in: "Ann Lee, Judge of the High Court, Kenya and Visiting Academic, spoke in Malta.")
    #expect(found.people.map { $0.country?.letters } == ["KE"])
  }

  @Test func theNationalityOfAFirmBehindTheTitleTells() {
    let text =
      "President Nimal Silva of Sri Lanka saw Tom Hale, founder of the Norwegian company Fjordia. Sri Lanka is an island."
    #expect(countries(text)["Tom Hale"] == "NO")
  }

  @Test func aGovernorOfATerritoryServesItsState() {
    #expect(countries("Puerto Rico Governor Tom Hale came.")["Tom Hale"] == "US")
  }
}
