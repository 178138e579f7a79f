import Extraction
import Query
import Screen
import Stories
import Testing

@testable import Reader

/// Correcting findings, by keys.
struct ReaderCorrectionsTests {
  /// A session at the findings of the visit, at the entry of a name.
  private func session(at title: String = "Tove Lindqvist", size: Size = Size(columns: 80, rows: 24)) throws
    -> Session
  {
    var session = Session(try Fixtures.all(), size: size)
    try session.type("j<tab><tab>/\(title)<ret>")
    #expect(session.reader.chosenEntry?.title == title)
    return session
  }

  private func titles(_ session: Session, _ kind: Outline.Kind) -> [String] {
    session.reader.body.outline.entries.filter { $0.kind == kind }.map(\.title)
  }

  private func kept(_ session: Session) -> [Effect] {
    session.effects.filter { if case .correct = $0 { true } else { false } }
  }

  @Test func aStatementIsDismissedInItsStoryOnly() throws {
    var visit = try Fixtures.visit()
    visit.findings.statements = [
      Statement(range: 0..<17, speaker: 0, reason: Reason(.speakerVerb), stance: .commits)
    ]
    var session = Session([visit])
    try session.type("<tab><tab>/commits<ret>c")
    #expect(session.reader.chosenEntry?.kind == .statement)
    #expect(session.reader.correcting?.choices.map(\.letter) == ["d"])
    try session.type("<tab>")
    #expect(session.reader.correcting?.isForAll == false && session.reader.notice != nil)
    try session.type("d")
    #expect(titles(session, .statement).isEmpty)
    #expect(titles(session, .official) == ["Tove Lindqvist", "Rafel Camilleri"])
    let story = try #require(session.reader.body.loaded?.story)
    let correction = Correction(.init(.statement, "Tove Lindqvist at 0"), .dismiss)
    #expect(kept(session) == [.correct(correction, story: story.id, headline: story.headline)])
  }

  @Test func aCorrectionThatIsNotKeptYetStaysWhenTheStoryIsLoadedAgain() throws {
    var reader = try session().reader
    for key in try KeyNotation.parse("cd") { _ = reader.update(.terminal(.key(key))) }
    let made = try #require(reader.made.last)
    let (first, second) = (reader.list.numbers[0], reader.list.numbers[1])
    for number in [first, second] {
      _ = reader.update(.terminal(.key(number == first ? "K" : "J")))
      let loaded = number == first ? try Fixtures.wire() : try Fixtures.visit()
      _ = reader.update(.story(number, loaded))
    }
    func people() -> [String]? { reader.body.loaded?.findings.people.map(\.name) }
    #expect(people()?.contains("Rafel Camilleri") == true && people()?.contains("Tove Lindqvist") == false)
    _ = reader.update(.notCorrected(made, Notice("The disk is full.", isError: true)))
    _ = reader.update(.story(second, try Fixtures.visit()))
    #expect(people()?.contains("Tove Lindqvist") == true && reader.unkept.isEmpty)
  }

  @Test func renameIsPrefilledShownAtOnceAndKept() throws {
    var session = try session()
    try session.type("cr")
    #expect(session.reader.prompt?.editor.text == "Tove Lindqvist")
    try session.type(" the  Elder<ret>")
    #expect(titles(session, .official) == ["Tove Lindqvist the Elder", "Rafel Camilleri"])
    #expect(session.reader.chosenEntry?.title == "Tove Lindqvist the Elder")
    #expect(session.reader.correcting == nil && session.reader.prompt == nil)
    let story = try #require(session.reader.body.loaded?.story)
    #expect(
      kept(session) == [
        .correct(
          Correction(.init(.person, "Tove Lindqvist"), .rename("Tove Lindqvist the Elder")),
          story: story.id,
          headline: story.headline
        )
      ]
    )
    #expect(session.reader.notice?.text.contains("U undoes") == true)
    try session.type("KJ")
    #expect(titles(session, .official).first == "Tove Lindqvist the Elder", "it is so when it comes again")
  }

  @Test func mergeListsTheOthers() throws {
    var session = try session()
    try session.type("cm")
    #expect(session.reader.correcting?.page == .merge)
    try session.type("<ret>")
    #expect(titles(session, .official) == ["Rafel Camilleri"])
    #expect(titles(session, .meeting).isEmpty)
    #expect(session.reader.chosenEntry?.title == "Rafel Camilleri")
  }

  @Test func splitShowsTheMentionsInTheBody() throws {
    var session = try session()
    try session.type("csG")
    let last = try #require(session.reader.chosenEntry?.mentions.last)
    #expect(session.reader.body.current == last)
    try session.type("<tab>")
    #expect(session.reader.notice?.text == "A mention is split off in this story only.")
    try session.type("gj<ret>")
    #expect(session.reader.prompt?.editor.text == "", "the mention has the name that it is to lose")
    #expect(session.screen.contains("this story"))
    try session.type("<esc>G<ret>")
    #expect(session.reader.prompt?.editor.text == "Lindqvist")
    try session.type("<C-u>Tove Lindqvist<ret>")
    #expect(session.reader.prompt?.problem?.message.hasPrefix("This is the name that it has") == true)
    try session.type("<C-u>Nils Lindqvist<ret>")
    #expect(session.reader.body.current == nil)
    #expect(titles(session, .person).contains("Nils Lindqvist"))
  }

  @Test func aKindIsChosenByItsLetter() throws {
    var session = try session(at: "Ingrid Moen")
    try session.type("cte")
    #expect(titles(session, .event) == ["Three Ports Forum", "Ingrid Moen"])
    #expect(session.reader.chosenEntry?.title == "Ingrid Moen")
    #expect(session.reader.chosenEntry?.kind == .event)
  }

  @Test func officeAndCountry() throws {
    var session = try session(at: "Ingrid Moen")
    try session.type("co")
    #expect(session.reader.prompt?.editor.text == "")
    try session.type("Shipwright to the Crown<ret>")
    #expect(titles(session, .official).last == "Ingrid Moen")
    try session.type("ccAtlantis<ret>")
    #expect(
      session.reader.prompt?.problem?.message
        == "“Atlantis” is no country: give a name, two letters or nothing."
    )
    #expect(kept(session).count == 1)
    try session.type("<C-u>Malt<tab><ret>")
    #expect(session.reader.chosenEntry?.details == ["Shipwright to the Crown", "Malta"])
    try session.type("cc<C-u><ret>")
    #expect(session.reader.chosenEntry?.details == ["Shipwright to the Crown"])
    try session.type("co<C-u><ret>")
    #expect(titles(session, .person).contains("Ingrid Moen"))
  }

  @Test func dismissGoesToWhatIsThereInItsPlace() throws {
    var session = try session()
    try session.type("Gcd")
    #expect(titles(session, .date).isEmpty)
    let count = session.reader.body.outline.entries.count
    #expect(session.reader.findings.selected == count - 1)
    #expect(session.reader.chosenEntry != nil)
  }

  @Test func tabIsForAllStories() throws {
    var session = try session(at: "Rafel Camilleri")
    try session.type("c<tab>r<C-u>R. Camilleri<ret>")
    guard case .correct(_, story: nil, _)? = kept(session).first else {
      Issue.record("\(kept(session))")
      return
    }
    #expect(session.reader.notice?.text.hasPrefix("In all stories: ") == true)
    try session.type("<esc><esc>k")
    #expect(session.headline == "GRAIN SHIPS TO LEAVE WITHIN DAYS, MINISTER SAYS")
    #expect(titles(session, .official) == ["R. Camilleri"])
  }

  @Test func escLeavesLayerByLayer() throws {
    var session = try session()
    try session.type("cso")
    #expect(session.reader.notice?.text == "o has no meaning here; Esc leaves.")
    try session.type("<ret>")
    #expect(session.reader.prompt != nil)
    try session.type("<esc>")
    #expect(session.reader.prompt == nil && session.reader.correcting?.page == .split)
    try session.type("<esc>")
    #expect(session.reader.correcting?.page == .changes)
    try session.type("<esc>")
    #expect(session.reader.correcting == nil)
    #expect(session.reader.focus == .findings)
    #expect(kept(session).isEmpty)
  }

  @Test func whatIsNotOfferedSaysWhy() throws {
    var session = try session(at: "Three Ports Forum")
    try session.type("cs")
    #expect(session.reader.notice?.text == "It has one mention, so there is none to split off.")
    try session.type("r<C-u><ret>")
    #expect(session.reader.prompt?.problem != nil)
    try session.type("Three Ports Forum<ret>")
    #expect(session.reader.notice?.text == "Nothing was changed.")
    #expect(kept(session).isEmpty)
  }

  @Test func withoutAChosenEntryThereIsNothingToCorrect() throws {
    var session = Session(try Fixtures.all())
    try session.type("c")
    #expect(session.reader.correcting == nil)
    #expect(session.reader.notice?.text.contains("Tab goes to them") == true)
  }

  @Test func theFilterFollowsWhatIsSoInAllStories() throws {
    var session = try session()
    func filters() -> [String] { session.reader.filters.map { "\($0)" } }
    try session.type("<ret>")
    #expect(filters() == ["official:\"Tove Lindqvist\""])
    try session.type("c<tab>r<C-u>Tove Lind<ret>")
    #expect(filters() == ["official:\"Tove Lind\""])
    #expect(session.reader.list.numbers.count == 1)
    #expect(session.reader.filters == [session.reader.chosenEntry?.filter])
    try session.type("U")
    #expect(filters() == ["official:\"Tove Lindqvist\""])
    #expect(session.reader.list.numbers.count == 1)
    session.refusal = "The disk is full."
    try session.type("c<tab>r<C-u>Tove Lind<ret>")
    #expect(filters() == ["official:\"Tove Lindqvist\""], "it is not so")
    try session.type("c<tab>d")
    #expect(filters() == ["official:\"Tove Lindqvist\""])
    session.refusal = nil
    try session.type("c<tab>d")
    #expect(session.reader.filters.isEmpty)
    #expect(session.reader.list.numbers.count == 3)
  }

  @Test func theFilterStaysWhenOnlyThisStoryIsCorrected() throws {
    var session = try session(at: "Rafel Camilleri")
    try session.type("<ret>cr<C-u>R. Camilleri<ret>")
    #expect(session.reader.filters.map { "\($0)" } == ["official:\"Rafel Camilleri\""])
    try session.type("U")
    #expect(session.reader.filters.map { "\($0)" } == ["official:\"Rafel Camilleri\""])
  }

  @Test func undoIsOfWhatWasMadeHere() throws {
    var session = try session()
    try session.type("cr<C-u>Anna Berg<ret>cr<C-u>Anna Moen<ret>")
    let imported = MadeCorrection(Correction(.init(.person, "Odd Berge"), .dismiss), story: nil)
    session.correctElsewhere(imported, insteadOf: session.corrections.last)
    try session.type("U")
    #expect(session.corrections == [imported], "the second was undone elsewhere, the first here")
    #expect(session.reader.made.isEmpty)
    session.refusal = "The disk is full."
    try session.type("cd")
    #expect(session.reader.made.isEmpty)
    session.refusal = nil
    try session.type("U")
    #expect(session.corrections.isEmpty, "then the last of all")
  }

  @Test func aNameOfAnotherStoryIsTyped() throws {
    var session = try session()
    try session.type("cmn")
    #expect(session.reader.prompt?.editor.text == "")
    try session.type("tove  LINDQVIST<ret>")
    #expect(session.reader.prompt?.problem?.message == "A finding can't be merged into itself.")
    try session.type("<C-u><ret>")
    #expect(session.reader.prompt?.problem?.message.hasPrefix("Give the name") == true)
    try session.type("Anna Berg<ret>")
    #expect(
      session.corrections.map(\.correction) == [
        Correction(.init(.person, "Tove Lindqvist"), .merge(into: "Anna Berg"))
      ]
    )
    try session.type("<esc><esc><esc>")
    var other = try self.session(at: "Three Ports Forum")
    try other.type("cm")
    #expect(other.reader.prompt?.kind == .correction(.merge), "there is no other event to choose from")
  }

  @Test func longNamesAreCorrectedInOneStoryOnly() throws {
    var session = try session()
    let long = String(repeating: "ø", count: 129)
    try session.type("c<tab>r<C-u>\(long)<ret>")
    #expect(session.reader.prompt?.problem?.message.hasPrefix("A name of more than 256 bytes") == true)
    #expect(kept(session).isEmpty)
    try session.type("<esc><tab>r<C-u>\(long)<ret>")
    #expect(session.reader.chosenEntry?.title == long)
    try session.type("c<tab>d")
    #expect(session.reader.notice?.isError == true && session.reader.chosenEntry?.title == long)
  }

  @Test func thePromptSaysForWhichStories() throws {
    var session = try session()
    try session.type("cr")
    #expect(session.screen.contains("this story"))
    try session.type("<esc><tab>c")
    #expect(session.screen.contains("nothing for none, all stories"))
  }

  @Test func undoTellsWhatAndGoesBackThere() throws {
    var session = try session()
    try session.type("cr<C-u>Anna Berg<ret>gU")
    #expect(session.reader.notice?.text == "Undone: “Tove Lindqvist” renamed “Anna Berg”")
    #expect(session.reader.chosenEntry?.title == "Tove Lindqvist")
    try session.type("cdU")
    #expect(titles(session, .official).contains("Tove Lindqvist"))
    try session.type("U")
    #expect(session.reader.notice?.text == "There is no correction to undo.")
  }

  @Test func whatCannotBeKeptIsTakenBack() throws {
    var session = try session()
    session.refusal = "The disk is full."
    try session.type("cr<C-u>Anna Berg<ret>")
    #expect(session.reader.notice == Notice("The disk is full.", isError: true))
    #expect(titles(session, .official).contains("Tove Lindqvist"))
  }

  @Test func theMenuGoesWhenTheStoryIsAnother() throws {
    var session = try session()
    let number = try #require(session.reader.wanted)
    try session.type("cr")
    var changed = try Fixtures.visit()
    changed.findings = Findings()
    session.change(number, to: changed)
    session.send(.story(number, changed))
    #expect(session.reader.correcting == nil && session.reader.prompt == nil)
    #expect(session.reader.chosenEntry == nil)
  }

  @Test func pastedTextGoesIntoThePrompt() throws {
    var session = try session()
    try session.type("c")
    session.send(.terminal(.paste("d")))
    #expect(titles(session, .official).contains("Tove Lindqvist"), "it is no key")
    try session.type("r<C-u>")
    session.send(.terminal(.paste("Anna\nBerg")))
    try session.type("<ret>")
    #expect(titles(session, .official).contains("Anna Berg"))
  }
}
