import Extraction
import Query
import Screen
import Stories
import Testing

@testable import Reader

/// The body: layout, styles, finding, and the reading place.
struct BodyTests {
  @Test func aLongStoryIsNotGoneThroughAtEachKey() throws {
    let line = "Quays and trams and ferries are opened. "
    let text = " date 2023-05-12 \nTrams\n\n" + String(repeating: line, count: 60_000)
    var session = Session([try MarkedStory(text, path: "long.txt").loaded])
    try session.type("/quays trams")
    #expect(session.reader.body.matches.isEmpty, "two words in 2.4 MB")
    try session.type("<ret>")
    #expect(session.reader.body.matches.count == 120_001)
    try session.type("<esc>/quays")
    #expect(session.reader.body.matches.count == 60_000, "one word takes no time")
  }

  /// Many repetitions that are all under way at once; the main thread finds where they stand.
  @Test func anExpressionThatTakesTooLongLightsNothing() throws {
    let letters = (1...100_000).map { $0 * $0 % 7919 % 3 == 0 ? "a" : "b" }.joined()
    var body = BodyState()
    body.show(try MarkedStory(" date 2023-05-12 \nTrams\n\n" + letters, path: "a.txt").loaded, number: nil)
    body.seek("", searched: try Query.parse("/(?-i)[ab]{1500}a/"))
    #expect(body.matches.isEmpty && body.problem?.reason == .tooDear)
    body.seek("", searched: try Query.parse("/tr[ae]ms/"))
    #expect(body.matches.count == 1 && body.problem == nil)
  }

  @Test func zonesAreShownOnceAndBoilerplateLast() throws {
    let story = try Fixtures.visit().story
    let kinds = BodyLayout.shownZones(of: story).map { story.zones[$0].kind }
    #expect(kinds == [.headline, .paragraph, .caption, .paragraph, .paragraph, .paragraph, .creditLine])
  }

  @Test func columnIsAtMostEightyCells() throws {
    let loaded = try Fixtures.visit()
    for width in [1, 7, 33, 80, 200] {
      let layout = BodyLayout(of: loaded.story, width: width)
      #expect(layout.width == min(width, 80))
      for case .text(let line, _, let indent) in layout.lines {
        #expect(line.width + indent <= max(layout.width, 4))
      }
    }
  }

  @Test func everyByteOfTheTextThatIsShownIsOnALine() throws {
    let story = try Fixtures.visit().story
    let layout = BodyLayout(of: story, width: 40)
    for zone in BodyLayout.shownZones(of: story) {
      let offset = story.zones[zone].range.lowerBound
      guard case .text(let line, _, _) = layout.lines[layout.line(showing: offset)] else {
        Issue.record("byte \(offset) is on no line of text")
        continue
      }
      #expect(line.range.contains(offset))
    }
  }

  @Test func resizeKeepsTheReadingPlace() throws {
    var session = Session(try Fixtures.all(), size: Size(columns: 80, rows: 10))
    try session.type("j<ret>/autumn<ret>")
    let place = try #require(session.reader.body.current)
    for (columns, rows) in [(40, 10), (200, 12), (64, 8), (20, 5), (120, 10)] {
      session.resize(columns, rows)
      let body = session.reader.body
      let line = body.layout.line(showing: body.place)
      #expect(body.top == line || body.top == 0, "the line with the place is the first at \(columns)x\(rows)")
    }
    session.resize(80, 10)
    let body = session.reader.body
    let line = body.layout.line(showing: place.lowerBound)
    #expect((body.top..<body.top + 10).contains(line))
  }

  @Test func nameInOfficeInTopic() throws {
    let loaded = try Fixtures.visit()
    let styles = BodyStyles(of: loaded.findings)
    for mention in loaded.findings.mentions {
      let name = styles.name(at: mention.range.lowerBound)
      switch mention.kind {
      case .role: #expect(name == .office)
      case .place: #expect(name == .place)
      case .topic: #expect(name == .topic)
      case .person: #expect(name == .official || name == .person)
      default: #expect(name != nil)
      }
      #expect(styles.name(at: mention.range.upperBound) != name || mention.range.isEmpty)
    }
    #expect(styles.name(at: 0) == nil)
  }

  @Test func mentionsStandOutWhereTheyWrap() throws {
    var session = Session(try Fixtures.all(), size: Size(columns: 64, rows: 40))
    try session.type("j<tab>z")
    session.resize(22, 40)
    let grid = session.reader.render()
    // Every letter of every official's name on the screen is in the style for it.
    var letters = ""
    for row in 0..<grid.size.rows {
      for column in 0..<grid.size.columns where grid[column, row].style.base == .official {
        letters += grid[column, row].text
      }
    }
    let expected = "ToveLindqvistRafelCamilleriToveLindqvistRafelCamilleriLindqvistCamilleri"
    #expect(letters.filter { $0 != " " } == expected)
  }

  @Test func aPageForPrinting() throws {
    let page = StoryPage(of: try Fixtures.wire(), width: 60)
    #expect(page.row(0).text == "GRAIN SHIPS TO LEAVE WITHIN DAYS, MINISTER SAYS\n")
    #expect(page.row(0).size == Size(columns: 60, rows: 1))
    #expect((0..<page.rowCount).map { page.row($0).text }.joined().contains("He gave no number of ships."))
    #expect(page.row(page.rowCount + 5).text == "\n")
  }
}
