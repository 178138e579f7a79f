import Testing

@testable import Extraction

@Suite struct KnownNameTests {
  @Test func namesAreInTheOrderOfAllTheirParts() {
    let names = [
      KnownName(.person, "Ann Stone"), KnownName(.person, "Ann Stone", country: CountryCode("NO")),
      KnownName(.person, "Ann Stone", country: CountryCode("NO"), office: "mayor"),
      KnownName(.person, "Bo Stone"),
      KnownName(.place, "Ann Stone"), KnownName(.organization, "Ann Stone"),
    ]
    #expect(names.reversed().sorted() == names)
    #expect(Set(names).count == names.count)
  }
}
