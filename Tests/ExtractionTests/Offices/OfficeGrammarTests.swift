import Testing

@testable import Extraction

@Suite struct OfficeGrammarTests {
  @Test func placeAndNationalityBeforeTheHead() {
    expectMarks(
      "{role Shanghai Mayor} {person Lin Feng} met {role Belgian Ambassador to China}, {person Jan Claes}.",
      .role,
      .person
    )
  }

  @Test func aPossessiveStaysOutside() {
    expectMarks("Norway’s {role Prime Minister} {person Kari Nordmann} spoke.", .role, .person)
  }

  @Test func objectsAfterTheHead() {
    expectMarks("{role Consul General of Belgium in Shanghai}, {person Piet Janssens}, came.", .role, .person)
    expectMarks(
      "{role Secretary of Housing and Urban Development} {person Mary Jones} spoke.",
      .role,
      .person
    )
    expectMarks("{role Minister for Culture, Community and Youth} {person Mary Jones} spoke.", .role, .person)
    expectMarks(
      "{role Senior Additional Secretary to the President} {person John Perera} came.",
      .role,
      .person
    )
  }

  @Test func whatIsDesignatedAndWhatIsShortenedInBracketsIsPartOfTheTitle() {
    expectMarks("Ms. {person Anna Lind} – {role Ambassador – designate of Norway to Malta}", .role, .person)
    expectMarks("{role Senior Minister of State (SMS) for Law} {person Jane Taylor} came.", .role, .person)
  }

  @Test func titlesOfTwoPeopleAreTwo() {
    expectMarks(
      "The Vice President and {role President} {person Jane Taylor} agreed.",
      .role,
      .person
    )
  }

  @Test func titlesJoinedAreOne() {
    expectMarks(
      "{role Deputy Prime Minister and Minister of Foreign Affairs of New Zealand} {person Jane Taylor} came.",
      .role,
      .person
    )
    expectMarks("{role Home Affairs and Law Minister} {person Jane Taylor} came.", .role, .person)
  }

  @Test func aCommaJoinsTitlesThatAndCloses() {
    expectMarks(
      "{role Tánaiste, Minister for Foreign Affairs and Minister for Defence} {person Sean Byrne} came.",
      .role,
      .person
    )
  }

  @Test func eachOfTwoPeopleKeepsTheTitle() {
    expectMarks(
      "Dr. {person John Perera}, {role Secretary to the President} and {role Director General of Customs} {person Nimal Silva} came.",
      .role,
      .person
    )
  }

  @Test func bodiesAfterATitle() {
    expectMarks(
      "{role Senior Minister of State, Ministry of Law}, Mr. {person Ravi Menon}, came.",
      .role,
      .person
    )
  }

  @Test func electIsPartOfTheTitle() {
    expectMarks("{role Mayor-elect} {person Ann Smith}", .role, .person)
  }

  @Test func aTitleWithNoNameIsNotMarked() {
    expectMarks("The President met the Ambassador.", .role)
  }

  @Test func facetsAreApart() {
    let found = findings(in: "Consul General of Belgium in Shanghai, Piet Janssens, came.")
    let office = found.people.first?.offices.first
    #expect(office?.of == "Belgium" && office?.host == "Shanghai")
  }

  @Test func bodiesAfterOf() {
    expectMarks(
      "{role Senior Minister of State of Ministry of Law and Ministry of Transport} Mr {person Ravi Menon} came.",
      .role,
      .person
    )
    expectMarks(
      "{role Senior Parliamentary Secretary of Ministry of Law and Ministry of Health} {person Mary Jones} came.",
      .role,
      .person
    )
  }

  @Test func anHonorificStaysOutside() {
    expectMarks("His Majesty {role King} {person Haakon} came.", .role, .person)
  }

  @Test(arguments: [
    "{role Permanent Secretary (Law)} {person Nimal Silva} came.",
    "{role Minister of State (“MOS”), Ministry of Law and Ministry of Transport} Mr {person Ravi Menon} came.",
    "{role Secretary to the Ministry of Finance}, Dr. {person Nimal Silva}, came.",
    "{role State Secretary in the Ministry of Justice} {person Nimal Silva} came.",
    "{role Minister in the Prime Minister’s Office (Law and Institutional Reform)} {person Nimal Silva} came.",
    "{role Minister of State at the Ministry of Foreign Affairs} {person Nimal Silva} came.",
    "{role Marshal of the Senate} {person Nimal Silva} came.",
    "{role Commander of the Royal Guard} {person Nimal Silva} came.",
    "{role Chairman of the Cabinet of Ministers of the Kyrgyz Republic} {person Nimal Silva} came.",
    "{role Undersecretary for Latin America and the Caribbean} {person Nimal Silva} came.",
    "{role IMF Mission Chief for Kenya} {person Nimal Silva} came.",
    "{role Commissioner for Neighbourhood and Enlargement} {person Maria Lopez} came.",
    "{role Minister of Interior} General {person Hamoud bin Faisal} came.",
  ])
  func whatMayFollowTheHead(_ text: String) {
    expectMarks(text, .role, .person)
  }

  @Test func theShortFormOfABodyStaysOutside() {
    expectMarks(
      "The {role President of the Asian Development Bank} (ADB), Mr. {person Ken Mori}, came.",
      .role,
      .person
    )
  }

  @Test func wordsOfNoTableBeforeTheHead() {
    expectMarks(
      "{person Jan Claes}, {role Gendarmerial Oversight Director}, came. {role ZORB General Manager} {person Nimal Silva} left.",
      .role,
      .person
    )
  }

  @Test func twoHeadsOfStateAreTwoPeople() {
    expectMarks("The President and {role King} {person Haakon} spoke.", .role, .person)
  }

  @Test func aRoyalTitleMayBeASurname() {
    expectMarks("Ms {person Indra Rajah} came. His Majesty {role King} {person Haakon} left.", .role, .person)
  }

  @Test func aHeadlinesVerbIsNoTitle() {
    expectMarks("MANILA HEADS CONFIDENTLY INTO TALKS", .role, .person)
  }

  @Test func aTitleThatEndsWithinABodyHasAllOfIt() {
    expectMarks(
      "{role Governor of the Central Bank of Sri Lanka}, Dr. {person Nils Dahl} came.",
      .role,
      .person
    )
  }

  @Test func aNameWithATitleOfItsOwnLeavesTheNextToWhoFollows() {
    expectMarks(
      "{role Minister of Ports} {person Ann Lee}, {role Minister of Labour and Deputy Minister of Law} {person Ole Lund} came.",
      .role,
      .person
    )
  }

  @Test func royalTitlesStandInNamesOfPlacesAndPeople() {
    expectMarks("A tree was planted at the Sultan Park in Male.", .role)
    expectMarks("Mr {person Ali bin Orang Raja Wela} came.", .role, .person)
  }

  @Test func theBodyBeforeAHeadMayHaveAnAcronymOrARegion() {
    expectMarks(
      "He met {role International Labour Organization (ILO) Director-General} {person Jan Claes}.",
      .role,
      .person
    )
    expectMarks("He met {role World Bank Africa Director} {person Jan Claes}.", .role, .person)
  }

  @Test func aRankBelongsToTheTitleBehindIt() {
    expectMarks("{role Principal Deputy National Security Advisor} {person Tom Hale} came.", .role, .person)
  }

  @Test func wordsBehindAHouseBelongToATitle() {
    expectMarks("{person Ann Stone}, {role White House Intercity Affairs Director}, came.", .role, .person)
  }

  @Test func aFieldBelongsToTheSecondTitle() {
    expectMarks(
      "{role Senior Advisor and Infrastructure Works Coordinator} {person Tom Hale} spoke.",
      .role,
      .person
    )
  }
}
