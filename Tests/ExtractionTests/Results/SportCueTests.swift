import Testing

@testable import Extraction

@Suite struct SportCueTests {
  private func isSport(_ text: String) -> Bool {
    SportCue.isSport(tokenized(text))
  }

  @Test func aKindOfSportHeadsAHeadline() {
    #expect(isSport("TENNIS - RESULTS FROM LIMA\n\nThe results."))
    #expect(isSport("NFL AMERICAN FOOTBALL-COWBOYS WIN\n\nA report."))
  }

  @Test func threeWordsOfSportMakeAStoryOne() {
    #expect(isSport("The midfielder and the goalkeeper lost the soccer game."))
    #expect(!isSport("The minister saw a soccer match - and left."))
  }

  @Test func threeLinesWithATeamAndANumberDoToo() {
    #expect(isSport("Standings\nBoston 66 59\nDetroit 37 84\nSeattle 52 73"))
    #expect(!isSport("Standings\nBoston 66 59\nDetroit 37 84"))
  }
}
