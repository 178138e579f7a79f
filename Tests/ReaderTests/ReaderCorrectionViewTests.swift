import Screen
import Testing

@testable import Reader

/// The menu of corrections on the screen.
struct ReaderCorrectionViewTests {
  @Test(
    arguments: [
      ("menu", "c"), ("merge", "cm"), ("split", "csj"), ("retype", "ct"), ("country", "c<tab>cxx<ret>"),
      ("renamed", "cr<C-u>Anna Berg<ret>"), ("undone", "cdU"),
    ],
    [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)]
  )
  func screens(page: (name: String, keys: String), size: Size) throws {
    var session = Session(try Fixtures.all(), size: size)
    try session.type("j<tab><tab>\(page.keys)")
    expectScreen(session.reader.render(), named: "correct-\(page.name)-\(size.columns)x\(size.rows)")
  }

  @Test func aSmallWindowHasTheMenuToo() throws {
    var session = Session(try Fixtures.all(), size: Size(columns: 40, rows: 12))
    try session.type("j<tab><tab>c")
    expectScreen(session.reader.render(), named: "correct-menu-40x12")
  }

  @Test func noWindowIsTooSmall() throws {
    for (columns, rows) in [(1, 1), (2, 3), (10, 2), (3, 40), (80, 4), (64, 6)] {
      var session = Session(try Fixtures.all(), size: Size(columns: columns, rows: rows))
      try session.type("j<tab><tab>cGs")
      _ = session.reader.render()
      try session.type("<ret>xyz")
      _ = session.reader.render()
    }
  }

  @Test func aLongListShowsTheRowThatIsSelected() throws {
    var session = Session(try Fixtures.all(), size: Size(columns: 80, rows: 6))
    try session.type("j<tab><tab>cG")
    #expect(session.screen.contains("d  dismiss"))
    #expect(session.screen.contains("in this story only"))
    try session.type("<tab>")
    #expect(session.screen.contains("in all stories"))
  }
}
