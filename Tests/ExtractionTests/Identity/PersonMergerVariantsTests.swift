import Stories
import Testing

@testable import Extraction

@Suite struct PersonMergerVariantsTests {
  @Test func surnamesStandFirstOrLast() {
    #expect(reason("Sato Haruko | JP", "Haruko Sato | JP") == .surnameFirst)
    #expect(reason("Nguyen Van Phuc | VN", "Van Phuc Nguyen | VN") == .surnameFirst)
    #expect(reason("James Henry | GB", "Henry James | GB") == nil)
    #expect(reason("Toth Laszlo | RO | Mayor", "Laszlo Toth | RO | mayor") == .surnameFirst)
    #expect(reason("Sato Haruko | JP", "Haruko Sato | US") == nil)
  }

  @Test func aSlipOfOneLetterNeedsOfficeAndCountry() {
    #expect(
      reason("Nimal Dissanayake | LK | President", "Nimal Disanayake | LK | President") == .oneLetterApart
    )
    #expect(reason("Nimal Dissanayake | LK | President", "Nimal Disanayake | LK | Mayor") == nil)
    #expect(reason("Nimal Dissanayake | LK | President", "Nimal Disanayake | IN | President") == nil)
    #expect(
      reason("Ann Warner | US | Senator", "Ann Garner | US | Senator") == nil,
      "no slip of the first letter"
    )
    #expect(reason("Kim Jong Il | KP | Chairman", "Kim Jong Un | KP | Chairman") == nil, "too short")
    #expect(reason("Ann Q. Warner | US | Judge", "Ann R. Warnier | US | Judge") == nil)
  }

  @Test func aPartOfANameNeedsOfficeAndCountry() {
    #expect(
      reason("Anil Perera Fernando | LK | Minister of Ports", "Anil Perera | LK | Minister for Ports")
        == .nameInPart
    )
    #expect(
      reason("Anil Perera Fernando | LK | Minister of Ports", "Anil Fernando | LK | Ports Minister")
        == .nameInPart
    )
    #expect(
      reason("Anil Perera Fernando | LK | Minister of Ports", "Anil Perera | LK | Mayor of Galle") == nil
    )
    let two = ["Anil Perera Silva | LK | Minister of Ports"]
    #expect(
      reason(
        "Anil Perera Fernando | LK | Minister of Ports",
        "Anil Perera | LK | Minister of Ports",
        among: two
      ) == nil
    )
    #expect(reason("Subash Varma | IN | Foreign Minister", "S. Varma | IN | Foreign Minister") == .initials)
    #expect(reason("Subash Varma | IN | Foreign Minister", "R. Varma | IN | Foreign Minister") == nil)
  }

  @Test func shortFirstNamesNeedOfficeAndCountry() {
    #expect(reason("Joseph Moreno | CL | Chancellor", "Joe Moreno | CL | Chancellor") == .shortFirstName)
    #expect(reason("Benjamin Moreno | CL | Judge", "Ben Moreno | CL | Judge") == .shortFirstName)
    #expect(reason("Joseph Moreno | CL | Chancellor", "Joe Moreno | CL | Mayor") == nil)
  }

  @Test func aSurnameNeedsItsOfficeCountryAndTime() {
    #expect(reason("Tove Lindqvist | NO | President", "Lindqvist | NO | President") == .surnameWithOffice)
    #expect(reason("Tove Lindqvist | NO | President", "Lindqvist | SE | President") == nil)
    #expect(reason("Tove Lindqvist | NO | President", "Lindqvist | NO | Mayor") == nil)
    #expect(reason("Li Quarming | CN | President", "Li | CN | President") == .surnameWithOffice)
    #expect(
      reason(
        "Tove Lindqvist | NO | Trade Minister",
        "Lindqvist | NO | Trade Minister",
        among: ["Ada Lindqvist | NO | Trade Minister"]
      )
        == nil
    )
    #expect(reason("Tove Lindqvist | NO | Minister", "Lindqvist | NO | Minister") == .surnameWithOffice)
    #expect(
      reason(
        "Tove Lindqvist | NO | Minister",
        "Lindqvist | NO | Minister",
        among: ["Ada Lindqvist | NO | Judge"]
      ) == nil,
      "there are many ministers"
    )
  }

  @Test func aSurnameOfAnotherTimeIsAnother() throws {
    func days(_ year: Int) throws -> ClosedRange<CalendarDay> {
      let day = try #require(CalendarDay(year: year, month: 5, day: 1))
      return day...day
    }
    func isOne(_ year: Int) throws -> Bool {
      let members = IdentityResolver.members(of: [
        record("Tove Lindqvist | NO | President", days: try days(2020)),
        record("Lindqvist | NO | President", days: try days(year)),
      ])
      return members[0].leader == members[1].leader
    }
    #expect(try isOne(2023))
    #expect(try !isOne(1990))
  }

  @Test func amongTooManyAShortNameStaysApart() {
    func isJoined(among count: Int) -> Bool {
      let others = (0..<count).map { "To\(Self.letters($0)) Lindqvist | NO | Mayor of \(Self.letters($0))" }
      return reason("T. Lindqvist | NO | Mayor of aaaaf", others[5], among: others) == .initials
    }
    #expect(isJoined(among: 200))
    #expect(!isJoined(among: 300), "all would have to be compared with all")
  }

  /// Each of these blocks grows in a way of its own; with all pairs compared no run would live to see the end.
  @Test(arguments: 0..<5) func manyPeopleOfOneSurnameAreToldApart(kind: Int) {
    let records = (0..<6000).map { number -> NameRecord in
      let word = Self.letters(number)
      return switch kind {
      case 0: record("Jo\(word) Lindqvist | NO | Mayor of \(word)")
      case 1: record("Lindqvist | NO | Mayor of \(word)")
      case 2:
        record("Tove \(word.map { "\($0.uppercased())." }.joined(separator: " ")) Lindqvist | NO | Mayor")
      case 3: record("\(number % 2 == 0 ? "T." : "To\(word)") Lindqvist | NO | Mayor of Oslo | \(number)")
      default:
        record("\(number % 2 == 0 ? "" : word) Lindqvist | | Mayor of \(Self.letters(number / 2))")
      }
    }
    let members = IdentityResolver.members(of: records)
    #expect(members.count == records.count)
    let leaders = Set(members.map(\.leader)).count
    #expect(kind == 3 ? leaders <= 3001 : leaders > 3000, "\(leaders)")
  }

  /// A word for a number below a million.
  private static func letters(_ number: Int) -> String {
    String(decoding: [16, 12, 8, 4, 0].map { UInt8(0x61 + number >> $0 & 15) }, as: UTF8.self)
  }
}
