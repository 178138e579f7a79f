import Testing

@testable import Extraction

@Suite struct OrganizationCountryResolverTests {
  /// The bodies of a text with their countries.
  private func bodies(_ text: String) -> [String] {
    findings(in: text).organizations.map { "\($0.name) \($0.country?.letters ?? "-")" }
  }

  @Test(arguments: [
    "The Norwegian Ministry of Finance paid.", "Norway’s Ministry of Finance paid.",
    "The Ministry of Finance (QMF) of Norway paid.", "He wrote to the Ministry of Finance, Norway.",
    "Norway’s Secretary to the Ministry of Finance Ole Lund paid.",
  ])
  func theWordsTellWhose(_ text: String) {
    #expect(bodies(text).first == "Ministry of Finance NO")
  }

  @Test(arguments: ["Ministry of Finance", "EXIM Bank", "Attorney-General’s Chambers", "Air Force"])
  func theTableAloneDoesNot(_ name: String) {
    let found = findings(in: "Kenya and Norway wrote to the \(name) again.").organizations
    #expect(found.map(\.country) == [nil])
  }

  @Test func theUsualOneNeedsItsCountryNamedMost() {
    #expect(
      bodies("In Texas and Ohio the U.S. Air Force flew, and the Air Force landed.") == ["U.S. Air Force US"]
    )
    #expect(bodies("Kenya and Norway asked the Supreme Court.") == ["Supreme Court -"])
  }

  @Test func oneMentionTellsForTheOthers() {
    #expect(
      bodies("The Supreme Court of Kenya sat. Later the Supreme Court rose.") == ["Supreme Court KE"]
    )
  }

  @Test func twoCountriesAreTwoBodies() {
    #expect(
      bodies("The Kenyan Ministry of Finance wrote to the Norwegian Ministry of Finance.") == [
        "Ministry of Finance KE", "Ministry of Finance NO",
      ]
    )
  }
}
