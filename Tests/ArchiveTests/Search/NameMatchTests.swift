import Extraction
import GRDB
import Query
import TestSupport
import Testing

@testable import Archive

@Suite struct NameMatchTests {
  private let archive: Archive

  init() throws {
    archive = try Archive.ofTexts(storiesOfOfficials)
    try archive.resolveIdentities()
  }

  private func match(_ text: String, in field: Query.Field = .official, isPrefix: Bool = false) throws
    -> NameMatch?
  {
    try archive.searcher.run { try NameMatch(field, Query.Phrase(text, isPrefix: isPrefix), in: $0) }
  }

  /// The names found, as the index has them.
  private func names(_ text: String, in field: Query.Field = .official, isPrefix: Bool = false) throws
    -> [String]
  {
    let numbers = try match(text, in: field, isPrefix: isPrefix)?.numbers ?? []
    return try archive.searcher.run { database in
      try String.fetchAll(
        database,
        sql: "SELECT text FROM name WHERE name IN (SELECT value FROM json_each(?)) ORDER BY text",
        arguments: [IdentityLookup.list(numbers)]
      )
    }
  }

  @Test func aNameBringsTheOthersOfItsBearer() throws {
    #expect(
      try Set(names("disanayake")) == ["Nimal Kumara Dissanayake", "Nimal Kumara Disanayake", "Dissanayake"]
    )
    #expect(try names("disanayake", in: .place).isEmpty)
    #expect(try names("nobody").isEmpty)
    #expect(try names("disanayake", in: .topic).isEmpty)
  }

  @Test func aLabelBringsOneOfTwo() throws {
    #expect(try names("John Carter (US)") == ["John Carter"])
    #expect(try names("John Carter") == ["John Carter", "John Carter"])
    #expect(try names("John Carter (?)").count == 2, "there is none without a country")
    #expect(try names("John Carter (FR)").isEmpty)
    #expect(try names("World Trade Council (?)", in: .org) == ["World Trade Council"])
  }

  @Test func beginningsBringAllWhoAreNamedSo() throws {
    #expect(try Set(names("di", isPrefix: true)).contains("Ann Dissanayake"))
    #expect(try names("nimal kumara disan", isPrefix: true) == names("disanayake"))
    #expect(try names("John Carter (U", isPrefix: true).isEmpty)
  }

  @Test func fieldsAreOfPartsAndKinds() throws {
    #expect(try match("carter")?.parts == [.official])
    #expect(try match("carter", in: .person)?.parts == [.name, .official])
    #expect(try match("carter", in: .met)?.parts == [.met])
    #expect(try match("carter", in: .org) == NameMatch(parts: [.name], numbers: []))
    #expect(try names("hull", in: .role) == ["Mayor of Hull"])
    #expect(try names("shine", in: .source) == ["SHINE"] && names("writer", in: .author) == ["Ann Writer"])
    #expect(try names("belgian", in: .country) == ["BE"] && names("belg", in: .country).isEmpty)
    #expect(try names("belg", in: .country, isPrefix: true) == ["BE"])
    #expect(try match("en", in: .lang)?.keys == [NamingKey(.language("en"))])
    #expect(try match("EN", in: .lang) == match("en", in: .lang))
    for field in [Query.Field.title, .body, .said, .quote, .tag, .note, .path] {
      #expect(try match("carter", in: field) == nil, "\(field)")
    }
  }

  @Test func aSpeakerIsWhoeverHasTheName() throws {
    let match = try archive.searcher.run { try NameMatch(speaker: Query.Phrase("John Carter (US)"), in: $0) }
    #expect(match.parts == [.speaker])
    #expect(try match.numbers == self.match("John Carter (US)")?.numbers)
  }

  @Test func tooManyNamesHaveNoKeys() {
    #expect(NameMatch(parts: [.name], numbers: Array(1...1000)).keys?.count == 1000)
    #expect(NameMatch(parts: [.name], numbers: Array(1...1001)).keys == nil)
    #expect(NameMatch(parts: [.name, .official], numbers: Array(1...501)).keys == nil)
    #expect(NameMatch(parts: [.met, .name], numbers: [1]).keys == [NamingKey(.met, 1), NamingKey(.name, 1)])
    #expect(NameMatch(parts: [.name], numbers: []).keys == [])
  }
}
