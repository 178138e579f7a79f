import Testing

@testable import Extraction

@Suite struct PlaceFinderTests {
  @Test func countriesCitiesAndPeoples() {
    expectMarks(
      "{nationality Belgian} firms in {place Shanghai} and {place New Zealand}",
      .place,
      .nationality
    )
    expectMarks("{place U.S.}-{place Japan} ties and {place Sri Lanka}–{place India} ties", .place)
  }

  @Test func aPlaceKeepsTheWordForWhatItIs() {
    expectMarks("Governor Ann Lee ({place OR}) spoke.", .place)
    expectMarks("in {place Hunan Province} and the {place Lobito Corridor}", .place)
  }

  @Test func placesInNamesOfBodiesAreNone() {
    expectMarks("the {organization Bank of China} in {place China}", .place, .organization)
  }

  @Test func citiesBeforeLettersOfStates() {
    expectMarks("Mayor Ann Smith of {place Zorville}, {place OH}", .place)
  }

  @Test func smallWordsAreNoPlaces() {
    expectMarks("Give it to us, or in me.", .place)
  }

  @Test func nationalityFoldsIntoItsCountry() {
    let found = findings(in: "Belgian firms like Belgium.")
    #expect(found.places.map(\.name) == ["Belgium"])
    #expect(found.places.first?.mentions.count == 2)
    #expect(found.places.first?.country?.letters == "BE")
  }

  @Test func theLanguagesOfAPageAreNoPeoples() {
    expectMarks(
      "Search Chinese Japanese French Spanish Russian Sports. A {nationality French} ship came.",
      .nationality
    )
  }

  @Test func aDivisionOfTeamsIsNoSea() {
    expectMarks("The Atlantic Division is in the north. The {place Atlantic} is cold.", .place)
  }

  @Test func namesOfOneCountryAreOnePlace() {
    let found = findings(in: "They left Ivory Coast; in Côte d’Ivoire, Cote d'Ivoire of old, they stayed.")
    #expect(found.places.map(\.name) == ["Côte d'Ivoire"])
    #expect(found.places.first?.mentions.count == 3 && found.places.first?.country?.letters == "CI")
  }

  @Test func anUnknownNameInAListOfPlaces() {
    expectMarks(
      "The envoy saw works in {place Ghent}, {place Zorbik} and {place Arica}, and met Ann, Bo and Cy.",
      .place
    )
  }

  @Test func whoseAVenueIs() {
    expectMarks("They talked at the Prime Minister's residence in {place Ghent}.", .place)
  }

  @Test func addressesAreNoPlaces() {
    expectMarks("See Malta.example. It is in {place Malta}.", .place)
  }

  @Test func arabicIsALanguageOfAPage() {
    expectMarks("Search Russian Arabic Korean German Portuguese Home", .nationality)
  }

  @Test func aHyphenIsOfAPlacesName() {
    expectMarks("They met at the {place Quilla-Ra Hotel} today.", .place)
  }

  @Test(arguments: [
    "The {organization Blue House} said on Monday that the port would open.",
    "{organization Blue House} officials met the mayor, and {organization Blue House} Senior Advisers thanked him.",
    "The {organization Blue House} is preparing for the visit.",
    "A man at the {place Blue House} said so, and the {place Blue House} is a large building.",
    "They met at the {place Blue House} in {place Seoul}.",
  ])
  func aHouseThatActsIsABody(text: String) {
    expectMarks(text, .place, .organization)
  }

  @Test func townsAreNamedAgain() {
    expectMarks(
      "Floods hit the town of {place Zorbik}, {place Norway}. The people of the {place Zorbik} community wait.",
      .place
    )
    expectMarks("He walked through the village of {place Trenoby}.", .place)
    // A name of two words, of which the story ends with the first.
    expectMarks("Floods hit homes in {place Zorbik Naas}, {place Norway}. The worst was Zorbik", .place)
  }

  @Test func autonomousPrefecturesAreOfSeveralPeoples() {
    expectMarks("Scenery of {place Quendo Tuoja and Miak Autonomous Prefecture} was shown.", .place)
  }
}
