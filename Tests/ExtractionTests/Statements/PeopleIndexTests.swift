import Testing

@testable import Extraction

@Suite struct PeopleIndexTests {
  @Test func aTitleAloneMeansItsHolder() {
    let text = "Mayor Lin Feng met Ambassador Jan Claes. The ambassador thanked the mayor."
    let found = findings(in: text)
    #expect(found.statements.map { found.people[$0.speaker].name } == ["Jan Claes"])
  }

  @Test func theCountryTellsTwoPresidentsApart() {
    let text =
      "President Nimal Silva of Sri Lanka met Maldivian President Dr. Ali Hassan. The Maldivian President thanked him."
    let found = findings(in: text)
    #expect(found.statements.map { found.people[$0.speaker].name } == ["Ali Hassan"])
  }

  @Test func anHonorificTellsWhomAPronounMeans() {
    let text =
      "Ms. Anna Meier met Mr. Jan Claes. Mr. Jan Claes said that trade grew. She stressed that it must be fair."
    let found = findings(in: text)
    #expect(found.statements.map { found.people[$0.speaker].name } == ["Jan Claes", "Anna Meier"])
  }

  @Test func aTitleAloneIsTheStorysOwn() {
    let text =
      "At the invitation of President Ole Lund of Norway, President Nimal Silva left. The President stressed that trade grew."
    let found = findings(in: text)
    #expect(found.statements.map { found.people[$0.speaker].name } == ["Nimal Silva"])
  }

  @Test func theBodyTellsTwoPresidentsApart() {
    let text =
      "President Nimal Silva met the President of the World Bank Group Jan Claes. The President of the World Bank Group pledged loans."
    let found = findings(in: text)
    #expect(found.statements.map { found.people[$0.speaker].name } == ["Jan Claes"])
  }

  @Test func aTitleDoesNotMeanOneWhoIsOnlyAPossessor() {
    let text =
      "President Omar Lund’s envoy Jan Claes came. He met President Nimal Silva. The President stressed trade."
    let found = findings(in: text)
    #expect(found.statements.map { found.people[$0.speaker].name } == ["Nimal Silva"])
  }
}
