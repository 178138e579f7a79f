import Screen
import Stories
import Testing

@testable import Reader

/// Tags and notes, by keys and by commands.
struct ReaderAnnotationsTests {
  private func tags(_ names: String...) -> [Stories.Tag] { names.compactMap { Stories.Tag($0) } }

  @Test func tagsAreWrittenAndRewritten() throws {
    var session = Session(try Fixtures.all())
    try session.type("tports rail<ret>")
    let id = try #require(session.reader.selectedRow?.id)
    #expect(session.annotations[id]?.tags == tags("ports", "rail"))
    #expect(session.screen.contains("●# GRAIN SHIPS"))
    #expect(session.screen.contains("#ports #rail"))
    try session.type("t<C-w>grain<ret>")
    #expect(session.effects.last == .tag(id, adding: tags("grain"), removing: tags("rail")))
    try session.type("t<C-u><ret>")
    #expect(session.annotations[id]?.tags == [])
    #expect(!session.screen.contains("#"))
    try session.type("t<ret>")
    #expect(
      session.effects.last == .tag(id, adding: [], removing: tags("grain", "ports")),
      "nothing is changed"
    )
  }

  @Test func tagsThatThereAreAreCompleted() throws {
    var session = Session(try Fixtures.all())
    try session.type("tports<ret>jtp<tab><ret>")
    #expect(session.annotations.values.map(\.tags) == [tags("ports"), tags("ports")])
    try session.type(":untag p<tab><ret>:tag p<tab>")
    #expect(session.reader.prompt?.editor.text == "tag ports")
  }

  @Test func aWrongTagIsToldUnderItsPlace() throws {
    var session = Session(try Fixtures.all())
    try session.type("tports #<ret>")
    #expect(session.reader.prompt?.problem?.offset == 6)
    try session.type("<backspace>rail<ret>")
    #expect(session.reader.prompt == nil)
    #expect(session.annotations.values.first?.tags == tags("ports", "rail"))
  }

  @Test func tagsThatCouldNotBeTypedAreTakenOff() throws {
    var session = Session(try Fixtures.all())
    var row = try #require(session.reader.selectedRow)
    row.annotation.tags = tags("\"clean", "ports,rail")
    session.send(.rows([row]))
    try session.type("t grain<ret>")
    #expect(session.effects.last == .tag(row.id, adding: tags("grain"), removing: []))
    try session.type("t<C-w><C-w><ret>")
    #expect(session.effects.last == .tag(row.id, adding: [], removing: tags("grain", "ports,rail")))
    try session.type(":untag \"clean<ret>")
    #expect(session.effects.last == .tag(row.id, adding: [], removing: tags("\"clean")))
    #expect(session.reader.notice == nil)
  }

  @Test func aNoteIsWrittenEditedAndTakenAway() throws {
    var session = Session(try Fixtures.all())
    try session.type("aSee  the talks<ret>")
    let id = try #require(session.reader.selectedRow?.id)
    #expect(session.annotations[id]?.note == "See the talks")
    #expect(session.screen.contains("✎ See the talks"))
    #expect(session.screen.contains("●✎ GRAIN SHIPS"))
    try session.type("a of May<ret>")
    #expect(session.annotations[id]?.note == "See the talks of May")
    try session.type("ax<esc>")
    #expect(session.annotations[id]?.note == "See the talks of May")
    try session.type("a<C-u><ret>")
    #expect(session.annotations[id]?.note == "")
    #expect(!session.screen.contains("✎"))
  }

  @Test(arguments: [true, false]) func whatIsTypedIsForTheStoryThatWasMeant(isReplaced: Bool) throws {
    for (keys, expected) in [
      ("aAsk again", Annotation(note: "Ask again")), ("tports", Annotation(tags: tags("ports"))),
    ] {
      let stories = try Fixtures.all()
      var session = Session(stories)
      let meant = try #require(session.reader.selectedRow)
      try session.type(keys)
      session.change(meant.number, to: isReplaced ? stories.first { $0.story.id != meant.id } : nil)
      try session.type("<ret>")
      #expect(session.annotations == [meant.id: expected])
      #expect(session.reader.rows[meant.number]?.annotation.isEmpty != false || !isReplaced)
    }
  }

  @Test func commandsDoTheSame() throws {
    var session = Session(try Fixtures.all())
    try session.type(":tag Ports #rail<ret>:note Ask again<ret>:untag rail<ret>")
    #expect(session.annotations.values.first == Annotation(note: "Ask again", tags: tags("ports")))
    try session.type(":note<ret>")
    #expect(session.reader.prompt?.editor.text == "Ask again")
    try session.type("<esc>:tag<ret>")
    #expect(session.reader.notice?.isError == true)
  }

  @Test func aStarAndASignLeaveTheHeadlineInItsPlace() throws {
    var session = Session(try Fixtures.all())
    try session.type("*aNote<ret>")
    #expect(session.screen.contains("●★✎GRAIN SHIPS"))
  }

  @Test func aMarkThatIsNotKeptIsTakenBack() throws {
    var session = Session(try Fixtures.all())
    let id = try #require(session.reader.selectedRow?.id)
    try session.type("aMine<ret>")
    session.send(.notMarked(id, Notice("The disk is full.", isError: true)))
    #expect(session.reader.marks[id] == nil)
  }

  @Test func anEmptyListHasNothingToSayAnythingOf() throws {
    var session = Session([])
    try session.type("t")
    #expect(session.reader.prompt == nil && session.reader.notice?.text == "No story is selected.")
    try session.type("a:tag x<ret>:note x<ret>")
    #expect(session.effects.isEmpty)
  }

  @Test(arguments: ScreenTests.sizes) func screens(size: Size) throws {
    var session = Session(try Fixtures.all(), size: size)
    try session.type(
      "jtports clean-energy<ret>aSee the talks of last autumn, and ask what became of the quays<ret>"
    )
    try session.type("jtroads<ret>*k<ret>tr<tab>")
    try session.type(size.columns == 40 ? "<esc>" : "")
    expectScreen(session.reader.render(), named: "annotated-\(size.columns)x\(size.rows)")
  }
}
