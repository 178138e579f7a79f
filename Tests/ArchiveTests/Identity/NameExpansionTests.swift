import Extraction
import Query
import TestSupport
import Testing

@testable import Archive

@Suite struct NameExpansionTests {
  private func expansion(_ text: String, in field: Query.Field = .official, isPrefix: Bool = false) throws
    -> NameExpansion?
  {
    let archive = try Archive.ofTexts(storiesOfOfficials)
    try archive.resolveIdentities()
    return try archive.searcher.run {
      try IdentityLookup($0).expansion(of: Query.Phrase(text, isPrefix: isPrefix), in: field)
    }
  }

  @Test func aNameBringsTheOthersOfItsBearer() throws {
    let found = try #require(try expansion("disanayake"))
    #expect(Set(found.names) == ["Nimal Kumara Dissanayake", "Nimal Kumara Disanayake", "Dissanayake"])
    #expect(!found.isExact)
    #expect(found.isShared, "others may bear the surname")
    #expect(try expansion("disanayake", in: .place) == nil)
    #expect(try expansion("nobody") == nil)
    #expect(try expansion("disanayake", in: .topic) == nil)
  }

  @Test func aLabelBringsOneOfTwo() throws {
    let found = try #require(try expansion("John Carter (US)"))
    #expect(found.isExact && found.names == ["John Carter"] && found.numbers.count == 1)
    #expect(try expansion("John Carter (?)")?.isExact == false, "there is none without a country")
    #expect(try expansion("John Carter (FR)") == nil)
    #expect(try expansion("World Trade Council (?)", in: .org)?.isExact == true)
  }

  @Test func shortBeginningsBringNothing() throws {
    #expect(try expansion("di", isPrefix: true) == nil)
    #expect(try expansion("dis", isPrefix: true) != nil)
  }
}
