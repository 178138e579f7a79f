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

  @Test func whatHasABodysHeadMayBeAnotherThing() {
    expectMarks("Then the {place Ghent}-{place Antwerp} Railway opened.", .organization, .place)
    expectMarks("Then the Road Network Development Project began.", .organization)
    expectMarks("They spoke of International Trade Perspectives.", .organization)
    expectMarks("Then the {organization Food and Drug Administration} agreed.", .organization)
  }

  @Test func aKnownBodyOfAPersonsNameIsThePersonAfterATitle() {
    expectMarks("Later Minister Honda left. Then Honda wrote.", .organization)
    expectMarks("Later {organization Honda} closed a plant.", .organization)
  }

  @Test func aTownBeforeItsStateIsNoCompany() {
    expectMarks("They met in Woodside, California, and {organization Woodside} drilled.", .organization)
  }
}
