import Screen
import Testing

@testable import Reader

/// What is said without a key having asked for it.
struct ReaderNoticesTests {
  private func reader(_ notices: Notice...) throws -> Reader {
    var reader = Session(try Fixtures.all()).reader
    for notice in notices { _ = reader.update(.notice(notice)) }
    return reader
  }

  private func press(_ keys: String, in reader: inout Reader) throws {
    for key in try KeyNotation.parse(keys) { _ = reader.update(.terminal(.key(key))) }
  }

  @Test func eachStandsUntilAKeyAndThenTheNextComes() throws {
    var reader = try reader(Notice("One."), Notice("Two."), Notice("One."))
    #expect(reader.notice?.text == "One.")
    try press("j", in: &reader)
    #expect(reader.notice?.text == "Two.")
    try press("j", in: &reader)
    #expect(reader.notice == nil, "nothing is said twice")
  }

  @Test func whatIsNewOfTheSameTakesItsPlace() throws {
    var reader = try reader(
      Notice("a is gone.", subject: "a"),
      Notice("b is gone.", subject: "b"),
      Notice("a is back.", subject: "a")
    )
    #expect(reader.notice?.text == "a is back.")
    try press("j", in: &reader)
    #expect(reader.notice?.text == "b is gone.")
  }

  @Test func whatAKeyLedToIsSaidFirst() throws {
    var reader = try reader(Notice("One."))
    try press("x", in: &reader)
    #expect(reader.notice?.text.hasPrefix("x has no meaning") == true)
    _ = reader.update(.notice(Notice("No browser.")))
    #expect(reader.notice?.text == "No browser.", "an answer to the key does not wait")
  }

  @Test func typingTakesNothingAway() throws {
    var reader = try reader()
    try press("/", in: &reader)
    _ = reader.update(.notice(Notice("One.")))
    try press("co", in: &reader)
    #expect(reader.notice == nil)
    try press("<esc>", in: &reader)
    #expect(reader.notice?.text == "One.")
    try press("]", in: &reader)
    #expect(reader.notice == nil, "the keys so far are shown")
  }

  @Test func onlySoManyWait() throws {
    var reader = try reader()
    for number in 0..<1000 { _ = reader.update(.notice(Notice("\(number)"))) }
    #expect(reader.told.count == 16 && reader.notice?.text == "0")
  }
}
