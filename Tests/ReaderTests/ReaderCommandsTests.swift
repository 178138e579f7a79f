import Query
import Screen
import Stories
import Testing

@testable import Reader

/// What commands say when they can't do what was asked for.
struct ReaderCommandsTests {
  @Test(arguments: [
    (":300", "There is no story 300 here; the list has 3."),
    (":untag nosuch", "The story does not have nosuch."),
    (":tag ports<ret>:tag ports", "The story has ports already."),
  ])
  func whatChangesNothingIsTold(keys: String, notice: String) throws {
    var session = Session(try Fixtures.all())
    try session.type(keys + "<ret>")
    #expect(session.reader.notice?.text == notice)
  }

  @Test func aPlaceBehindTheEndIsTheLast() throws {
    var session = Session(try Fixtures.all())
    try session.type(":300<ret>")
    #expect(session.reader.list.selected == 2)
    try session.type(":2<ret>")
    #expect(session.reader.list.selected == 1 && session.reader.notice == nil)
  }

  @Test func aTagMoreOrLessIsNotTold() throws {
    var session = Session(try Fixtures.all())
    try session.type(":tag ports<ret>:tag ports rail<ret>")
    #expect(session.reader.notice == nil)
    #expect(session.reader.selectedRow?.annotation.tags.map(\.name) == ["ports", "rail"])
    try session.type(":untag rail quays<ret>")
    #expect(session.reader.notice == nil)
  }

  @Test func keysWithoutAMeaningAreTold() throws {
    var session = Session(try Fixtures.all())
    for (key, label) in [(Key.function(5), "F5"), (.insert, "Insert")] {
      session.send(.terminal(.key(key)))
      #expect(session.reader.notice?.text == "\(label) has no meaning here; ? shows the keys.")
    }
    #expect(session.effects.isEmpty)
    session.send(.terminal(.key(.function(1))))
    #expect(session.reader.overlay != nil)
    try session.type("<esc>")
    session.send(.terminal(.key(.control("c"))))
    #expect(session.effects.last == .quit)
  }

  @Test func anOrderByMatchesNeedsSomethingSought() throws {
    var session = Session(try Fixtures.all())
    try session.type(":sort relevance<ret>")
    #expect(
      session.reader.notice?.text == "No words are sought that could be matched: by date until some are."
    )
    #expect(!session.screen.contains("by relevance"))
    try session.type("/mayor<ret>")
    #expect(session.screen.contains("by relevance"))
    try session.type("<esc>:sort matches<ret>")
    #expect(session.reader.list.order == .date)
  }

  @Test func theFileOfAStoryIsTold() throws {
    var session = Session(try Fixtures.all())
    let path = try #require(session.reader.selectedRow?.path)
    try session.type("=")
    #expect(session.reader.notice?.text == "\(path) · story 1 of 3")
    var story = try #require(session.reader.body.loaded)
    story.copies = ["wire/b.txt", "wire/c.txt"]
    session.change(try #require(session.reader.list.selectedNumber), to: story)
    try session.type("jk<C-g>")
    #expect(
      session.reader.notice?.text == "\(path), also wire/b.txt, also wire/c.txt · story 1 of 3"
    )
  }
}
