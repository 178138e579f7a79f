import Extraction
import Query
import Testing

@testable import Reader

@Suite struct ReaderIdentityTests {
  private func session(keys: String) throws -> Session {
    var session = Session(try Fixtures.all())
    try session.type(keys)
    return session
  }

  @Test func aCardIsAskedForAndShown() throws {
    var session = try session(keys: "j<tab><tab>ji")
    let name = KnownName(.person, "Rafel Camilleri", country: CountryCode("MT"))
    #expect(session.effects == [.identify(name, generation: 1)])
    #expect(session.screen.contains("Looking …"))
    session.send(.identified(IdentityCardTests.camilleri(), generation: session.reader.identification))
    #expect(session.screen.contains("12 stories"))
    #expect(session.screen.contains("one letter apart"))
    #expect(session.screen.contains("Enter filter by this"))
    try session.type("<esc>")
    #expect(session.reader.overlay == nil)
    #expect(session.reader.focus == .findings)
    #expect(session.reader.filters.isEmpty)
  }

  @Test func enterFiltersTheListOnce() throws {
    var session = try session(keys: "j<tab><tab>ji")
    try session.type("<ret>")
    #expect(session.reader.overlay == nil, "there is nothing to filter by yet")
    #expect(session.reader.filters.isEmpty)
    for _ in 0..<2 {
      try session.type("i")
      session.send(.identified(IdentityCardTests.camilleri(), generation: session.reader.identification))
      try session.type("<ret>")
      #expect(session.reader.overlay == nil)
      #expect(session.reader.filters == [Query(.official, "Rafel Camilleri")])
    }
    #expect(session.reader.list.numbers.count == 2)
    try session.type("<esc>")
    #expect(session.reader.filters.isEmpty)
  }

  @Test func onlyWhatIsToldAcrossStoriesHasACard() throws {
    var session = try session(keys: "i")
    #expect(session.screen.contains("No entry of the findings is chosen"))
    try session.type("j<tab><tab>")
    var asked: [KnownName.Kind: Int] = [:]
    for entry in session.reader.body.outline.entries {
      let before = session.effects.count
      try session.type("i")
      if session.reader.overlay != nil { try session.type("<esc>") }
      let isAsked = session.effects.count > before
      switch entry.kind {
      case .official, .person, .organization, .place: #expect(isAsked, "\(entry.title)")
      default: #expect(!isAsked, "\(entry.title)")
      }
      if case .identify(let name, _)? = session.effects.last, isAsked { asked[name.kind, default: 0] += 1 }
      session.send(.notice(Notice("")))
      try session.type("j")
    }
    #expect(Set(asked.keys) == [.person, .place, .organization])
  }

  @Test func anAnswerThatComesTooLateIsDropped() throws {
    var session = try session(keys: "j<tab><tab>ji")
    try session.type("<esc>i")
    session.send(.identified(IdentityCardTests.camilleri(), generation: 1))
    #expect(session.screen.contains("Looking …"), "it was asked before what is asked now")
    session.send(.identified(IdentityCardTests.camilleri(), generation: 2))
    #expect(session.screen.contains("12 stories"))
    try session.type("<esc>?")
    session.send(.identified(IdentityCardTests.camilleri(), generation: session.reader.identification))
    #expect(session.reader.overlay?.title == "Help")
  }

  @Test func aNameThatTheIndexLacksIsSaid() throws {
    var session = try session(keys: "j<tab><tab>i")
    session.send(.identified(nil, generation: 1))
    #expect(session.screen.contains("does not have this name"))
    try session.type("<ret>")
    #expect(session.reader.overlay == nil)
  }
}
