import Extraction
import Query
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
      let found = try lookup.numbers(of: Query.Phrase("disanayake"), kinds: [.person, .personAlias])
      #expect(found == [number])
      #expect(try Set(lookup.expanded(found)) == Set(names.map(\.number)))
      #expect(try lookup.numbers(of: Query.Phrase("disanayake"), kinds: [.place]).isEmpty)
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

  @Test func findsNamesByTheirWords() throws {
    let archive = try Archive.ofTexts(storiesOfOfficials)
    try archive.reader.run { (database) throws in
      let lookup = IdentityLookup(database)
      func numbers(_ text: String, isPrefix: Bool = false) throws -> Int {
        try lookup.numbers(of: Query.Phrase(text, isPrefix: isPrefix), kinds: [.person]).count
      }
      #expect(try numbers("john carter") == 2 && numbers("carter john") == 0)
      #expect(try numbers("nimal") == 3 && numbers("nim") == 0 && numbers("nim", isPrefix: true) == 3)
      #expect(try numbers("") == 0)
      #expect(try lookup.numbers(of: Query.Phrase("trade"), kinds: NameKind.allCases).count == 1)
      #expect(try lookup.expanded([]).isEmpty)
      #expect(try lookup.expanded([9999]) == [9999], "a name alone is its identity")
    }
  }

  @Test func findsWholeNames() throws {
    let archive = try Archive.ofTexts([
      "2023-01-10\nOne\n\n@person Zoë O'Neil-Bå\n@person Zoe\n@person Zoe Oneil\n@BE Zoë O'Neil-Bå"
    ])
    try archive.reader.run { (database) throws in
      let lookup = IdentityLookup(database)
      #expect(try lookup.numbers(whole: "ZOE  o’neil ba.", kinds: [.person]).count == 1)
      #expect(try lookup.numbers(whole: "ZOE  o’neil ba.", kinds: [.person, .place]).count == 2)
      #expect(try lookup.numbers(whole: "zoe o'neil", kinds: [.person]).isEmpty)
      #expect(try lookup.numbers(whole: "zoe", kinds: [.person]).count == 1)
      #expect(try lookup.numbers(whole: "zoe", isBeginning: true, kinds: [.person]).count == 3)
      #expect(try lookup.numbers(whole: "oneil", isBeginning: true, kinds: [.person]).isEmpty)
      #expect(try lookup.numbers(of: Query.Phrase("zoe", isWhole: true), kinds: [.person]).count == 1)
      #expect(try lookup.numbers(whole: "\" * —", kinds: NameKind.allCases).isEmpty)
    }
  }

  @Test func aLabelNamesOneIdentity() throws {
    let archive = try Archive.ofTexts(storiesOfOfficials)
    try archive.resolveIdentities()
    try archive.reader.run { (database) throws in
      let lookup = IdentityLookup(database)
      func labelled(_ name: String, _ country: String?) throws -> [Int64] {
        let country = country.flatMap { CountryCode($0) }
        return try lookup.numbers(labelled: KnownName(.person, name, country: country))
      }
      let (american, british) = (try labelled("John Carter", "US"), try labelled("John Carter", "GB"))
      #expect(american.count == 1 && british.count == 1 && american != british)
      #expect(try labelled("John Carter", nil).isEmpty && labelled("John Carter", "FR").isEmpty)
      #expect(try Set(labelled("Nimal Kumara Disanayake", "LK")).count == 4)
      #expect(
        try labelled("Nimal Kumara Dissanayake", nil).count == 4,
        "a story gives the name without a country"
      )
      #expect(try lookup.identity(of: american[0]) == american[0])
      #expect(try lookup.names(ofIdentity: american[0]).map(\.name.name) == ["John Carter"])
      #expect(try lookup.names(ofIdentity: 9999).isEmpty)
    }
  }
}
