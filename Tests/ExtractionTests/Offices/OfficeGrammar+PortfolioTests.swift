import Testing

@testable import Extraction

@Suite struct OfficeGrammarPortfolioTests {
  @Test func aListOfFieldsIsOneTitle() {
    expectMarks("{role Minister of Trade, Energy and Transport} {person Daniel Otieno} came.", .role, .person)
    expectMarks("{role Minister for Trade and Energy} {person Daniel Otieno} came.", .role, .person)
  }

  @Test func aTitleAfterAndIsAnothers() {
    expectMarks(
      "{role Minister of Trade} {person Ana Reis} and {role Minister of Energy} {person Ole Lund} came.",
      .role,
      .person
    )
  }

  @Test func aRankBeforeANameIsNoField() {
    expectMarks("{role Minister of Interior} General {person Daniel Otieno} came.", .person, .role)
  }

  @Test func justiceIsAFieldInAList() {
    expectMarks(
      "The {role State Minister of Law, Justice and Ports}, Mr {person Jan Claes}, came.",
      .role,
      .person
    )
  }

  @Test func theLastFieldMayHaveAnArticle() {
    expectMarks(
      "{role Minister for Information, Communications and the Arts} Dr. {person Ann Stone} came.",
      .role,
      .person
    )
  }
}
