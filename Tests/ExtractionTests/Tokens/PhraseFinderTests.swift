import Testing

@testable import Extraction

@Suite struct PhraseFinderTests {
  @Test func phrasesAreTheLongest() {
    let story = tokenized("in the Democratic Republic of the Congo today")
    let match = story.match(.place, at: 2)
    #expect(match?.tokens == 2..<7)
  }

  @Test func initialsCountOnlyInCapitals() {
    #expect(tokenized("He told us all").match(.place, at: 2) == nil)
    #expect(tokenized("He left the US today").match(.place, at: 3) != nil)
  }

  @Test func phrasesStandInTheOrderOfTheirPlaces() {
    let story = tokenized("The Prime Minister of Malta left Oslo")
    let phrases = PhraseFinder(tokens: story.tokens, text: story.text, phrases: story.gazetteer.phrases)
    let (matches, first) = phrases.matches()
    #expect(matches.map(\.tokens.lowerBound) == matches.map(\.tokens.lowerBound).sorted())
    #expect(first.count == story.count && first[0] == -1)
    #expect(matches[Int(first[1])].tokens == 1..<3)
    #expect(story.matches(at: 4).contains { $0.kind == .place })
  }
}
