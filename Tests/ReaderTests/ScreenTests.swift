import Extraction
import Screen
import Testing

@testable import Reader

/// Whole screens at the three sizes that the reader is made for.
struct ScreenTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 200, rows: 60)]

  @Test(arguments: sizes) func start(size: Size) throws {
    let session = Session(try Fixtures.all(), size: size)
    expectScreen(session.reader.render(), named: "start-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes) func reading(size: Size) throws {
    var session = Session(try Fixtures.all(), size: size)
    try session.type("j<ret>]e]e")
    expectScreen(session.reader.render(), named: "reading-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes) func findings(size: Size) throws {
    var session = Session(try Fixtures.all(), size: size)
    try session.type("j<tab><tab>jjj")
    expectScreen(session.reader.render(), named: "findings-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes) func searching(size: Size) throws {
    var session = Session(try Fixtures.all(), size: size)
    try session.type("/camil")
    expectScreen(session.reader.render(), named: "searching-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes) func wrongFilter(size: Size) throws {
    var session = Session(try Fixtures.all(), size: size)
    try session.type("fgrain offical:moen")
    expectScreen(session.reader.render(), named: "wrong-filter-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes) func help(size: Size) throws {
    var session = Session(try Fixtures.all(), size: size)
    try session.type("?")
    expectScreen(session.reader.render(), named: "help-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes) func why(size: Size) throws {
    var session = Session(try Fixtures.all(), size: size)
    try session.type("j<tab><tab>w")
    expectScreen(session.reader.render(), named: "why-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes) func identity(size: Size) throws {
    var session = Session(try Fixtures.all(), size: size)
    try session.type("j<tab><tab>ji")
    session.send(.identified(IdentityCardTests.camilleri(), generation: session.reader.identification))
    expectScreen(session.reader.render(), named: "identity-\(size.columns)x\(size.rows)")
  }

  @Test func completing() throws {
    var session = Session(try Fixtures.all())
    try session.type(":s<tab><tab>")
    expectScreen(session.reader.render(), named: "completing-80x24")
  }

  @Test func problems() throws {
    var session = Session(try Fixtures.all())
    session.problems = ["a.pdf: is in a format that is not read yet (PDF).", "b: holds no text."]
    try session.type("!")
    expectScreen(session.reader.render(), named: "problems-80x24")
  }

  @Test func emptyCollection() {
    expectScreen(Session([]).reader.render(), named: "empty-80x24")
  }

  @Test func progressAndMarks() throws {
    var session = Session(try Fixtures.all())
    try session.type("*r")
    session.send(.progress(Progress(seen: 1200, total: 5000, problems: 3)))
    expectScreen(session.reader.render(), named: "progress-80x24")
  }

  @Test func tinyWindow() throws {
    let session = Session(try Fixtures.all(), size: Size(columns: 20, rows: 5))
    expectScreen(session.reader.render(), named: "tiny-20x5")
  }
}
