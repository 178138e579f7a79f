import Testing

@testable import Extraction

@Suite struct BodyMergerTests {
  @Test func sameWordsOfOneCountryAreOneBody() {
    #expect(reason("org Ministry of Finance | JP", "org Finance Ministry | JP") == .sameWords)
    #expect(reason("org Ministry of Finance | JP", "org Japanese Ministry of Finance | ") == .sameWords)
    #expect(reason("org Ministry of Finance | JP", "org MINISTRY OF FINANCE | JP") == .sameNameAndCountry)
    #expect(reason("org Larvik Works Co | ", "org Larvik Works Company | ") == .sameWords)
    #expect(reason("org Larvik Works Co | NO", "org Larvik Works Co. | ") == .sameNameOneCountry)
  }

  @Test func otherCountriesAndMinistriesOfNoneStayApart() {
    #expect(reason("org Ministry of Finance | JP", "org Ministry of Finance | LK") == nil)
    #expect(reason("org Ministry of Finance | JP", "org Ministry of Finance | ") == nil)
    #expect(
      reason("org Harbour Board | NO", "org Harbour Board | ", among: ["org Harbour Board | SE"]) == nil
    )
    #expect(reason("place Georgia | GE", "place Georgia | US") == nil)
    #expect(reason("place Larvik | NO", "org Larvik | NO") == nil)
  }

  @Test func lettersJoinTheOneNameThatTheyStandFor() {
    let one = ["org Harbour Development Board | | | 3", "org HDB | | | 9"]
    #expect(identities(of: one, links: [(1, 0)]) == [["Harbour Development Board", "HDB"]])
    let two = one + ["org Housing Development Board | | | 2"]
    #expect(identities(of: two, links: [(1, 0), (1, 2)]).count == 3, "they stand for two names")
    #expect(
      identities(of: ["org Harbour Board", "org HB"], links: [(0, 1)]).count == 2,
      "two letters are too few"
    )
    let homeless = ["org Ministry of Finance", "org MOF"]
    #expect(identities(of: homeless, links: [(0, 1)]).count == 2, "it may be any country's")
  }
}
