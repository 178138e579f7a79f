import Testing

@testable import Extraction

@Suite struct CountryWordsTests {
  @Test func knowsNamesAndAdjectives() {
    let words = CountryWords.builtIn
    #expect(words.words(of: CountryCode("US")).isSuperset(of: ["united", "states", "us", "american"]))
    #expect(words.words(of: nil).isEmpty)
    #expect(words.words(of: CountryCode("ZZ")).isEmpty)
    #expect(words.country(of: ["sri", "lankan"]) == CountryCode("LK"))
    #expect(words.country(of: ["united", "nations"]) == CountryCode("UN"))
    #expect(words.country(of: ["nowhere"]) == nil)
  }

  @Test func successorsAndTerritoriesAreKin() throws {
    func areKin(_ left: String, _ right: String) throws -> Bool {
      try #require(CountryCode(left)).isKin(of: #require(CountryCode(right)))
    }
    #expect(try areKin("SU", "RU") && areKin("RU", "SU") && areKin("CN", "HK") && areKin("LK", "LK"))
    #expect(try !areKin("LK", "IN") && !areKin("UN", "IN"))
    #expect(try #require(CountryCode("EU")).isInternational)
  }
}
