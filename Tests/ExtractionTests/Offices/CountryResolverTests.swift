import Testing

@testable import Extraction

@Suite struct CountryResolverTests {
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

  @Test(arguments: [
    ("They heard Dr Ali Hamad, Minister of Justice, Kuwait; others left.", "Ali Hamad", "KW"),
    ("They met Judge Tom Brown from New Zealand.", "Tom Brown", "NZ"),
    ("He met Chief Justice Ravi Nair of the Supreme Court of India.", "Ravi Nair", "IN"),
    ("She hosted her counterpart from Tanzania, Ambassador Juma Mwakaje.", "Juma Mwakaje", "TZ"),
    ("He met Ina Brunner, Head of the European Union Delegation to Mongolia.", "Ina Brunner", "EU"),
    (
      "Chairman of the Cabinet of Ministers of the Kyrgyz Republic Azamat Asanov came.", "Azamat Asanov", "KG"
    ),
    ("Today Pope Clement received pilgrims from Brazil.", "Clement", "VA"),
  ])
  func whatStandsBesideTells(_ text: String, _ name: String, _ code: String) {
    #expect(countries(text)[name] == code)
  }

  @Test func companionsServeWithTheOneWhomTheyCameWith() {
    let text =
      "Accompanying the Indian Prime Minister are Security Advisor Arun Nath and Foreign Secretary Vinay Rao. President Nimal Silva of Sri Lanka received Ambassador Jan Claes of Belgium, accompanied by Trade Counsellor Piet Janssens."
    let found = countries(text)
    #expect(found["Arun Nath"] == "IN" && found["Vinay Rao"] == "IN" && found["Piet Janssens"] == "BE")
  }

  @Test func theTeamOfAWorldBodyServesNoCountry() {
    let found = countries("Sri Lanka held talks. The IMF team included Dr. Paul Stone, Senior Mission Chief.")
    #expect(found["Paul Stone"] == "-")
  }

  @Test func aListOfOneSideServesOneCountry() {
    let found = countries(
      "Those who met with the President included: Mr. Ali Nazim, Speaker of the Maldivian Parliament; Mr. Omar Didi, Minister of Trade; and Mr. Hassan Fulhu, Minister of Defence."
    )
    #expect(found.values.allSatisfy { $0 == "MV" })
  }

  @Test func aVisitorsCounterpartServesTheCountryVisited() {
    let found = countries(
      "Minister Ravi Menon made an official visit to Myanmar. In Singapore he had prepared it. He met Education Minister Kyaw Lwin in Yangon. Minister Ravi Menon thanked Singapore and the Singaporean community."
    )
    #expect(found["Kyaw Lwin"] == "MM" && found["Ravi Menon"] == "SG")
  }

  @Test func anHonorificOfOneCountryTells() {
    #expect(countries("Deputy Minister U Myint Soe met students.")["Myint Soe"] == "MM")
    #expect(countries("Health Minister Lyonpo Tshering Wangdi met students.")["Tshering Wangdi"] == "BT")
  }

  @Test func diplomatsNamedTogetherServeTogether() {
    let found = countries(
      "Norwegian Ambassador to Kenya Tove Lindqvist, Deputy Ambassador Marit Solberg and President Daniel Otieno spoke."
    )
    #expect(found["Marit Solberg"] == "NO" && found["Daniel Otieno"] == "KE")
  }

  @Test func nobodyServesTheCountryOfTheOtherSide() {
    let found = countries("Minister for Law Ravi Menon met with Australian Minister for Trade Nick Stone.")
    #expect(found == ["Ravi Menon": "-", "Nick Stone": "AU"])
  }

  @Test func aVenueTellsWhoseStoryItIs() {
    let found = countries(
      "President Kim Seung-ho met with U.S. Secretary of State Paul Stone at the Blue House."
    )
    #expect(found["Kim Seung-ho"] == "KR")
  }

  @Test func aBodyThatManyCountriesHaveTellsNothing() {
    #expect(countries("Marshal of the Senate Jan Nowak spoke in Warsaw.")["Jan Nowak"] == "PL")
  }

  @Test func nothingTellsNothing() {
    #expect(countries("Mayor Jan Nowak spoke.")["Jan Nowak"] == "-")
  }

  @Test func aPossessingBodyOfTheWorldIsOfNoCountry() {
    let found = countries("Sri Lanka heard the IMF’s Regional Head of Research, Mr. Paul Stone.")
    #expect(found["Paul Stone"] == "-")
  }

  @Test func aCounterpartOfTheHeadlineIsAnother() {
    let found = countries(
      "Minister hosts Tanzanian counterpart\n\nThe Deputy Minister, Ms Thandi Mokoe, spoke in Pretoria, South Africa, of South African trade."
    )
    #expect(found["Thandi Mokoe"] != "TZ")
  }

  @Test func aBodysNameCountsForItsCountry() {
    let found = countries(
      "Minister Ravi Menon will visit Austria. The Singapore Arbitration Centre and the Singapore Mediation Centre join in."
    )
    #expect(found["Ravi Menon"] == "SG")
  }

  @Test func aLeaderMayBeMisspelt() {
    let text = "Norway and the Norwegians greeted President Emmanuell Macron."
    #expect(countries(text)["Emmanuell Macron"] == "FR")
    #expect(countryRule(of: "Emmanuell Macron", in: text) == .knownLeader)
  }

  @Test func aKnownLeaderIsNotTheOneOfTheSameTitle() {
    let text = "The President of Kenya came. President Emmanuel Macron spoke."
    #expect(countries(text)["Emmanuel Macron"] == "FR")
  }
}
