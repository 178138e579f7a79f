import Testing

@testable import Extraction

@Suite struct AppearanceTests {
  @Test func aNameAloneSaysNoMore() {
    let appearance = Appearance(KnownName(.place, "Larvik"))
    #expect(!appearance.saysCountry && appearance.titles.isEmpty && appearance.others.isEmpty)
    #expect(Appearances() == Appearances())
  }
}
