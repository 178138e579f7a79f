import Screen
import Stories
import Testing

@testable import Reader

/// What tells that a search is still running.
@Suite struct ReaderWaitingTests {
  private var reader: Reader

  init() throws { reader = Session(try Fixtures.all()).reader }

  /// Takes keys, whose searches nothing answers.
  private mutating func type(_ keys: String) throws {
    for key in try KeyNotation.parse(keys) { _ = reader.update(.terminal(.key(key))) }
  }

  private var isTold: Bool { reader.render().text.contains("searching …") }

  private func found(_ numbers: [RowNumber] = []) -> Event {
    .found(Found(generation: reader.generation, numbers: numbers, isComplete: true))
  }

  @Test mutating func onlyAfterAWhile() throws {
    #expect(!reader.isWaiting)
    try type("/h")
    #expect(reader.isWaiting && !isTold)
    _ = reader.update(.waited)
    #expect(isTold && !reader.isWaiting, "once told, it need not be told again")
    try type("a")
    #expect(isTold, "the next key does not take it away")
    _ = reader.update(found())
    #expect(!isTold && !reader.isWaiting)
    _ = reader.update(.waited)
    #expect(!isTold, "what comes late says nothing")
  }

  @Test mutating func notWhenTheListIsAlreadyTheAnswer() throws {
    try type("/h")
    _ = reader.update(.waited)
    try type("<esc>")
    #expect(!isTold && !reader.isWaiting)
    _ = reader.update(.collectionChanged)
    #expect(!reader.isWaiting, "a list that is brought up to date is no question")
  }

  @Test mutating func notWhenItWasGivenUp() throws {
    try type("/h")
    _ = reader.update(.waited)
    _ = reader.update(.gaveUp("It takes too long.", generation: reader.generation))
    #expect(!isTold && !reader.isWaiting)
  }

  @Test mutating func anotherOrderIsWaitedForToo() throws {
    try type(":sort headline<ret>")
    #expect(reader.isWaiting)
    _ = reader.update(found())
    #expect(!reader.isWaiting)
  }
}
