import Extraction
import Query
import Stories
import Testing

@testable import Reader

@Suite struct IdentityCardTests {
  /// An official under three names, two offices.
  static func camilleri(isNameShared: Bool = false) -> Identity {
    func day(_ text: String) -> CalendarDay { CalendarDay(iso8601: text) ?? CalendarDay(dayNumber: 0) }
    let malta = CountryCode("MT")
    let names = ["Rafel Camilleri", "Raphael Camilleri", "Camilleri"].map {
      KnownName(.person, $0, country: malta)
    }
    let records = [
      NameRecord(
        names[0],
        stories: 9,
        tenures: [
          Tenure("Ambassador to Norway", stories: 7, days: day("2022-01-04")...day("2023-05-12")),
          Tenure("Harbour Master of Valletta", stories: 2, days: day("2019-03-01")...day("2019-03-01")),
        ],
        days: day("2019-03-01")...day("2023-05-12")
      ),
      NameRecord(names[1], stories: 2, days: day("2023-01-01")...day("2023-02-01")),
      NameRecord(names[2], stories: 1),
    ]
    return Identity(
      [
        .init(names[0], stories: 9),
        .init(names[1], stories: 2, reason: .oneLetterApart, comparedWith: "Rafel Camilleri"),
        .init(names[2], stories: 1, reason: .surnameWithOffice, comparedWith: "Rafel Camilleri"),
      ],
      records: records,
      stories: 12,
      isNameShared: isNameShared
    )
  }

  private func lines(_ identity: Identity) -> [String] {
    IdentityCard(name: identity.forms[0].name, answer: .found(identity)).lines.map { "\($0.term)|\($0.text)" }
  }

  @Test func tellsNamesOfficesAndReasons() {
    #expect(
      lines(Self.camilleri()) == [
        "12 stories|2019-03-01 to 2023-05-12", "country|Malta", "filter|official:\"Rafel Camilleri\"",
        "Offices|",
        "2022-01-04 to 2023-05-12|Ambassador to Norway ×7", "2019-03-01|Harbour Master of Valletta ×2",
        "Names|",
        "×9|Rafel Camilleri, Malta",
        "×2|Raphael Camilleri, Malta: one letter apart, same office and country (Rafel Camilleri)",
        "×1|Camilleri, Malta: the surname, with the same office and country (Rafel Camilleri)",
      ]
    )
  }

  @Test func warnsWhereNamesAreSharedOrOnlySurnames() {
    #expect(lines(Self.camilleri(isNameShared: true)).contains("Caution|"))
    #expect(lines(Self.camilleri(isNameShared: true)).contains("filter|official:\"Rafel Camilleri (MT)\""))
    let surname = KnownName(.person, "Camilleri", office: "mayor")
    let alone = Identity([.init(surname, stories: 3)], records: [NameRecord(surname, stories: 3)], stories: 3)
    #expect(lines(alone).last?.contains("several people") == true)
    let once = Identity([.init(surname, stories: 1)], records: [NameRecord(surname)], stories: 1)
    #expect(lines(once) == ["|1 story", "filter|person:Camilleri", "Names|", "×1|Camilleri"])
  }

  @Test func saysWhatItWaitsFor() {
    var card = IdentityCard(name: KnownName(.place, "Larvik"))
    #expect(card.title == "Larvik" && card.filter == nil)
    #expect(card.lines.map(\.text) == ["Looking …"])
    card.answer = .none
    #expect(card.lines.map(\.text) == ["The index does not have this name yet."])
  }

  @Test func theFilterIsOfTheKind() {
    func filter(_ kind: KnownName.Kind) -> String {
      let name = KnownName(kind, "Larvik")
      return "\(Identity([.init(name, stories: 1)], records: [NameRecord(name)], stories: 1).filter)"
    }
    #expect(
      filter(.place) == "place:Larvik" && filter(.organization) == "org:Larvik"
        && filter(.person) == "person:Larvik"
    )
    #expect(Self.camilleri().filter == Query(.official, "Rafel Camilleri"))
  }
}
