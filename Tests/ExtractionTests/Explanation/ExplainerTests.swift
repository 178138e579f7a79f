import Stories
import TestSupport
import Testing

@testable import Extraction

@Suite struct ExplainerTests {
  private func explanations(_ text: String) -> [Explanation] {
    let item = story(text)
    let found = Extractor().findings(in: item)
    let explainer = Explainer(found, of: item)
    return FindingTitles(found, of: item).sections.flatMap(\.findings).map(explainer.explanation)
  }

  private func lines(_ explanation: Explanation) -> [String] {
    [explanation.title]
      + explanation.claims.flatMap { claim in
        ["  \(claim.text)"] + claim.grounds.map { "    \($0.rule) \($0.sureness) \($0.sentence)" }
      }
  }

  @Test func anOfficialSaysWhyThisNameOfficeCountryAndPerson() throws {
    let text = "Oslo Mayor Jan Claes left early.\n\nLater Claes wrote."
    let person = try #require(explanations(text).first)
    #expect(
      lines(person) == [
        "Jan Claes (2), Oslo Mayor [NO]",
        "  “Jan Claes”, line 1",
        "    title-before-name 0.97 A title of office stands directly before the name: “Oslo Mayor” (titles.tsv).",
        "    fullest-form 1.00 It is the fullest form of the name in the story.",
        "  “Claes”, line 3",
        "    surname-again 0.90 The word is the surname of a person whom the story names in full: “Jan Claes”, line 1.",
        "    part-of-name 0.90 All its words are words of the fullest form of the name: “Jan Claes”, line 1.",
        "  Office: Oslo Mayor, line 1",
        "    office 0.95 The table of titles has the head of the title: “Mayor” (titles.tsv).",
        "    title-before-name 0.97 A title of office stands directly before the name: “Jan Claes” (titles.tsv).",
        "  Country: Norway",
        "    country-in-title 0.97 The title names the country, or a place or body of it: “Oslo”, line 1.",
      ]
    )
  }

  @Test func whatReadsTheSameIsSaidOnceWithItsLines() throws {
    let place = try #require(explanations("It was in Belgium.\nYes, in Belgium.\n\nIn Belgium.").first)
    #expect(
      lines(place) == [
        "Belgium (3)", "  “Belgium”, lines 1, 2 and 4",
        "    known-country 0.97 The table of countries has the name, as a country's or a capital's (countries.tsv).",
      ]
    )
  }

  @Test func aDateNamesTheDayItWasCountedFrom() throws {
    let date = try #require(explanations("It began on Thursday.").first)
    #expect(date.title == "2023-03-30  Thursday")
    #expect(date.claims[0].grounds[0].sentence.hasSuffix(" Counted from 2023-03-31, the story's date."))
  }

  @Test func meetingsAndStatementsQuoteTheirCue() throws {
    let all = explanations("Mayor Lin Feng met with Ambassador Jan Claes. Lin said that it was late.")
    let meeting = try #require(all.first { $0.title == "Lin Feng, Jan Claes" })
    #expect(meeting.claims.map(\.text) == ["“met with”, line 1"])
    let statement = try #require(all.first { $0.title == "Lin Feng: Lin said that it was late." })
    #expect(statement.claims.map(\.text) == ["line 1"])
    #expect(
      statement.claims[0].grounds[0].sentence == "A verb of saying follows the speaker: “said” (grammar.tsv)."
    )
  }

  @Test func manyLinesAreCounted() {
    #expect(Explainer.lines([4]) == "line 4")
    #expect(Explainer.lines([4, 4, 5]) == "lines 4 and 5")
    #expect(Explainer.lines(Array(1...20)) == "lines 1, 2, 3, 4, 5, 6, 7 and 13 more")
  }

  @Test func everyFindingHasGroundsInTextsOfAllKinds() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      for explanation in explanations(TextGenerator.text(&random)) {
        #expect(!explanation.claims.isEmpty)
        for claim in explanation.claims {
          #expect(!claim.grounds.isEmpty)
          #expect(!claim.text.contains("\n"))
          for ground in claim.grounds {
            #expect(ground.sentence.hasSuffix(".") && !ground.sentence.contains("\n"))
          }
        }
      }
    }
  }
}
