import Testing

@testable import Extraction

@Suite struct OfficeNameTests {
  private func office(_ title: String, _ country: String = "JP") -> OfficeName {
    OfficeName(title, country: CountryCode(country))
  }

  @Test(arguments: [
    ("Japanese Finance Minister", "Minister of Finance"), ("finance minister", "FINANCE MINISTER"),
    ("Former Prime Minister", "Premier"), ("Chairwoman of the Board", "Board chairman"),
    ("Ambassador of Japan to Malta", "Japanese Ambassador to Malta"),
    ("Defence Secretary", "Secretary of Defense"),
  ])
  func isOneOffice(_ left: String, _ right: String) {
    #expect(office(left) == office(right))
  }

  @Test(arguments: [
    ("Vice President", "President"), ("Mayor of Kobe", "Mayor of Nara"),
    ("Ambassador to Malta", "Ambassador to Chile"),
  ])
  func isAnother(_ left: String, _ right: String) {
    #expect(office(left) != office(right))
  }

  @Test func someOfficesManyHoldAtOnce() {
    #expect(
      office("Minister").isShared && office("Member of Parliament").isShared && office("spokesman").isShared
    )
    #expect(
      !office("President").isShared && !office("Premier").isShared && !office("Minister of Finance").isShared
    )
  }

  @Test func aShorterTitleIsPartOfAFuller() {
    #expect(office("minister").isPart(of: office("Minister of Trade")))
    #expect(!office("minister").isPart(of: office("Deputy Minister")))
    #expect(!office("minister").isPart(of: office("Minister")))
    #expect(!office("Minister of Trade").isPart(of: office("minister")))
  }

  @Test func aTitleMayTellOfSeveral() {
    let both = OfficeName.offices(of: "Minister for Law and Second Minister for Health", country: nil).map(
      \.key
    )
    #expect(both.contains("law minister") && both.contains("health minister second") && both.count == 3)
    #expect(OfficeName.offices(of: "Minister of Finance and Planning", country: nil).count == 1)
    #expect(OfficeName.offices(of: "the", country: nil).isEmpty)
  }
}
