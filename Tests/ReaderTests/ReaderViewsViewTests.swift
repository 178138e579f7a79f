import Query
import Screen
import Testing

@testable import Reader

struct ReaderViewsViewTests {
  private static let views = [
    SavedView(name: "Malta", query: "country:malta", isConfigured: true),
    SavedView(
      name: "Ports and the ships in them",
      query: "topic:\"ship repair\" OR grain OR harbour NOT is:starred"
    ),
    SavedView(name: "Old", query: "offical:moen"),
    SavedView(name: "港口", query: "flood"),
  ]

  @Test(arguments: [("menu", "vj"), ("remove", "vjd"), ("save", "fgrain<ret>vsGr")], ScreenTests.sizes)
  func screens(page: (name: String, keys: String), size: Size) throws {
    var session = Session(try Fixtures.all(), size: size)
    session.views = Self.views
    try session.type(page.keys)
    expectScreen(session.reader.render(), named: "views-\(page.name)-\(size.columns)x\(size.rows)")
  }

  @Test func withoutViewsItIsSaidHowToMakeOne() throws {
    var session = Session(try Fixtures.all())
    try session.type("v")
    #expect(session.screen.contains("None yet; s saves what the list is narrowed to."))
  }

  @Test func noWindowIsTooSmall() throws {
    for (columns, rows) in [(1, 1), (2, 3), (10, 2), (3, 40), (80, 4), (64, 6)] {
      var session = Session(try Fixtures.all(), size: Size(columns: columns, rows: rows))
      session.views = Self.views
      try session.type("vGd")
      _ = session.reader.render()
      try session.type("nrabc")
      _ = session.reader.render()
    }
  }

  @Test func aLongListShowsTheRowThatIsSelected() throws {
    var session = Session(try Fixtures.all(), size: Size(columns: 80, rows: 8))
    session.views = (1...40).map { SavedView(name: "View \($0)", query: "a\($0)") }
    try session.type("vG")
    #expect(session.screen.contains("View 40"))
  }
}
