import Extraction
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite struct IdentityAssemblyTests {
  @Test func anIdentityIsPutTogetherFromItsNames() throws {
    let archive = try Archive.ofTexts(storiesOfOfficials)
    try archive.resolveIdentities()
    try archive.reader.run { database in
      let lookup = IdentityLookup(database)
      let number = try #require(
        try lookup.number(of: KnownName(.person, "Ann Dissanayake", country: CountryCode("GB")))
      )
      var tally = NamingTally(members: [:])
      let isWhole = try tally.addAll(in: database)
      #expect(isWhole)
      let assembly = IdentityAssembly(database, tally: tally)
      let names = try lookup.names(with: number)
      let identity = try #require(try assembly.identity(of: names, leading: number))
      #expect(identity.name == "Ann Dissanayake" && identity.stories == 1 && !identity.isNameShared)
      #expect(identity.offices.map(\.title) == ["Mayor of Hull"])
      #expect(try assembly.identity(of: names, leading: 9999) == nil)
      #expect(try assembly.identity(of: [], leading: number) == nil)
    }
  }
}
