import Testing

@testable import Evaluation

struct AnnotationsPeopleTests {
  @Test func officialsHaveTitlesAndACountry() throws {
    let officials = try GoldStory.parsed().officials
    #expect(officials.map(\.name.text) == ["tove lindqvist", "rafel camilleri"])
    #expect(officials.map(\.titles) == ["larvik mayor", "maltese ambassador"])
    #expect(officials.map(\.country) == ["NO", "MT"])
  }

  @Test func theLongestTitleIsCompared() {
    func official(_ titles: String...) -> Annotations.Official {
      .init(name: NameWords("Lin"), offices: titles.map(NameWords.init))
    }
    let gold = official("Mayor", "Belgian Ambassador to China")
    #expect(gold.hasOffice(in: official("Ambassador", "Belgian Ambassador")))
    #expect(!gold.hasOffice(in: official("Mayor")))
    #expect(!gold.hasOffice(in: official()))
  }

  @Test func aMeetingOfThreeIsThreePairs() throws {
    let annotations = try GoldStory.parsed(
      "T1\tPerson 0 1\tAnn\nT2\tPerson 2 3\tBob\nT3\tPerson 4 5\tCid\nT4\tPlace 6 7\tOslo\n"
        + "E1\tMeeting:T9 Participant:T3 Participant:T1 Participant:T2 Participant:T4"
    )
    #expect(annotations.pairs.map(\.text) == ["ann with bob", "ann with cid", "bob with cid"])
  }

  @Test func pairsAreTheSameEitherWayRound() {
    let pair = Annotations.Pair(first: NameWords("Lin Feng"), second: NameWords("Ann"))
    #expect(pair.isSame(as: .init(first: NameWords("Ann"), second: NameWords("Mayor Lin Feng"))))
    #expect(!pair.isSame(as: .init(first: NameWords("Ann Lee"), second: NameWords("Lin Feng"))))
  }

  @Test func aSpeakerHasTheSentencesThatAreHalfInTheStatement() throws {
    let annotations = try GoldStory.parsed(
      "T1\tPerson 0 1\tAnn\nT2\tStatement 5 15\tx\nR1\tSaidBy Arg1:T2 Arg2:T1\nR2\tSaidBy Arg1:T8 Arg2:T1"
    )
    let sentences = [(0, 10), (11, 20), (21, 30)].map { Annotations.Span(start: $0.0, end: $0.1) }
    #expect(annotations.speakers(of: sentences).keys.sorted() == [0])
  }
}
