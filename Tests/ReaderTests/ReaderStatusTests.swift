import Screen
import Testing

@testable import Reader

/// What stands at the foot of the screen.
struct ReaderStatusTests {
  private func rows(_ session: Session) -> [String] {
    session.screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  @Test func aLongNoticeTakesMoreRows() throws {
    var session = Session(try Fixtures.all(), size: Size(columns: 40, rows: 16))
    session.send(.progress(Progress(seen: 1200, total: 5000)))
    session.send(.notice(Notice("A sentence that is longer than one row of this window is shown whole.")))
    #expect(rows(session)[14] == " A sentence that is longer than one row")
    #expect(rows(session)[15] == " of this window is shown whole.", "it goes before how far it is")
    session.send(.notice(Notice("Next.")))
    try session.type("j")
    #expect(rows(session)[15].hasPrefix(" Next.") && rows(session)[15].hasSuffix("Reading 1200 of 5000"))
    session.resize(40, 6)
    session.send(.notice(Notice("Another that is longer than one row of this window.")))
    try session.type("j")
    #expect(rows(session)[5].hasSuffix("…"), "where there are few rows it is cut")
  }

  @Test(arguments: [
    ("official:a is:starrd", "^ There is no is:starrd – did you mean is:starred?"),
    (
      "coast road closed flood grain ships harbour is:starrd",
      "There is no is:starrd – did you mean is:starred? ^"
    ),
  ])
  func theSentenceStandsBesideItsCaret(text: String, line: String) throws {
    var session = Session(try Fixtures.all())
    for (keys, mark) in [("f\(text)", "filter: "), ("<esc>:filter \(text)<ret>", ":filter ")] {
      try session.type(keys)
      let screen = rows(session)
      let last = try #require(screen.last)
      #expect(last.drop { $0 == " " } == line)
      #expect(screen[screen.count - 2].hasPrefix(mark + text))
      let caret = last.distance(from: last.startIndex, to: try #require(last.firstIndex(of: "^")))
      #expect(caret == 8 + text.utf8.count - "is:starrd".utf8.count)
    }
  }

  @Test func aCommandWithAMistakeCanBeMended() throws {
    var session = Session(try Fixtures.all())
    for command in ["filter", "search", "se", "filter  "] {
      try session.type(":\(command) is:starrd<ret>")
      #expect(session.reader.prompt?.problem?.offset == command.utf8.count + 1)
      #expect(session.reader.filters.isEmpty && session.reader.search.isEmpty)
      try session.type("<esc>")
    }
    try session.type(":filter is:starrd<ret><backspace>")
    #expect(session.reader.prompt?.problem == nil, "until it is run again")
    try session.type("<backspace>red<ret>")
    #expect(session.reader.prompt == nil && session.reader.filters.count == 1)
  }

  @Test func theCaretFollowsALineThatIsLongerThanTheWindow() throws {
    var session = Session(try Fixtures.all())
    try session.type("f" + String(repeating: "word ", count: 20) + "is:starrd")
    let screen = rows(session)
    let row = try #require(screen.firstIndex { $0.contains("is:starrd") })
    let query = try #require(screen[row].firstRange(of: "is:starrd")).lowerBound
    let caret = try #require(screen[row + 1].firstIndex(of: "^"))
    #expect(
      screen[row].distance(from: screen[row].startIndex, to: query)
        == screen[row + 1].distance(from: screen[row + 1].startIndex, to: caret)
    )
  }

  @Test(arguments: [
    ("relevance", 24, "1/1 by relevance"), ("oldest", 30, "Stories 1/1 by oldest"),
    ("matches", 16, "by matches"), ("date", 16, "1/1"), ("date", 24, "Stories 1/1"),
  ])
  func theTitleOfTheListSaysHowItIsSorted(order: String, columns: Int, title: String) throws {
    var session = Session(try Fixtures.all(), size: Size(columns: columns, rows: 12))
    try session.type("/mayor<ret>:sort \(order)<ret>")
    #expect(rows(session)[1].hasPrefix("─ ▪ \(title) "))
  }

  @Test func aLongSentenceGoesOnUnderItsCaret() throws {
    var session = Session(try Fixtures.all())
    try session.type("fcoast colour:red")
    let screen = rows(session)
    let first = try #require(screen.firstIndex { $0.contains("^ There is no field colour:") })
    #expect(screen[first - 1].hasPrefix("filter: coast colour:red"))
    let caret = try #require(screen[first].firstIndex(of: "^"))
    let mistake = try #require(screen[first - 1].firstRange(of: "colour:")).lowerBound
    #expect(
      screen[first].distance(from: screen[first].startIndex, to: caret)
        == screen[first - 1].distance(from: screen[first - 1].startIndex, to: mistake)
    )
    #expect(screen.last?.hasSuffix("quote it to find it as text.") == true)
    #expect(!screen.joined().contains("like, …"))
  }
}
