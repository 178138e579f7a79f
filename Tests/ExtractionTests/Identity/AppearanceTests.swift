import Testing

@testable import Extraction

@Suite struct AppearanceTests {
  @Test func aNameAloneSaysNoMore() {
    let appearance = Appearance(KnownName(.place, "Larvik"))
    #expect(!appearance.saysCountry && appearance.titles.isEmpty && appearance.others.isEmpty)
    #expect(Appearances() == Appearances())
  }

  @Test func whatWasRenamedInAllStoriesKeepsItsOldNameBesideTheNew() {
    let solheim = KnownName(.person, "Solheim", country: CountryCode("NO"), office: "mayor")
    let letters = KnownName(.organization, "MTL")
    var original = Appearances()
    original.people = [Appearance(solheim), Appearance(KnownName(.person, "Bo Berg"))]
    original.organizations = [Appearance(KnownName(.organization, "Ministry of Trade"), others: [letters])]
    var appearances = Appearances()
    appearances.people = [Appearance(KnownName(.person, "Astrid Berg"))]
    appearances.organizations = [Appearance(KnownName(.organization, "Trade Office"))]
    let renamings = Renamings([
      Correction(.init(.person, "solheim"), .rename("Astrid Berg")),
      Correction(.init(.person, "Nobody"), .rename("Astrid Berg")),
      Correction(.init(.organization, "ministry of trade"), .merge(into: "Trade Office")),
      Correction(.init(.organization, "MTL"), .merge(into: "Trade Office")),
    ])
    appearances.add(renamings, from: original)
    appearances.add(renamings, from: original)
    #expect(appearances.people[0].others == [solheim])
    #expect(appearances.organizations[0].others == [original.organizations[0].name, letters])
  }
}
