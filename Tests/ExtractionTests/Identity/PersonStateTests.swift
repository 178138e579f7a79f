import Stories
import Testing

@testable import Extraction

@Suite struct PersonStateTests {
  private func state(_ text: String) -> PersonState {
    let record = record(text)
    return PersonState(record, PersonName(record.name.name))
  }

  @Test func countriesStandToEachOtherByWhatTellsThem() {
    #expect(state("Ann Stone | NO!").relation(to: state("Ann Stone | NO")) == .same)
    #expect(state("Ann Stone | NO!").relation(to: state("Ann Stone")) == .unknown)
    #expect(state("Ann Stone | NO!").relation(to: state("Ann Stone | SE")) == .guessed)
    #expect(state("Ann Stone | NO!").relation(to: state("Ann Stone | SE!")) == .conflict)
    #expect(state("Ann Stone | SU!").relation(to: state("Ann Stone | RU!")) == .same)
    #expect(state("Ann Stone | UN!").relation(to: state("Ann Stone | RU!")) == .same)
    #expect(!state("Ann Stone | UN!").servesWith(state("Ann Stone | RU!")))
  }

  @Test func whatIsToldOutweighsGuesses() {
    var both = state("Ann Stone | NO!")
    both.add(state("Ann Stone | SE"))
    #expect(both.countries == state("Ann Stone | NO!").countries)
  }

  @Test func officesAreShared() {
    let minister = state("Ann Stone | NO | Minister of Trade; Mayor | 3")
    #expect(minister.isTied(to: state("Ann Ston | NO | Trade Minister")))
    #expect(!minister.isTied(to: state("Ann Ston | SE | Trade Minister")))
    #expect(minister.shared(with: state("Ann Ston | NO | mayor")).map(\.key) == ["mayor"])
  }

  @Test func daysAreJoined() throws {
    let (first, last) = (CalendarDay(dayNumber: 3), CalendarDay(dayNumber: 9))
    #expect(Optional(first...first).joined(with: last...last) == first...last)
    #expect(Optional<ClosedRange<CalendarDay>>.none.joined(with: last...last) == last...last)
    #expect(Optional(first...first).joined(with: nil) == first...first)
  }
}
