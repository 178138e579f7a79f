import Testing

@testable import Extraction

@Suite struct OrganizationFinderEventsTests {
  @Test func ordinalsBelongToTheNameOfAnEvent() {
    expectMarks("He spoke at the {event third Kelmar Forum} and the {event 3rd CIIE}.", .event)
    expectMarks("He went to the {event 2022 Winter Olympic Games} there.", .event)
    expectMarks("He read of {event Ghent Law Spring} and of Ghent Law Schools.", .event)
    expectMarks("They adopted the {event Paris Agreement} there.", .event)
  }

  @Test func whatABodyHoldsIsAnEvent() {
    expectMarks(
      "They opened the {event 2nd Ghent-Riga Joint Committee Meeting} today.",
      .event,
      .organization,
      .place
    )
    expectMarks(
      "They left the {organization Ghent-Riga Joint Committee} early.",
      .event,
      .organization,
      .place
    )
  }

  @Test func theWordsOfAMenuAreNoBody() {
    expectMarks(
      "Home Letters Money Defence Region People Arts Trips Nature Games Pictures Films Commission",
      .organization
    )
  }

  @Test func aPlaceMakesANameOfAnInitiative() {
    expectMarks("They left the {event Accra Initiative} later.", .event)
  }

  @Test func aPlaceNamesASummit() {
    expectMarks("They spoke of the {event Helsinki summit} and of another summit.", .event)
  }

  @Test func lettersBeforeASlashAreOfTheBody() {
    expectMarks("The {organization QVX/ZKW Mediation Centre} was set up in May.", .organization)
  }

  @Test(arguments: [
    "the {event Third Summit of Island Mayors on Clean Ports} in Valletta",
    "the {event 12th Oslo–Riga Dialogue} on Monday",
    "the {event Trilateral Denmark – Malta – Republic of Korea Harbour Security Dialogue} opened",
    "the {event Oslo Summit} of the US – Japan – Norway group",
    "the {event twenty-third Baltic Harbour Conference}",
    "the {event 23rd annual Baltic Harbour Conference}",
    "the {event Conference on Safe Ports and Clean Rivers} in Oslo",
    "the {event G-7 Summit} and {event NATO Summit}",
    "the {event Baltic Convention on Harbour Agreements Resulting from Dredging}",
    "the {event Baltic Strategy for Addressing the Causes of Floods}",
    "the {event National Strategy on Hunger, Ports, and Health} was told",
    "the {event Malta Compact on Clean Ports} was signed",
  ])
  func aNameHasAllOfItsWords(_ marked: String) {
    expectMarks("They wrote to us that they would speak at \(marked) and then go on.", .event)
  }

  @Test(arguments: [
    "the {event Victims of Floods Act} and the {event Freedom to Sail Act}",
    "the {event Investing in Harbours Agenda}",
    "the {event Baltic Ports Act of 2022} and the {event Baltic Ports Act 2021}",
  ])
  func aLawHasItsPurposeAndYear(_ marked: String) {
    expectMarks("They wrote to us that they would speak of \(marked) and then go on.", .event, .date)
  }

  @Test func aMeetingWithANumberIsAnEvent() {
    expectMarks(
      "the {event 13th Baltic Ports Ministers Meeting} (“{event BPMM}”) in Oslo. The {event BPMM} opened.",
      .event,
      .organization
    )
    expectMarks("the Baltic Ports Ministers Meeting in Oslo", .event)
  }

  @Test func aCountedDayIsNone() {
    expectMarks("The Second Day of Talks went on.", .event)
  }

  @Test(arguments: [
    "They praised the {event “Rivers and Ports” Initiative} there.",
    "They praised the {event ‘Rivers and Ports’ Initiative} there.",
    "They praised the {event \"Quiet Seas\" Forum} there.",
    "He said “Rivers and ports matter” at the {event Kelmar Forum} there.",
    "She called it “a quiet day” Forum members liked.",
    "They met under the ‘{event Clean Norway}’ Program today.",
  ])
  func aNameInQuotationMarksBelongsToTheHeadBehindIt(text: String) { expectMarks(text, .event) }

  @Test(arguments: [
    "They joined the {event Kelmar Partnership to Clean the Rivers 2031} there.",
    "They joined the {event Kelmar Partnership to End Plastic Waste} and went home.",
    "They joined the {event Kelmar Partnership} to clean rivers.",
    "They took the {event Kelmar Convention} to Norway.",
    "They joined the {event Kelmar Partnership to Clean the Rivers} ({event KPCR 2031}); the {event KPCR 2031} is new.",
  ])
  func theAimOfAnEventIsOfItsName(text: String) { expectMarks(text, .event) }
}
