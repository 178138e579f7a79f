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
    #expect(session.effects == [.identify(name)])
    #expect(session.screen.contains("Looking …"))
    session.send(.identified(name, IdentityCardTests.camilleri()))
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
    let name = KnownName(.person, "Rafel Camilleri", country: CountryCode("MT"))
    try session.type("<ret>")
    #expect(session.reader.overlay == nil, "there is nothing to filter by yet")
    #expect(session.reader.filters.isEmpty)
    for _ in 0..<2 {
      try session.type("i")
      session.send(.identified(name, IdentityCardTests.camilleri()))
      try session.type("<ret>")
      #expect(session.reader.overlay == nil)
      #expect(session.reader.filters == [Query([Query.Term(.official, "Rafel Camilleri")])])
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
      if case .identify(let name)? = session.effects.last, isAsked { asked[name.kind, default: 0] += 1 }
      session.send(.notice(Notice("")))
      try session.type("j")
    }
    #expect(Set(asked.keys) == [.person, .place, .organization])
  }

  @Test func anAnswerThatComesTooLateIsDropped() throws {
    var session = try session(keys: "j<tab><tab>ji")
    let name = KnownName(.person, "Rafel Camilleri", country: CountryCode("MT"))
    session.send(.identified(KnownName(.person, "Tove Lindqvist"), IdentityCardTests.camilleri()))
    #expect(session.screen.contains("Looking …"), "the answer is about somebody else")
    try session.type("<esc>?")
    session.send(.identified(name, IdentityCardTests.camilleri()))
    #expect(session.reader.overlay?.title == "Help")
  }

  @Test func aNameThatTheIndexLacksIsSaid() throws {
    var session = try session(keys: "j<tab><tab>i")
    guard case .identify(let name)? = session.effects.last else {
      Issue.record("nothing was asked for")
      return
    }
    session.send(.identified(name, nil))
    #expect(session.screen.contains("does not have this name"))
    try session.type("<ret>")
    #expect(session.reader.overlay == nil)
  }
}
