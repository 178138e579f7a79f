import Testing

@testable import Extraction

@Suite struct NameParserTests {
  private func name(_ text: String, at index: Int) -> String? {
    let item = tokenized(text)
    return NameParser(item).name(at: index, chart: Chart(tokenCount: item.count)).map(item.surface)
  }

  @Test(arguments: [
    ("Anna de la Cruz said", "Anna de la Cruz"), ("Anna Meier Tuesday", "Anna Meier"),
    ("Goynes-Brown came", "Goynes-Brown"), ("S. Iyer met", "S. Iyer"),
  ])
  func ends(_ text: String, _ expected: String) {
    #expect(name(text, at: 0) == expected)
  }

  @Test func anInitialAloneIsNone() {
    #expect(name("S. said", at: 0) == nil)
    #expect(name("The end", at: 0) == nil)
  }

  @Test func endsBeforeAToken() {
    let item = tokenized("with Jan Peeters, the")
    let found = NameParser(item).name(endingAt: 3, chart: Chart(tokenCount: item.count))
    #expect(found.map(item.surface) == "Jan Peeters")
  }

  @Test func nounsOfTitlesAndLittleWordsAreNoNames() {
    expectMarks(
      "They met {person Ann Lee}, Director of Policy Zorbification and Ports, and Director In-charge of Ports, {person Emil Ash}.",
      .person
    )
    expectMarks("President {person Donald Lund} as White House chief resigned.", .person)
  }

  @Test func aLineOfItsOwnEndsAName() {
    expectMarks("It said that former chief executive {person D.E.\nLund} had resigned.", .person)
    expectMarks("{person Ann Lee}, CEO, Marlin\n{person Sanjay Perera}, President and CEO, Tarpon", .person)
  }

  @Test func littleWordsOfCapitalsEndAName() {
    expectMarks(
      "A line of text, {person ANN LEE} TO SEE CROPS IN POLYESTER, and the report ends there.",
      .person
    )
    expectMarks(
      "{person Louis Lund} at Janney Zorb Works said so, and President {person TO LAM} left.",
      .person
    )
  }

  @Test func banksAndHousesAreNoNames() {
    expectMarks(
      "The chairman of the fund, Deutsche Hafengenossenschaftsbank, and President {person Ronald Lund} White House aides met.",
      .person
    )
    expectMarks("It was sold by Hong Kong Traders and by Lars Wicks Corp.", .person)
  }

  @Test func aSurnameMayEndAsAbstractNounsDo() {
    expectMarks("Bergen Mayor {person John Fairbank} met Ambassador {person Mary Millership}.", .person)
    expectMarks("Mr. {person Moriarity} and Minister {person A. B. Brockbank} spoke.", .person)
    expectMarks("Mayor {person John Fairbank} left. {person Fairbank} had spoken.", .person)
  }

  @Test func anArticleWithAFullStopIsAnInitial() {
    expectMarks("They were:\n\n* Mr. {person A. B. Lindqvist}, Ambassador-designate to Norway\n", .person)
  }

  @Test func aLittleWordBehindAnHonorificMayEndAName() {
    let found = findings(
      in: "Her Excellency Ms. Dara Every has been appointed as the Ambassador of the Kingdom of Norway."
    )
    #expect(found.people.map(\.name) == ["Dara Every"])
    #expect(found.people.first?.offices.map(\.title) == ["Ambassador of the Kingdom of Norway"])
  }

  @Test func aGivenNameThatIsAVerbStandsBehindATitlesPlace() {
    let found = findings(in: "The guests were:\n\n- Governor of Maine Mark Stone")
    #expect(found.people.map(\.name) == ["Mark Stone"])
  }

  @Test func anHonorificOfTwoWordsIsNoPartOfTheName() {
    let found = findings(in: "They met Dato Paduka Omar Lund, a High Court Judge, on the pier.")
    #expect(found.people.map(\.name) == ["Omar Lund"])
  }

  @Test func aCommonWordBehindAnHonorificEndsAName() {
    expectMarks("Yesterday Ms. {person Dara Many} has been appointed, as Mr. {person Lund} said.", .person)
  }
}
