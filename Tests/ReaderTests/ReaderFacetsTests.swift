import Query
import Screen
import Stories
import Testing

@testable import Reader

/// The facets: a mode of the findings pane that counts over the list.
struct ReaderFacetsTests {
  /// Counts of the list that are written for these tests.
  static func counts(_ officials: Int = 2) throws -> [Facet] {
    func facet(_ kind: Facet.Kind, _ field: Query.Field, _ counts: [(String, Int)], total: Int? = nil)
      -> Facet
    {
      let values = counts.map { Facet.Value(name: $0, count: $1, query: Query(field, $0)) }
      return Facet(kind, values: values, total: total ?? values.count)
    }
    let month = Facet.Value(name: "2023-05", count: 2, query: try Query.parse("date:2023-05"))
    return [
      facet(.official, .official, [("Rafel Camilleri", officials), ("Tove Lindqvist", 1)], total: 31),
      facet(.country, .country, [("Malta", 2), ("Norway", 1)]),
      facet(.place, .place, [("Larvik", 11), ("Valletta", 7), ("Malta", 2)]),
      facet(.org, .org, [("Maritime Institute", 1)]),
      facet(.topic, .topic, [("clean energy", 12_345), ("harbour dredging", 4_000), ("ship repair", 9)]),
      facet(.field, .field, [("energy and climate", 1)]),
      facet(.source, .source, [("Communique Tests", 1), ("Reuter", 1)]),
      Facet(.month, values: [month], total: 1),
    ]
  }

  private func session(_ keys: String = "F", size: Size = Size(columns: 80, rows: 24)) throws -> Session {
    var session = Session(try Fixtures.all(), size: size)
    try session.type(keys)
    session.send(.facets(try Self.counts(), generation: session.reader.generation, isComplete: true))
    return session
  }

  private func asked(_ session: Session) -> [Query] {
    session.effects.compactMap { if case .facets(let query, _) = $0 { query } else { nil } }
  }

  @Test(arguments: ScreenTests.sizes) func screen(size: Size) throws {
    var session = try session("/a<ret>F", size: size)
    try session.type("jj<ret>")
    session.send(.facets(try Self.counts(), generation: session.reader.generation, isComplete: true))
    expectScreen(session.reader.render(), named: "facets-\(size.columns)x\(size.rows)")
  }

  @Test func countsOfAnotherListAreQuiet() throws {
    var session = try session()
    try session.type("jj<ret>")
    #expect(session.reader.facets.stage == .awaited)
    expectScreen(session.reader.render(), named: "facets-counting-80x24")
  }

  @Test func aSearchThatIsGivenUpIsTold() throws {
    let sentence = "Looking for this takes too long."
    var session = try session()
    try session.type("fa /b{900}/")
    #expect(session.reader.facets.stage == .awaited)
    session.send(.gaveUp("an earlier one", generation: session.reader.generation - 1))
    #expect(session.reader.prompt?.problem == nil)
    let numbers = session.reader.list.numbers
    session.send(.gaveUp(sentence, generation: session.reader.generation))
    #expect(session.reader.list.numbers == numbers)
    #expect(session.reader.prompt?.problem == Prompt.Problem(message: sentence, offset: 2))
    #expect(session.reader.facets.stage == .complete, "those of the last good list stand")
    #expect(session.screen.contains("^ \(sentence)"))
    try session.type("<ret>")
    #expect(session.reader.prompt != nil && session.reader.filters.isEmpty)
    try session.type("<esc>")
    #expect(!session.screen.contains(sentence))
  }

  @Test func whatIsGivenUpAfterEnterStandsInPlaceOfTheList() throws {
    var session = try session()
    try session.type(":filter /b{900}/<ret>")
    session.send(.gaveUp("Looking for this takes too long.", generation: session.reader.generation))
    #expect(session.reader.list.numbers.isEmpty && session.reader.facets.entries.isEmpty)
    #expect(session.reader.facets.stage == .complete)
    for words in ["Looking for this takes", "given up"] { #expect(session.screen.contains(words)) }
    #expect(!session.screen.contains("No story matches"))
    try session.type("<esc><esc>")
    #expect(session.reader.list.numbers.count == 3 && !session.screen.contains("Looking for this"))
  }

  @Test func fShowsThemAndTheFindingsAgain() throws {
    var session = Session(try Fixtures.all())
    #expect(asked(session).isEmpty, "nothing is counted that is not shown")
    try session.type("F")
    #expect(session.reader.isAmongFacets)
    #expect(asked(session) == [.everything])
    #expect(session.screen.contains("Counting …"))
    try session.type("F")
    #expect(!session.reader.facets.isShown && session.reader.focus == .findings)
    try session.type("F<esc>")
    #expect(!session.reader.facets.isShown && session.reader.focus == .findings)
    try session.type("F<tab>F")
    #expect(
      !session.reader.facets.isShown && session.reader.focus == .list,
      "from any pane where they are seen"
    )
  }

  @Test func inAWindowOfOnePaneTheyAreBroughtUp() throws {
    var session = try session("F", size: Size(columns: 40, rows: 12))
    try session.type("<tab>F")
    #expect(session.reader.isAmongFacets)
  }

  @Test func whatIsKnownIsNotCountedAgain() throws {
    var session = try session()
    try session.type("FF")
    #expect(asked(session).count == 1)
    #expect(session.reader.facets.stage == .complete)
    try session.type("F<tab>/grain<ret>")
    #expect(asked(session).count == 1)
    try session.type("F")
    #expect(asked(session).count == 2)
    #expect(asked(session).last == session.reader.query)
  }

  @Test func theyFollowTheListAndStaleAnswersAreDropped() throws {
    var session = try session()
    let before = session.reader.facets.entries
    try session.type("<tab>/g")
    let stale = session.reader.generation
    try session.type("r")
    #expect(asked(session).count == 3)
    #expect(session.reader.facets.entries == before, "what was counted stays until something new comes")
    session.send(.facets(try Self.counts(99), generation: stale, isComplete: true))
    #expect(session.reader.facets.entries == before)
    session.send(.facets(try Self.counts(99), generation: session.reader.generation, isComplete: true))
    #expect(session.reader.facets.entries.first?.value.count == 99)
  }

  @Test func partialCountsAreShownAsTheyCome() throws {
    var session = Session(try Fixtures.all())
    try session.type("F")
    session.send(.facets(try Self.counts(5), generation: session.reader.generation, isComplete: false))
    #expect(session.screen.contains("Counting …") && session.screen.contains("Camilleri"))
    session.send(.facets(try Self.counts(7), generation: session.reader.generation, isComplete: true))
    #expect(session.screen.contains(" Facets "))
    #expect(session.reader.facets.entries.first?.value.count == 7)
  }

  @Test func enterNarrowsAndTakesOff() throws {
    var session = try session()
    try session.type("j<ret>")
    #expect(session.reader.filters == [Query(.official, "Tove Lindqvist")])
    #expect(session.reader.list.numbers.count == 1)
    session.send(.facets(try Self.counts(9), generation: session.reader.generation, isComplete: true))
    #expect(session.reader.facets.selectedEntry?.value.name == "Tove Lindqvist")
    try session.type("<ret>")
    #expect(session.reader.filters.isEmpty)
  }

  @Test func minusLeavesOutAndNarrowsThePaneElsewhere() throws {
    var session = try session()
    try session.type("j<ret>-")
    #expect(
      session.reader.filters == [Query(.official, "Tove Lindqvist").opposite],
      "one takes the other's place"
    )
    #expect(session.reader.list.numbers.count == 2)
    try session.type("-")
    #expect(session.reader.filters.isEmpty)
    let width = session.reader.panes.rects[.list]?.columns ?? 0
    try session.type("<tab>-")
    #expect(session.reader.panes.rects[.list]?.columns == width - 2)
  }

  @Test func valuesAreFound() throws {
    var session = try session()
    try session.type("/malta<ret>")
    #expect(session.reader.facets.selectedEntry?.kind == .country)
    try session.type("n")
    #expect(session.reader.facets.selectedEntry?.kind == .place)
    try session.type("n")
    #expect(session.reader.facets.selectedEntry?.kind == .country, "round the end")
    try session.type("N")
    #expect(session.reader.facets.selectedEntry?.kind == .place)
    try session.type("/reut<esc>")
    #expect(session.reader.facets.selectedEntry?.kind == .place)
    #expect(session.reader.facets.find == "malta")
    try session.type("<esc>")
    #expect(session.reader.facets.find.isEmpty && session.reader.facets.isShown)
  }

  @Test func movingStopsAtTheEnds() throws {
    var session = try session()
    try session.type("G")
    #expect(session.reader.facets.selectedEntry?.value.name == "2023-05")
    try session.type("jg")
    #expect(session.reader.facets.selected == 0)
    try session.type(" ")
    #expect(session.reader.facets.selected > 5)
  }

  @Test func findingsAreNotChosenBehindThem() throws {
    var session = Session(try Fixtures.all())
    try session.type("j<tab><tab>jF")
    #expect(session.reader.chosenEntry == nil)
    try session.type("w")
    #expect(session.reader.overlay == nil)
    #expect(session.reader.notice?.text.contains("F goes back") == true)
    try session.type("F")
    #expect(session.reader.chosenEntry != nil)
  }

  @Test func escapeElsewhereTakesThemOffLast() throws {
    var session = try session()
    try session.type("j<ret><tab><esc>")
    #expect(session.reader.filters.isEmpty && session.reader.facets.isShown)
    try session.type("<esc>")
    #expect(!session.reader.facets.isShown)
  }

  @Test func everyWidthShowsNamesAndCounts() throws {
    for columns in [16, 20, 64, 66, 110] {
      let session = try session("F", size: Size(columns: columns, rows: 40))
      #expect(session.screen.contains("12345"), "\(columns)")
    }
  }
}
