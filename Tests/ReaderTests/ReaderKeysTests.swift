import Query
import Screen
import Stories
import Testing

@testable import Reader

/// What each key does in each pane.
struct ReaderKeysTests {
  @Test func movingInTheListStopsAtItsEnds() throws {
    var session = Session(try Fixtures.many(30))
    try session.type("k")
    #expect(session.reader.list.selected == 0)
    try session.type("jj<down>")
    #expect(session.reader.list.selected == 3)
    try session.type("G")
    #expect(session.reader.list.selected == 29)
    try session.type("j<end>")
    #expect(session.reader.list.selected == 29)
    try session.type("g")
    #expect(session.reader.list.selected == 0)
    try session.type(" ")
    let page = session.reader.list.selected
    #expect(page > 5)
    try session.type("b")
    #expect(session.reader.list.selected == 0)
    try session.type("<C-d>")
    #expect((1..<page).contains(session.reader.list.selected))
    try session.type("<C-u><pgdn><pgup><home>")
    #expect(session.reader.list.selected == 0)
  }

  @Test func panesGoRound() throws {
    var session = Session(try Fixtures.all())
    #expect(session.reader.focus == .list)
    try session.type("<tab>l")
    #expect(session.reader.focus == .findings)
    try session.type("<tab>")
    #expect(session.reader.focus == .list)
    try session.type("<S-tab>h")
    #expect(session.reader.focus == .body)
  }

  @Test func enterReadsAndMarks() throws {
    var session = Session(try Fixtures.all())
    #expect(session.reader.selectedRow?.isRead == false)
    try session.type("<ret>")
    #expect(session.reader.focus == .body)
    #expect(session.reader.selectedRow?.isRead == true)
    try session.type("r")
    #expect(session.reader.selectedRow?.isRead == false)
    try session.type("*")
    #expect(session.reader.selectedRow?.isStarred == true)
    try session.type("*")
    #expect(session.reader.selectedRow?.isStarred == false)
  }

  @Test func nextStoryFromAnyPane() throws {
    var session = Session(try Fixtures.all())
    try session.type("<tab>J")
    #expect(session.reader.list.selected == 1)
    #expect(session.reader.selectedRow?.isRead == true, "a story that is read in the body is marked")
    try session.type("<tab>K")
    #expect(session.reader.list.selected == 0)
    try session.type("K")
    #expect(session.reader.notice?.text == "This is the first story.")
  }

  @Test func aStoryIsMarkedAlsoWhereTheListIsNotSeen() throws {
    var session = Session(try Fixtures.many(30), size: Size(columns: 40, rows: 12))
    try session.type("<ret>JJJJJJJJJJJJ")
    #expect(session.reader.list.selected == 12)
    #expect(session.reader.selectedRow?.isRead == true)
    try session.type("]u")
    #expect(session.reader.list.selected == 13)
    #expect(session.reader.selectedRow?.isRead == true, "what is shown in the body is read")
  }

  @Test func theFindingsHaveAnEntryChosenInEachStory() throws {
    var session = Session(try Fixtures.all())
    try session.type("<tab><tab>J")
    #expect(session.reader.chosenEntry != nil)
  }

  @Test func unreadIsFoundBothWays() throws {
    var session = Session(try Fixtures.many(40))
    try session.type("rjrjrg]u")
    #expect(session.reader.list.selected == 3)
    try session.type("[u")
    #expect(session.reader.notice?.text == "No other story here is unread.")
    try session.type("gr]u[u")
    #expect(session.reader.list.selected == 0)
  }

  @Test func officialsAreWalkedInTheBody() throws {
    var session = Session(try Fixtures.all())
    try session.type("j]e")
    let story = try #require(session.reader.body.loaded?.story)
    var current = try #require(session.reader.body.current)
    #expect(story.text[current] == "Tove Lindqvist")
    try session.type("]e")
    current = try #require(session.reader.body.current)
    #expect(story.text[current] == "Rafel Camilleri")
    try session.type("[e[e")
    current = try #require(session.reader.body.current)
    #expect(story.text[current] == "Camilleri", "before the first comes the last")
    #expect(session.reader.notice?.text == "6 of 6")
  }

  @Test func chosenEntryLightsAndItsMentionsAreWalked() throws {
    var session = Session(try Fixtures.all())
    try session.type("j]p")
    #expect(session.reader.notice?.text.hasPrefix("No entry") == true)
    try session.type("<tab><tab>j")
    #expect(session.reader.chosenEntry?.title == "Rafel Camilleri")
    #expect(session.reader.render().styleText.contains("L"))
    try session.type("]p]p]p")
    let story = try #require(session.reader.body.loaded?.story)
    let current = try #require(session.reader.body.current)
    #expect(story.text[current] == "Camilleri")
    try session.type("[p")
    #expect(session.reader.notice?.text == "2 of 3")
  }

  @Test func enterInFindingsFiltersAndEnterAgainTakesTheFilterOff() throws {
    var session = Session(try Fixtures.all())
    try session.type("j<tab><tab>j<ret>")
    #expect(session.reader.filters == [Query(.official, "Rafel Camilleri")])
    #expect(session.reader.list.numbers.count == 2)
    #expect(session.headline?.hasPrefix("Port city") == true, "the story stays")
    try session.type("<ret>")
    #expect(session.reader.filters.isEmpty)
    #expect(session.reader.list.numbers.count == 3)
  }

  @Test func findingInTheBodyCountsMatches() throws {
    var session = Session(try Fixtures.all())
    try session.type("j<tab>/lindqvist<ret>")
    #expect(session.reader.notice?.text == "1 of 3")
    try session.type("n")
    #expect(session.reader.notice?.text == "2 of 3")
    try session.type("NN")
    #expect(session.reader.notice?.text == "3 of 3")
    try session.type("/nothing of the kind<ret>")
    #expect(session.reader.notice?.isError == true)
  }

  @Test func matchesOfTheSearchAreWalkedInTheBody() throws {
    var session = Session(try Fixtures.all())
    try session.type("/clean energy<ret><ret>n")
    let story = try #require(session.reader.body.loaded?.story)
    let current = try #require(session.reader.body.current)
    #expect(["clean", "energy"].contains(story.text[current].lowercased()))
  }

  @Test func findingAnEntry() throws {
    var session = Session(try Fixtures.all())
    try session.type("j<tab><tab>/energy<ret>")
    #expect(session.reader.chosenEntry?.title == "clean energy")
    try session.type("/camil<ret>n")
    #expect(session.reader.chosenEntry?.title == "Tove Lindqvist and Rafel Camilleri")
    try session.type("/amil<ret>")
    #expect(session.reader.chosenEntry?.title.contains("Camilleri") == true, "inside words")
    try session.type("/li<ret>")
    for _ in 0..<4 {
      let entry = try #require(session.reader.chosenEntry)
      let texts = ([entry.title] + entry.details).map { FoldedText($0) }
      #expect(texts.contains { $0.hasWord(beginningWith: FoldedText("li")) })
      try session.type("n")
    }
  }

  @Test func nInTheListGoesThroughTheResult() throws {
    var session = Session(try Fixtures.all())
    try session.type("n")
    #expect(session.reader.notice?.text == "Nothing is being sought; / seeks.")
    try session.type("/camilleri<ret>n")
    #expect(session.reader.list.selected == 1)
    try session.type("n")
    #expect(session.reader.notice?.text == "1 of 2, round the end")
    try session.type("N")
    #expect(session.reader.list.selected == 1)
  }

  @Test func zoomAndWidth() throws {
    var session = Session(try Fixtures.all())
    let width = try #require(session.reader.panes.rects[.list]).columns
    try session.type("+")
    #expect(try #require(session.reader.panes.rects[.list]).columns == width + 2)
    try session.type("--")
    #expect(try #require(session.reader.panes.rects[.list]).columns == width - 2)
    try session.type("++++++++++++++++++++++++++++++-")
    #expect(
      try #require(session.reader.panes.rects[.list]).columns == 80 - 2 * PaneLayout.leastPane - 4,
      "what the window could not give is not remembered"
    )
    try session.type("z")
    #expect(session.reader.panes.rects.keys.sorted { $0.rawValue < $1.rawValue } == [.list])
    try session.type("<tab>z")
    #expect(session.reader.panes.rects.count == 3)
  }

  @Test func themesAndOtherEffects() throws {
    var session = Session(try Fixtures.all())
    try session.type("T<C-l><C-z>q")
    #expect(session.effects == [.setTheme("mono"), .redraw, .suspend, .quit])
  }

  @Test func openingALink() throws {
    var session = Session([
      try MarkedStory(" date 2023-01-01 \nWith a link\n\nSee https://example.org/a?b=1.").loaded
    ])
    try session.type("o")
    #expect(session.effects == [.open("https://example.org/a?b=1")])
    var other = Session(try Fixtures.all())
    try other.type("o")
    #expect(other.effects.isEmpty)
    #expect(other.reader.notice?.text == "This story has no link.")
  }

  @Test func unknownKeysSaySo() throws {
    var session = Session(try Fixtures.all())
    try session.type("Q")
    #expect(session.reader.notice?.text == "Q has no meaning here; ? shows the keys.")
    try session.type("]x")
    #expect(session.reader.notice?.text == "] x has no meaning here; ? shows the keys.")
    try session.type("]<esc>")
    #expect(session.reader.pendingKeys.isEmpty)
    #expect(session.reader.notice == nil)
  }

  @Test func escapeAndAKeyInOneBurstAreTwoKeys() throws {
    var session = Session(try Fixtures.all())
    try session.type("/mayor<ret><A-j>")
    #expect(session.reader.search.isEmpty)
    #expect(session.reader.list.selected == 1)
    #expect(session.reader.notice == nil)
    try session.type("]<A-k>")
    #expect(session.reader.list.selected == 0)
    try session.type("v<A-J>")
    #expect(session.reader.viewing == nil)
    #expect(session.reader.list.selected == 1)
    try session.type("?<A-k>")
    #expect(session.reader.overlay == nil)
    #expect(session.reader.list.selected == 0)
    try session.type("<A-]>x")
    #expect(session.reader.notice?.text == "] x has no meaning here; ? shows the keys.")
  }

  @Test func helpIsSearchedAndLeft() throws {
    var session = Session(try Fixtures.all())
    try session.type("?/unread<ret>")
    #expect(session.reader.overlay?.matchingLines.isEmpty == false)
    #expect(
      session.reader.overlay?.matchingLines.allSatisfy { "\($0)".lowercased().contains("unread") } == true
    )
    try session.type("<esc><esc>")
    #expect(session.reader.overlay == nil)
    try session.type("?q")
    #expect(session.reader.overlay == nil)
    #expect(session.effects.isEmpty, "q leaves help, not the program")
  }

  @Test func everyBoundKeyDoesSomethingInAnEmptyCollectionWithoutHarm() throws {
    for group in KeyMap.groups {
      for keys in group.bindings.flatMap(\.keys) {
        var session = Session([])
        for pane in Pane.allCases {
          try session.type("<esc><esc><esc>")
          while session.reader.focus != pane { try session.type("<tab>") }
          for key in keys { session.send(.terminal(.key(key))) }
        }
        #expect(!session.screen.isEmpty)
      }
    }
  }

  @Test func whyLaysTheReasonsOverThePanes() throws {
    var session = Session(try Fixtures.all())
    try session.type("jw")
    #expect(session.reader.overlay == nil)
    #expect(session.screen.contains("No entry of the findings is chosen"))
    try session.type("<tab><tab>w")
    #expect(session.reader.overlay?.title == "Why: Tove Lindqvist (4), Mayor [NO]")
    #expect(session.screen.contains("title-before-name"))
    for key in ["q", "<esc>", "w", "<ret>"] {
      try session.type(key)
      #expect(session.reader.overlay == nil, "\(key) leaves it")
      #expect(session.reader.focus == .findings)
      try session.type("w")
      #expect(session.reader.overlay != nil)
    }
    // Every kind of entry can be explained.
    try session.type("<esc>")
    for _ in session.reader.body.outline.entries {
      try session.type("w")
      #expect(session.reader.overlay?.rows.isEmpty == false)
      try session.type("<esc>j")
    }
  }

  @Test func whyOfALongTitleIsWrappedInANarrowWindow() throws {
    var session = Session(try Fixtures.all(), size: Size(columns: 24, rows: 12))
    try session.type("j<tab><tab>w")
    let rows = try #require(session.reader.overlay?.rows)
    #expect(rows.contains { $0.isHeading })
    session.resize(80, 24)
    #expect(try #require(session.reader.overlay?.rows.count) < rows.count)
  }

  @Test func keysThatAreAboutTheStoryWaitUntilItIsLoaded() throws {
    var session = Session(try Fixtures.all())
    try session.type("j")
    session.isSlow = true
    try session.type("k<ret>")
    #expect(session.headline == "Port city's mayor meets with ambassador on harbour works", "the old one")
    #expect(session.screen.contains("▪ Loading …") && session.screen.contains("─ Findings …"))
    let before = session.reader.body
    for key in ["j", "<space>", "G", "]e", "]p", "/", "n", "o", "w", "i", "c"] {
      try session.type(key)
      #expect(session.reader.notice?.text == "The story is still being loaded.", "\(key)")
    }
    try session.type("<tab>j")
    #expect(session.reader.notice != nil && session.reader.findings.selected == 0)
    try session.type("<ret>")
    #expect(session.reader.filters.isEmpty && session.reader.body == before && session.effects.isEmpty)
    session.load()
    #expect(session.headline == "GRAIN SHIPS TO LEAVE WITHIN DAYS, MINISTER SAYS")
    #expect(!session.screen.contains("Loading"))
    try session.type("<ret>")
    #expect(session.reader.filters.map { "\($0)" } == ["official:\"Rafel Camilleri\""])
  }
}
