import Testing

@testable import Extraction

@Suite struct PersonMergerTests {
  @Test func theSameNameOfOneCountryIsOnePerson() {
    #expect(reason("José Ángel Núñez | CL", "Jose Angel Nunez | CL | Minister") == .sameNameAndCountry)
    #expect(reason("Kim Dae-woo | KR", "Kim Daewoo | KR") == .sameNameAndCountry)
    #expect(reason("Peter O'Hanlon | IE", "Peter O’Hanlon | IE") == .sameNameAndCountry)
    #expect(reason("Ahmad al-Rashidi | KW", "Ahmad Rashidi | KW") == .sameNameAndCountry)
    #expect(reason("Ann B. Stone | GB", "Ann Stone | GB") == .sameNameAndCountry)
  }

  @Test func anotherCountryIsAnotherPersonUnlessTheOfficeIsTheSame() {
    #expect(reason("Maria Keller | DE! | Mayor of Ulm", "Maria Keller | AT! | Mayor of Linz") == nil)
    #expect(
      reason("Maria Keller | DE! | Trade Minister", "Maria Keller | AT | trade minister")
        == .sameNameAndOffice
    )
    #expect(reason("Maria Keller | DE! | Trade Minister", "Maria Keller | AT! | Trade Minister") == nil)
    #expect(reason("Maria Keller | DE!", "Maria Keller | | Mayor") == .sameNameOneCountry)
    #expect(
      reason("Maria Keller | DE! | Mayor", "Maria Keller | |", among: ["Maria Keller | AT! | Judge"]) == nil
    )
  }

  @Test func aGuessedCountrySeparatesOnlyUsualNames() {
    #expect(
      reason("Zebulon Quarvik | NO! | Mayor", "Zebulon Quarvik | SE | Chairman") == .sameNameCountryGuessed
    )
    #expect(reason("David Smith | US! | Mayor", "David Smith | GB | Chairman") == nil)
  }

  @Test func aBodyOfManyCountriesIsNoOtherCountry() {
    #expect(
      reason("Zita Quarvik | NO! | Trade Minister", "Zita Quarvik | UN! | Under-Secretary-General") != nil
    )
    #expect(
      identities(of: [
        "Zita Quarvik | NO! | Judge", "Zita Quarvik | UN! | Envoy", "Zita Quarvik | SE! | Mayor",
      ]).count
        > 1
    )
  }

  @Test func initialsAndGenerationsSpeakAgainst() {
    #expect(reason("Ann B. Stone | GB", "Ann C. Stone | GB") == nil)
    #expect(reason("Ann B. Stone | GB", "Ann B. C. Stone | GB") == .sameNameAndCountry)
    #expect(reason("Ann Stone Jr. | GB", "Ann Stone Sr. | GB") == nil)
    #expect(reason("Ann B. Stone | GB", "Ann Stone | GB", among: ["Ann C. Stone | GB"]) == nil)
  }

  @Test func commonNamesNeedMoreThanANameAlone() {
    // Ten Davids and ten Smiths: another David Smith would be no surprise.
    let others = (0..<30).flatMap { ["David Name\($0)kar | US", "Given\($0)el Smith | US"] }
    #expect(reason("David Smith | US! | Mayor", "David Smith | | chairman", among: others) == nil)
    #expect(
      reason("David Smith | US! | Mayor of Reno", "David Smith | | Mayor of Reno", among: others)
        == .sameNameAndOffice
    )
    #expect(
      reason("David Smith | US! | Mayor", "David Smith | | mayor", among: others) == nil,
      "there are many mayors"
    )
  }

  @Test func aSurnameAloneIsNoName() {
    #expect(reason("Lindqvist | NO | Mayor", "Lindqvist | | ") == nil)
    #expect(reason("Lindqvist | NO | Mayor", "Lindqvist | NO | Judge") == nil)
    #expect(reason("Van Dyke | NL | Mayor", "Van Dyke | NL | Judge") == nil)
  }

  @Test func oneStoryMayGiveTwoNames() {
    let texts = ["Harsha Suriyapperuma | LK", "Harsha Sooriyaperuma | LK"]
    #expect(identities(of: texts).count == 2)
    #expect(identities(of: texts, links: [(0, 1)]).count == 1)
    let unlike = ["Donald Regan | US", "Ronald Reagan | US"]
    #expect(identities(of: unlike, links: [(0, 1)]).count == 2, "names with no word in common")
  }
}
