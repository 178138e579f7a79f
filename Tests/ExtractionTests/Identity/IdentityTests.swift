import Stories
import Testing

@testable import Extraction

@Suite struct IdentityTests {
  private func identity(_ texts: [String], isNameShared: Bool = false) -> Identity {
    let records = texts.map { record($0) }
    let forms = records.enumerated().map { index, record in
      Identity.Form(record.name, stories: record.stories, reason: index == 0 ? nil : .oneLetterApart)
    }
    return Identity(forms, records: records, stories: 7, isNameShared: isNameShared)
  }

  @Test func theLeaderStandsFirstThenTheMoreUsual() {
    let card = identity(["Ann Stone | NO", "Ann Stonne | NO | | 2", "Ann Stoner | NO | | 5"])
    #expect(card.forms.map(\.name.name) == ["Ann Stone", "Ann Stoner", "Ann Stonne"])
    #expect(card.name == "Ann Stone" && card.stories == 7)
  }

  @Test func aToldCountryOutweighsGuesses() {
    #expect(identity(["Ann Stone | SE | | 9", "Ann Stone | NO! | | 2"]).country == CountryCode("NO"))
    #expect(identity(["Ann Stone"]).country == nil)
  }

  @Test func officesAreOneByOneTheLatestFirst() throws {
    func days(_ year: Int) throws -> ClosedRange<CalendarDay> {
      let day = try #require(CalendarDay(year: year, month: 1, day: 1))
      return day...day
    }
    var old = record("Ann Stone | NO")
    old.tenures = [
      Tenure("Mayor of Bergen", stories: 2, days: try days(2019)),
      Tenure("Minister of Trade", stories: 1, days: try days(2022)),
    ]
    var new = record("Anne Stone | NO")
    new.tenures = [
      Tenure("Norwegian Trade Minister", stories: 3, days: try days(2024)), Tenure("guest", stories: 1),
    ]
    let card = Identity(
      [.init(old.name, stories: 3), .init(new.name, stories: 3, reason: .nameInPart)],
      records: [old, new],
      stories: 6
    )
    #expect(card.offices.map(\.title) == ["Norwegian Trade Minister", "Mayor of Bergen", "guest"])
    #expect(card.offices[0].stories == 4)
    #expect(card.offices[0].days == (try days(2022).lowerBound)...(try days(2024).upperBound))
    #expect(card.isOfficial)
  }

  @Test func aShortTitleAddsToTheFullerOne() {
    func titles(_ texts: String) -> [String] {
      identity(["Ann Stone | NO | \(texts)"]).offices.map(\.title).sorted()
    }
    #expect(titles("Minister; Minister of Trade; Trade Minister") == ["Minister of Trade"])
    #expect(titles("Minister; Prime Minister") == ["Minister", "Prime Minister"])
    #expect(titles("President; Vice President") == ["President", "Vice President"])
    #expect(titles("Mayor of Bergen; Mayor of Oslo") == ["Mayor of Bergen", "Mayor of Oslo"])
  }

  @Test func aShortTitleMakesNoneOfTwoOfficesLonger() throws {
    func day(_ year: Int) throws -> CalendarDay { try #require(CalendarDay(year: year, month: 1, day: 1)) }
    var record = record("Ann Stone | NO")
    record.tenures = [
      Tenure("Minister", stories: 9, days: try day(2008)...day(2026)),
      Tenure("Minister of Trade", stories: 4, days: try day(2010)...day(2014)),
      Tenure("Minister of Fisheries", stories: 2, days: try day(2020)...day(2024)),
    ]
    let card = Identity([.init(record.name, stories: 15)], records: [record], stories: 15)
    #expect(card.offices.map(\.title) == ["Minister of Fisheries", "Minister of Trade"])
    #expect(card.offices.map(\.stories) == [2, 4])
    #expect(card.offices.first?.days == (try day(2020)...day(2024)))
  }

  @Test func aSharedNameIsLabelledWithItsCountry() throws {
    #expect(identity(["Ann Stone | NO"]).label == "Ann Stone")
    #expect(identity(["Ann Stone | NO"], isNameShared: true).label == "Ann Stone (NO)")
    #expect(identity(["Ann Stone"], isNameShared: true).label == "Ann Stone (?)")
    let parts = try #require(Identity.parts(ofLabel: "Ann Stone (NO)"))
    #expect(parts.name == "Ann Stone" && parts.country == CountryCode("NO"))
    #expect(try #require(Identity.parts(ofLabel: "Ann Stone (?)")).country == nil)
    for text in ["Ann Stone", "(NO)", "Ann (Stone)", "Ann(NO)", "Ann Stone ()", ""] {
      #expect(Identity.parts(ofLabel: text) == nil, "\(text)")
    }
  }

  @Test func anyNameIsFoundByItsWords() {
    let card = identity(["Ann Stone | NO", "Ánn B. Stonne | NO"])
    #expect(card.hasName("stonne ann") && card.hasName("STONE"))
    #expect(!card.hasName("bo stone") && !card.hasName("sto"))
    #expect(card.hasName("sto", asPrefixes: true) && !card.hasName("one", asPrefixes: true))
  }

  @Test func aCountryThatNoStorySaysIsAGuess() {
    #expect(identity(["Ann Stone | SE | | 9"]).isCountryGuessed)
    #expect(!identity(["Ann Stone | SE | | 9", "Anne Stone | SE! | | 1"]).isCountryGuessed)
    #expect(!identity(["Ann Stone"]).isCountryGuessed)
  }
}
