import Extraction
import TestSupport
import Testing

@testable import Archive

@Suite struct IdentityLookupTests {
  @Test func findsNamesAndTheirIdentities() throws {
    let archive = try Archive.ofTexts(storiesOfOfficials)
    try archive.resolveIdentities()
    try archive.reader.run { database in
      let lookup = IdentityLookup(database)
      let misspelt = KnownName(.person, "Nimal Kumara Disanayake", country: CountryCode("LK"))
      let number = try #require(try lookup.number(of: misspelt))
      let names = try lookup.names(with: number)
      #expect(names.count == 4 && names.contains { $0.name == misspelt && $0.number == number })
      #expect(try lookup.identities(matching: "\"disanayake\"", kind: .person, limit: 5).count == 1)
      #expect(try lookup.identities(matching: "\"disanayake\"", kind: .place, limit: 5).isEmpty)
      let ann = try #require(
        try lookup.number(of: KnownName(.person, "Ann Dissanayake", country: CountryCode("GB")))
      )
      #expect(try lookup.names(with: ann).map(\.name.name) == ["Ann Dissanayake"])
      #expect(try lookup.names(with: 9999).isEmpty)
      let carter = KnownName(.person, "John Carter", country: CountryCode("US"))
      let own = try #require(try lookup.number(of: carter))
      #expect(try lookup.isShared(carter, by: own))
    }
  }
}
