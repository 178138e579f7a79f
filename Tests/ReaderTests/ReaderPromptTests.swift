import Query
import Screen
import Stories
import Testing

@testable import Reader

/// Typing at the foot of the screen: completion, history, commands.
struct ReaderPromptTests {
  @Test func tabCompletesFieldsAndCommands() throws {
    var session = Session(try Fixtures.all())
    try session.type("foff<tab>")
    #expect(session.reader.prompt?.editor.text == "official:")
    try session.type("<esc>:th<tab>")
    #expect(session.reader.prompt?.editor.text == "theme ")
    try session.type("<tab>")
    #expect(session.reader.prompt?.editor.text == "theme dark")
    try session.type("<tab><tab>")
    #expect(session.reader.prompt?.editor.text == "theme paper")
    try session.type("<S-tab><ret>")
    #expect(session.effects == [.setTheme("mono")])
    #expect(session.reader.theme == "mono")
  }

  @Test func escapeAndAKeyInOneBurstLeaveTheLine() throws {
    var session = Session(try Fixtures.all())
    try session.type("/mayor<A-j>")
    #expect(session.reader.prompt == nil)
    #expect(session.reader.search.isEmpty)
    #expect(session.reader.list.selected == 1)
  }

  @Test func historyComesBack() throws {
    var session = Session(try Fixtures.all())
    try session.type("/mayor<ret>/grain<ret>/<up>")
    #expect(session.reader.prompt?.editor.text == "grain")
    try session.type("<up><up>")
    #expect(session.reader.prompt?.editor.text == "mayor")
    try session.type("<down><down>")
    #expect(session.reader.prompt?.editor.text == "")
  }

  @Test func theLineThatWasBeingTypedComesBack() throws {
    var session = Session(try Fixtures.all())
    try session.type("/mayor<ret>/grain<left><up><down>s")
    #expect(session.reader.prompt?.editor.text == "graisn")
    try session.type("<esc>a<C-u>an old note<ret>a<up><down>")
    #expect(session.reader.prompt?.editor.text == "an old note")
    try session.type("<ret>")
    #expect(session.reader.selectedRow?.annotation.note == "an old note")
  }

  @Test func commands() throws {
    var session = Session(try Fixtures.all())
    try session.type(":sort oldest<ret>")
    #expect(session.reader.order == .oldest)
    #expect(
      session.reader.rows[session.reader.list.numbers[0]]?.headline == "Spring flood closes the coast road"
    )
    try session.type(":sort sideways<ret>")
    #expect(session.reader.notice?.isError == true)
    try session.type(":goto 3<ret>")
    #expect(session.reader.list.selected == 2)
    try session.type(":filter place:Larvik<ret>")
    #expect(session.reader.list.numbers.count == 1)
    try session.type(":clear<ret>:search grain<ret>")
    #expect(session.reader.list.numbers.count == 1)
    try session.type(":filter<ret>")
    #expect(session.reader.notice?.text == "filter needs a query.")
    #expect(session.reader.filters.isEmpty)
    try session.type(":filter offical:x<ret>")
    #expect(session.reader.prompt?.problem != nil)
    try session.type("<esc>")
    try session.type(":read<ret>:star<ret>")
    #expect(session.reader.selectedRow?.isRead == true)
    #expect(session.reader.selectedRow?.isStarred == true)
    try session.type(":unread<ret>:unstar<ret>")
    #expect(session.reader.selectedRow?.isRead == false)
    #expect(session.reader.selectedRow?.isStarred == false)
    try session.type(":nonsense<ret>")
    #expect(session.reader.notice?.text == "There is no command nonsense; Tab lists those there are.")
    try session.type(":theme nowhere<ret>")
    #expect(session.reader.notice?.isError == true)
    try session.type(":<ret>:q<ret>")
    #expect(session.effects == [.quit])
  }

  @Test func shortFormsOfCommandsLeaveNoDoubt() throws {
    #expect(Command.named("q") == [.quit])
    #expect(Command.named("q!") == [.quit])
    #expect(Command.named("th") == [.theme])
    #expect(Command.named("s") == [.search, .sort, .star])
    #expect(Command.named("").isEmpty)
    for command in Command.allCases { #expect(Command.named(command.rawValue) == [command]) }
    var session = Session(try Fixtures.all())
    try session.type(":s x<ret>")
    #expect(session.reader.notice?.text == "s may stand for search, sort, star.")
    try session.type(":2<ret>")
    #expect(session.reader.list.selected == 1)
    try session.type(":theme p<ret>:sort o<ret>")
    #expect(session.reader.theme == "paper")
    #expect(session.reader.order == .oldest)
    try session.type(":sort  h<tab>")
    #expect(session.reader.prompt?.editor.text == "sort headline")
  }

  @Test func pastedTextIsNoKeys() throws {
    var session = Session(try Fixtures.all())
    session.send(.terminal(.paste("q\nq")))
    #expect(session.effects.isEmpty)
    #expect(session.reader.notice?.text == "Pasted text goes into a prompt; / searches.")
    try session.type("/")
    session.send(.terminal(.paste("clean\nenergy")))
    #expect(session.reader.prompt?.editor.text == "clean energy")
    #expect(session.reader.list.numbers.count == 1)
    session.send(.terminal(.paste(String(repeating: "x", count: 100_000))))
    #expect(session.reader.prompt?.editor.text.count == LineEditor.longest)
  }

  @Test func backspaceInAnEmptyPromptLeavesIt() throws {
    var session = Session(try Fixtures.all())
    try session.type("/<backspace>")
    #expect(session.reader.prompt == nil)
  }

  @Test func aFullLineTakesNoMoreKeysAndAsksForNothing() throws {
    var session = Session(try Fixtures.all())
    try session.type("/")
    session.send(.terminal(.paste(String(repeating: "x", count: 5000))))
    #expect(session.reader.prompt?.problem?.message.hasPrefix("The query is longer than 4096 bytes") == true)
    #expect(session.reader.prompt?.problem?.offset == 4096)
    let before = session.reader
    try session.type("yyy")
    #expect(session.reader == before)
    try session.type("<ret>")
    #expect(session.reader.prompt != nil)
    try session.type("<esc>")
    #expect(session.reader.prompt == nil)
  }

  @Test(arguments: ["/", "f"]) func whatIsLeftOpenIsToldOnEnter(key: String) throws {
    var session = Session(try Fixtures.all())
    try session.type("\(key)(mayor OR")
    #expect(session.reader.prompt?.problem == nil)
    try session.type("<ret>")
    #expect(session.reader.prompt?.problem?.message.contains("OR needs a term on either side") == true)
    #expect(session.reader.prompt?.problem?.offset == 7)
    try session.type(" grain)<ret>")
    #expect(session.reader.prompt == nil)
    #expect(session.reader.list.numbers.count == 2)
  }

  @Test(arguments: ["/", "f", ":", "a", "t", "v", "vs", "?", "?/", "<tab><tab>c", "!"])
  func controlCLeavesWhatIsOpenAndNotTheProgram(keys: String) throws {
    var (left, interrupted) = (Session(try Fixtures.all()), Session(try Fixtures.all()))
    try left.type("\(keys)<esc>")
    try interrupted.type("\(keys)<C-c>")
    #expect(interrupted.reader == left.reader)
    #expect(!interrupted.effects.contains(.quit))
  }

  @Test func whatIsTypedTogetherIsTheSameAsOneByOne() throws {
    var (together, single) = (Session(try Fixtures.all()), Session(try Fixtures.all()))
    for keys in ["/", "f", ":"] {
      try together.type(keys)
      try single.type(keys)
      let effects = together.type(text: "mayor is")
      #expect(effects.count { if case .search = $0 { true } else { false } } == (keys == ":" ? 0 : 1))
      try single.type("mayor is")
      #expect(together.reader.prompt?.editor == single.reader.prompt?.editor)
      #expect(together.reader.query == single.reader.query)
      try together.type("<esc>")
      try single.type("<esc>")
    }
    #expect(!together.reader.isTyping)
    #expect(together.type(text: "").isEmpty)
  }
}
