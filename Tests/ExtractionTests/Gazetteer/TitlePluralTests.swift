import Testing

@testable import Extraction

@Suite struct TitlePluralTests {
  @Test(arguments: [
    ("Deputy Minister", "Deputy Ministers"), ("Minister of Finance", "Ministers of Finance"),
    ("Consul General", "Consuls General"), ("Director-General", "Directors-General"),
    ("Chairman", "Chairmen"), ("Permanent Secretary", "Permanent Secretaries"), ("Envoy", "Envoys"),
    ("Member of the Board", "Members of the Board"),
  ])
  func theHeadIsInThePlural(_ title: String, _ plural: String) {
    #expect(
      TitlePlural.plural(of: Array(title.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } == plural
    )
    #expect(TitlePlural.isPlural(Array(plural.utf8)[...]) || plural.hasSuffix("men"))
    #expect(!TitlePlural.isPlural(Array(title.utf8)[...]))
  }

  @Test(arguments: ["Ministers", "Chargé d'Affaires", "PM"])
  func othersHaveNone(_ title: String) {
    #expect(TitlePlural.plural(of: Array(title.utf8)[...]) == nil)
  }

  @Test func anSIsNotAlwaysAPlural() {
    #expect(!TitlePlural.isPlural(Array("Princess".utf8)[...]))
    #expect(TitlePlural.isPlural(Array("Ministers of State".utf8)[...]))
  }
}
