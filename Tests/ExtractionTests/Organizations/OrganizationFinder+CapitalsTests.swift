import Testing

@testable import Extraction

@Suite struct OrganizationFinderCapitalsTests {
  @Test func partOfAPersonsNameIsNoKnownBody() {
    expectMarks("Later Harrison Ford left, and {organization Ford} closed a plant.", .organization)
  }

  @Test func aWordThatIsAKnownBodyCountsWhereNothingForcesItsCapital() {
    expectMarks("Solidarity is good.", .organization)
    expectMarks("Later {organization Solidarity} won the vote.", .organization)
  }
}
