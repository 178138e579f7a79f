import Query
import Screen
import Testing

@testable import Reader

struct ReaderViewsTests {
  private static let configured = SavedView(name: "Malta", query: "country:malta", isConfigured: true)

  private func session(_ views: SavedView...) throws -> Session {
    var session = Session(try Fixtures.all())
    session.views = views
    return session
  }

  @Test func aViewTakesThePlaceOfAllFilters() throws {
    var session = try session(Self.configured)
    try session.type("fflood<ret>/coast<ret>v<ret>")
    #expect(session.reader.filters == [Query(.country, "malta")])
    #expect(session.reader.search.isEmpty && session.reader.viewing == nil)
    #expect(session.reader.list.numbers.count == 2)
    try session.type("<esc>")
    #expect(session.reader.list.numbers.count == 3)
  }

  @Test func whatTheListIsNarrowedToIsSaved() throws {
    var session = try session(Self.configured)
    try session.type("fflood<ret>/coast<ret>vs The  coast <ret>")
    #expect(session.views.last == SavedView(name: "The coast", query: "flood coast"))
    #expect(session.reader.viewing?.view?.name == "The coast")
    #expect(session.reader.viewing?.counts["flood coast"] == 1)
    try session.type("<esc>:clear<ret>:view the<ret>")
    #expect(session.reader.list.numbers.count == 1)
    try session.type("vsMalta<ret>")
    #expect(session.reader.prompt?.problem?.message == "There is a view “Malta” already; give another name.")
    try session.type("<C-u><ret>")
    #expect(session.reader.prompt?.problem != nil)
    try session.type("<esc><esc>:clear<ret>vs")
    #expect(session.reader.prompt == nil)
    #expect(session.reader.notice?.text == "The list is not narrowed to anything; f and / narrow it.")
  }

  @Test func viewsAreRenamedMovedAndRemoved() throws {
    var session = try session(SavedView(name: "A", query: "a"), SavedView(name: "B", query: "b"))
    try session.type("vr<C-u>C<ret>")
    #expect(session.views.map(\.name) == ["C", "B"])
    #expect(session.reader.viewing?.view?.name == "C")
    try session.type("J")
    #expect(session.views.map(\.name) == ["B", "C"])
    #expect(session.reader.viewing?.view?.name == "C")
    try session.type("dn")
    #expect(session.views.count == 2 && session.reader.notice?.text == "It stays.")
    try session.type("dy")
    #expect(session.views.map(\.name) == ["B"])
    try session.type("rB<C-u>B<ret>")
    #expect(session.views.map(\.name) == ["B"], "the name that it has")
  }

  @Test func viewsOfTheConfigurationStay() throws {
    var session = try session(Self.configured)
    for key in ["r", "d", "J"] {
      try session.type("v\(key)")
      #expect(session.reader.notice?.text == "“Malta” stands in config.toml, and is changed there.")
      #expect(session.reader.prompt == nil && session.reader.viewing?.isRemoving == false)
      try session.type("<esc>")
    }
  }

  @Test func aWrongViewChangesNothing() throws {
    var session = try session(SavedView(name: "Old", query: "offical:moen"))
    try session.type("fflood<ret>v<ret>")
    #expect(session.reader.filters.count == 1)
    #expect(session.reader.notice?.text.hasPrefix("The query of “Old” is wrong: ") == true)
    #expect(session.screen.contains("wrong │"))
  }

  @Test func theCommandKnowsNames() throws {
    var session = try session(
      SavedView(name: "The north", query: "a"),
      SavedView(name: "The south", query: "b")
    )
    try session.type(":view <tab><tab>")
    #expect(session.reader.prompt?.editor.text == "view The south")
    #expect(session.screen.contains(" The north  The south"))
    try session.type("<C-u>view the<ret>")
    #expect(session.reader.notice?.text == "There is no one view “the”; there are The north, The south.")
    try session.type(":view<ret>")
    #expect(session.reader.viewing != nil)
    try session.type("Q")
    #expect(session.reader.notice?.text == "Q has no meaning here; Esc leaves.")
  }

  @Test func countsComeOneByOne() throws {
    var session = try session(Self.configured, SavedView(name: "B", query: "flood"))
    session.isCounting = false
    try session.type("v")
    #expect(session.screen.contains("… │"))
    session.send(.counted(query: "flood", 7))
    #expect(session.screen.contains("7 │") && session.screen.contains("… │"))
    try session.type("<esc>")
    session.send(.counted(query: "flood", 8))
    #expect(session.reader.viewing == nil)
  }

  @Test func withoutMenuNothingIsCounted() throws {
    var reader = try session(Self.configured).reader
    #expect(reader.update(.views([Self.configured])).isEmpty)
  }

  @Test func aViewIsWaitedForThatIsAskedForAtOnce() throws {
    var reader = Reader(title: "stories", size: Size(columns: 80, rows: 24))
    for key in try KeyNotation.parse(":view Mal<ret>") { _ = reader.update(.terminal(.key(key))) }
    #expect(reader.notice == nil)
    _ = reader.update(.views([Self.configured]))
    #expect(reader.filters == [Query(.country, "malta")])
    _ = reader.update(.views([]))
    #expect(reader.notice == nil, "it is asked for once")
  }
}
