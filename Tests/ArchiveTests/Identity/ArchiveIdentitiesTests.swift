import Archive
import Extraction
import Query
import Stories
import TestSupport
import Testing

/// Stories about the same people under several names, and about two people of one name.
let storiesOfOfficials = [
  """
  2023-01-10
  One
  SHINE
  @official/LK/President Nimal Kumara Dissanayake
  @official/GB/Mayor_of_Leeds John Carter
  """,
  """
  2023-02-10
  Two
  SHINE
  @official/LK/President Nimal Kumara Disanayake
  @official/US/Governor_of_Ohio John Carter
  @org World Trade Council
  """,
  """
  2023-03-10
  Three
  SHINE
  @official/LK/President Dissanayake
  @person Nimal Kumara Dissanayake
  @BE Belgium
  """,
  """
  2022-03-10
  Four
  SHINE
  @official/LK/Minister_of_Finance Nimal Kumara Dissanayake
  @official/GB/Mayor_of_Hull Ann Dissanayake = Dissanayake
  """,
]

@Suite struct ArchiveIdentitiesTests {
  private func archive(_ texts: [String] = storiesOfOfficials) throws -> Archive {
    let archive = try Archive.ofTexts(texts)
    try archive.resolveIdentities()
    return archive
  }

  private func found(_ query: String, in archive: Archive) throws -> [String] {
    let numbers = try archive.rows(matching: try Query.parse(query))
    return try archive.rows(numbers).map(\.headline)
  }

  @Test func anOfficialIsFoundByAnyName() throws {
    let archive = try archive()
    #expect(
      try found("official:\"Nimal Kumara Disanayake\"", in: archive) == ["Three", "Two", "One", "Four"]
    )
    #expect(try found("person:disanayake", in: archive) == ["Three", "Two", "One", "Four"])
    #expect(try found("official:disan*", in: archive) == ["Three", "Two", "One", "Four"])
    #expect(try found("-official:disanayake", in: archive) == [])
    #expect(try found("official:disanayake -org:council", in: archive) == ["Three", "One", "Four"])
  }

  @Test func twoPeopleOfOneNameAreTwo() throws {
    let archive = try archive()
    #expect(try found("official:\"John Carter\"", in: archive) == ["Two", "One"])
    #expect(try found("official:\"John Carter (US)\"", in: archive) == ["Two"])
    #expect(try found("official:\"John Carter (GB)\"", in: archive) == ["One"])
    #expect(try found("-official:\"John Carter (GB)\"", in: archive) == ["Three", "Two", "Four"])
    #expect(try found("official:\"John Carter (FR)\"", in: archive) == [])
  }

  @Test func aGuessOfTheOthersCountryIsNoOther() throws {
    let archive = try archive([
      "2023-01-10\nOne\nSHINE\n@official/GB/Mayor_of_Leeds John Carter\n@official/GB/Mayor_of_Leeds Jon Carter",
      "2023-01-11\nTwo\nSHINE\n@official/US/Mayor_of_Leeds John Carter",
      "2023-01-12\nThree\nSHINE\n@official/GB/Mayor_of_Leeds John Carter",
      "2023-01-13\nFour\nSHINE\n@official/CA/Judge John Carter",
    ])
    #expect(try found("official:\"John Carter (GB)\"", in: archive) == ["Three", "Two", "One"])
    #expect(try found("official:\"John Carter (CA)\"", in: archive) == ["Four"])
    #expect(
      try found("official:\"John Carter (US)\"", in: archive) == ["Three", "Two", "One"],
      "it is a name of his too"
    )
  }

  @Test func aCardTellsAllThatStoriesSay() throws {
    let archive = try archive()
    let name = KnownName(.person, "Nimal Kumara Disanayake", country: CountryCode("LK"))
    let card = try #require(try archive.identity(of: name))
    #expect(card.name == "Nimal Kumara Dissanayake")
    #expect(card.stories == 4)
    #expect(card.country == CountryCode("LK"))
    #expect(
      card.days
        == CalendarDay(iso8601: "2022-03-10").flatMap { first in
          CalendarDay(iso8601: "2023-03-10").map { first...$0 }
        }
    )
    #expect(card.forms.map(\.name.name).contains("Dissanayake"))
    #expect(card.forms.first?.reason == nil)
    #expect(card.forms.dropFirst().allSatisfy { $0.reason != nil && $0.comparedWith != nil })
    #expect(card.offices.map(\.title) == ["President", "Minister of Finance"])
    #expect(card.offices.first?.stories == 3)
    #expect(card.label == card.name)
    #expect(try archive.identity(of: KnownName(.person, "Nobody At All")) == nil)
    let carter = try archive.identity(of: KnownName(.person, "John Carter", country: CountryCode("US")))
    #expect(carter?.label == "John Carter (US)")
    #expect(carter?.stories == 1)
  }

  @Test func officialsAreListedOnce() throws {
    let officials = try archive().officials()
    #expect(
      officials.map(\.label) == [
        "Nimal Kumara Dissanayake", "Ann Dissanayake", "John Carter (GB)", "John Carter (US)",
      ]
    )
    #expect(officials.first?.stories == 4)
  }
}
