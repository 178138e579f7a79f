import Query
import Screen
import Stories
import Testing

@testable import Reader

/// What events do to the state: searching, filtering, and what must never be lost.
struct ReaderUpdateTests {
  @Test func searchNarrowsAsOneTypesAndEscapeGivesTheListBack() throws {
    var session = Session(try Fixtures.all())
    try session.type("/quays")
    #expect(session.reader.list.numbers.count == 1)
    #expect(session.headline == "Port city's mayor meets with ambassador on harbour works")
    try session.type("<esc>")
    #expect(session.reader.list.numbers.count == 3)
    #expect(session.reader.list.selected == 0)
    #expect(session.reader.search.isEmpty)
  }

  @Test func searchKeepsTheSelectedStoryThatIsInTheResult() throws {
    var session = Session(try Fixtures.many(60))
    try session.type("jjjjj")
    let selected = try #require(session.reader.list.selectedNumber)
    try session.type("/item<ret>")
    #expect(session.reader.list.selectedNumber == selected)
    try session.type("fdate:2022<ret>")
    #expect(session.reader.list.selectedNumber == selected)
  }

  @Test func typingAndDeletingComesBackToTheSelectedStory() throws {
    var session = Session(try Fixtures.many(60))
    try session.type("jjj")
    let selected = session.reader.list.selectedNumber
    try session.type("/trams")
    #expect(session.reader.list.selectedNumber != selected)
    try session.type("<backspace><backspace><backspace><backspace><backspace>item")
    #expect(session.reader.list.selectedNumber == selected)
  }

  @Test func firstPageOfALongAnswerDoesNotLoseTheSelection() throws {
    var session = Session(try Fixtures.many(60))
    try session.type("G")
    let reader = session.reader
    let selected = try #require(reader.list.selectedNumber)
    let all = reader.list.numbers
    let generation = reader.generation
    session.send(.found(Found(generation: generation, numbers: Array(all.prefix(5)), isComplete: false)))
    #expect(session.reader.list.selectedNumber == selected)
    #expect(session.reader.wanted == selected)
    session.send(.found(Found(generation: generation, numbers: all, isComplete: true)))
    #expect(session.reader.list.selectedNumber == selected)
  }

  @Test func whereTheListIsNotThereYetIsGoneToOnceItIs() throws {
    for (keys, place) in [(":50<ret>", 49), (":900<ret>", 59), ("G", 59)] {
      let all = Session(try Fixtures.many(60)).reader.list.numbers
      var reader = Reader(title: "stories", size: Size(columns: 80, rows: 24))
      _ = reader.start()
      func found(_ numbers: [RowNumber], isComplete: Bool) -> Event {
        .found(Found(generation: reader.generation, numbers: numbers, isComplete: isComplete))
      }
      _ = reader.update(found(Array(all.prefix(9)), isComplete: false))
      for key in try KeyNotation.parse(keys) { _ = reader.update(.terminal(.key(key))) }
      #expect(reader.list.selected == 8)
      #expect(reader.notice == nil)
      #expect(reader.wanted == all[0], "what is not meant is not loaded")
      _ = reader.update(found(all, isComplete: true))
      #expect(reader.list.selected == place)
      #expect(reader.wanted == all[place])
    }
  }

  @Test func anEmptyResultDoesNotLoseTheSelection() throws {
    var session = Session(try Fixtures.many(60))
    try session.type("jjj")
    let selected = session.reader.list.selectedNumber
    try session.type("/zebra<ret>")
    #expect(session.reader.list.numbers.isEmpty)
    try session.type("<esc>")
    #expect(session.reader.list.selectedNumber == selected)
  }

  @Test func leavingASearchComesBackToTheReadingPlace() throws {
    var session = Session(try Fixtures.all(), size: Size(columns: 80, rows: 12))
    try session.type("j<tab>jjj<S-tab>")
    let body = session.reader.body
    #expect(body.top > 0)
    try session.type("/grain")
    #expect(session.reader.body.number != body.number)
    try session.type("<esc>")
    #expect(session.reader.body.number == body.number)
    #expect(session.reader.body.top == body.top)
  }

  @Test func aStoryThatChangedIsSeenInTheRowsOfAnAnswer() throws {
    var reader = Session(try Fixtures.all()).reader
    let number = try #require(reader.list.selectedNumber)
    let row = StoryRow(number: number, id: StoryID(value: 1), headline: "Another", source: "")
    let found = Found(
      generation: reader.generation,
      numbers: reader.list.numbers,
      isComplete: true,
      rows: [row]
    )
    let effects = reader.update(.found(found))
    #expect(effects.contains(.load(number)))
  }

  @Test func problemsThatWereLeftDoNotComeBack() throws {
    var session = Session(try Fixtures.all())
    session.send(.problems(["a.txt: holds no text."]))
    #expect(session.reader.overlay == nil)
  }

  @Test func staleAnswersAreDropped() throws {
    var session = Session(try Fixtures.all())
    let before = session.reader.list.numbers
    session.send(.found(Found(generation: session.reader.generation - 1, numbers: [], isComplete: true)))
    #expect(session.reader.list.numbers == before)
  }

  @Test func wrongQueryKeepsTheLastGoodResult() throws {
    var session = Session(try Fixtures.all())
    try session.type("fplace:Larvik")
    #expect(session.reader.list.numbers.count == 1)
    try session.type(" date:99x")
    #expect(session.reader.list.numbers.count == 1)
    #expect(session.reader.prompt?.problem?.offset == 18)
    try session.type("<ret>")
    #expect(session.reader.prompt != nil, "a wrong query is not accepted")
  }

  @Test func escapeUndoesLayerByLayer() throws {
    var session = Session(try Fixtures.all())
    try session.type("fplace:Larvik<ret>ftopic:dredging<ret>/mayor<ret>?")
    #expect(session.reader.filters.count == 2)
    try session.type("<esc>")
    #expect(session.reader.overlay == nil)
    #expect(session.reader.search == "mayor")
    try session.type("<esc>")
    #expect(session.reader.search.isEmpty)
    #expect(session.reader.filters.count == 2)
    try session.type("<esc>")
    #expect(session.reader.filters == [try Query.parse("place:Larvik")])
    try session.type("<esc>")
    #expect(session.reader.filters.isEmpty)
    #expect(session.reader.list.numbers.count == 3)
  }

  @Test func indexingKeepsTheSelectionAndTheReadingPlace() throws {
    var session = Session(try Fixtures.all(), size: Size(columns: 80, rows: 12))
    try session.type("j<ret>jjj")
    let top = session.reader.body.top
    let selected = session.reader.list.selectedNumber
    let day = try #require(CalendarDay(year: 2024, month: 1, day: 1))
    session.change(RowNumber(date: day, sequence: 0), to: try Fixtures.plain())
    #expect(session.reader.list.selectedNumber == selected)
    #expect(session.reader.list.selected == 2)
    #expect(session.reader.body.top == top)
  }

  @Test func theTotalFollowsWhileAFilterIsOn() throws {
    var session = Session(try Fixtures.all())
    try session.type("fplace:Larvik<ret>")
    #expect(session.reader.countText == "1 of 3 stories")
    let day = try #require(CalendarDay(year: 2024, month: 1, day: 1))
    session.change(RowNumber(date: day, sequence: 0), to: try Fixtures.plain())
    #expect(session.reader.countText == "1 of 4 stories")
    session.send(.total(9))
    try session.type("<esc>")
    session.send(.total(9))
    #expect(session.reader.countText == "4 stories", "without a filter the list itself is counted")
  }

  @Test func theNewestStoryStaysSelectedUntilAKeyIsPressed() throws {
    var session = Session(try Fixtures.all())
    let later = try #require(CalendarDay(year: 2024, month: 1, day: 1))
    session.change(RowNumber(date: later, sequence: 0), to: try Fixtures.plain())
    #expect(session.reader.list.selected == 0)
    #expect(session.headline == "Spring flood closes the coast road")
    try session.type("r")
    let latest = try #require(CalendarDay(year: 2024, month: 2, day: 1))
    session.change(RowNumber(date: latest, sequence: 0), to: try Fixtures.wire())
    #expect(session.reader.list.selected == 1)
  }

  @Test func aRowThatWasReadBeforeAMarkDoesNotUndoIt() throws {
    var session = Session(try Fixtures.all())
    let stale = try #require(session.reader.selectedRow)
    try session.type("r")
    session.send(.rows([stale]))
    #expect(session.reader.selectedRow?.isRead == true)
    session.send(.notMarked(stale.id, Notice("The marks could not be written.", isError: true)))
    session.send(.rows([stale]))
    #expect(session.reader.selectedRow?.isRead == false, "what could not be kept is not shown")
    #expect(session.reader.notice?.isError == true)
  }

  @Test func aMarkThatIsKeptGivesWayToWhatAnotherReaderSays() throws {
    var session = Session(try Fixtures.all())
    let other = try #require(session.reader.selectedRow)
    try session.type("r*")
    session.send(.marked(other.id))
    session.send(.rows([other]))
    #expect(session.reader.selectedRow?.isRead == true, "the star is not kept yet")
    session.send(.marked(other.id))
    session.send(.rows([other]))
    #expect(session.reader.selectedRow?.isRead == false && session.reader.selectedRow?.isStarred == false)
  }

  @Test func indexingWhileAWrongFilterIsTypedKeepsTheLastGoodResult() throws {
    var session = Session(try Fixtures.all())
    try session.type("fplace:Larvik date:99x")
    #expect(session.reader.prompt?.problem != nil)
    session.send(.collectionChanged)
    #expect(session.reader.list.numbers.count == 1)
  }

  @Test func aStoryThatChangedUnderItsNumberIsLoadedAgain() throws {
    var session = Session(try Fixtures.all())
    let number = try #require(session.reader.list.selectedNumber)
    session.change(number, to: try Fixtures.plain())
    #expect(session.headline == "Spring flood closes the coast road")
  }

  @Test func selectionMovesOnWhenItsStoryVanishes() throws {
    var session = Session(try Fixtures.all())
    let number = try #require(session.reader.list.selectedNumber)
    session.change(number, to: nil)
    #expect(session.reader.list.numbers.count == 2)
    #expect(session.reader.list.selectedNumber != nil)
    #expect(session.headline != nil)
  }
}
