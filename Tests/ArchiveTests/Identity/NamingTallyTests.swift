import GRDB
import Stories
import Testing

@testable import Archive

@Suite struct NamingTallyTests {
  private func tally(_ stories: [(Int, [NamingCoding.Entry])], members: [Int64: Int64]? = nil) -> NamingTally
  {
    var tally = NamingTally(members: members)
    for (day, entries) in stories {
      let number = RowNumber(date: day == 0 ? nil : CalendarDay(dayNumber: day), sequence: 1)
      NamingCoding.encode(entries).withUnsafeBytes { tally.add($0, of: number) }
    }
    return tally
  }

  private func entry(_ role: NamingCoding.Role, _ name: Int64) -> NamingCoding.Entry {
    .init(role: role, name: name)
  }

  @Test func countsStoriesDaysAndTitles() {
    let tally = tally([
      (900, [entry(.nameWithCountry, 1), entry(.title, 50), entry(.other, 2), entry(.name, 3)]),
      (700, [entry(.name, 1), entry(.title, 50)]),
      (0, [entry(.name, 1)]),
    ])
    #expect(tally.names[1]?.stories == 3)
    #expect(tally.names[1]?.days == CalendarDay(dayNumber: 700)...CalendarDay(dayNumber: 900))
    #expect(tally.names[2]?.stories == 1 && tally.names[50] == nil)
    #expect(tally.countriesSaid[1] == 1 && tally.countriesSaid[3] == nil)
    #expect(tally.titles[.init(name: 1, other: 50)]?.stories == 2)
    #expect(tally.links == [.init(name: 1, other: 2)])
    #expect(tally.identities.isEmpty)
  }

  @Test func aStoryCountsOnceForAnIdentity() {
    let tally = tally([(5, [entry(.name, 1), entry(.name, 2), entry(.name, 3)])], members: [1: 1, 2: 1])
    #expect(tally.identities[1]?.stories == 1)
    #expect(tally.identities[3]?.stories == 1)
    #expect(tally.names[2]?.stories == 1)
  }

  @Test func daysThatAreNotThereCountForNothing() {
    let tally = tally([(0, [entry(.name, 1)])])
    #expect(tally.names[1]?.days == nil)
  }
}
