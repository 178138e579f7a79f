import Query
import Screen
import Stories
import Testing

@testable import Reader

/// What Enter makes of a search or filter that was found word by word while it was typed.
struct ReaderFinishingTests {
  /// A reader of three stories, and what it was last asked for.
  private struct Asked {
    var reader = Reader(title: "stories", size: Size(columns: 80, rows: 24))
    private(set) var query = Query.everything
    private(set) var generation = 0
    let numbers = (1...3).map { RowNumber(date: CalendarDay(dayNumber: 19_000), sequence: $0) }

    init() { run(reader.start()) }

    mutating func type(_ text: String) {
      for character in text { run(reader.update(.terminal(.key(.character(character))))) }
    }

    mutating func enter() { run(reader.update(.terminal(.key(.enter)))) }

    mutating func answer(_ numbers: [RowNumber], isComplete: Bool = true) {
      run(reader.update(.found(Found(generation: generation, numbers: numbers, isComplete: isComplete))))
    }

    private mutating func run(_ effects: [Effect]) {
      for case .search(let query, _, let generation) in effects {
        (self.query, self.generation) = (query, generation)
      }
    }
  }

  @Test(arguments: ["f", "/"]) func enterTakesTheLastWordWhole(key: String) throws {
    var asked = Asked()
    asked.type("\(key)tag:port")
    #expect(asked.query == (try Query.parse("tag:port*")))
    asked.answer(asked.numbers)
    asked.enter()
    #expect(asked.query == (try Query.parse("tag:port")))
    asked.answer([asked.numbers[0]])
    #expect(asked.reader.list.numbers.count == 1)
    #expect(asked.reader.notice == nil)
    asked.answer([])
    #expect(asked.query == (try Query.parse("tag:port")), "what goes later is gone")
  }

  @Test(arguments: ["f", "/"]) func whatNoStoryHasWholeStaysABeginning(key: String) throws {
    var asked = Asked()
    asked.type("\(key)port hoog")
    asked.answer(asked.numbers)
    asked.enter()
    asked.answer([])
    #expect(asked.query == (try Query.parse("port hoog*")))
    #expect(asked.reader.list.numbers.count == 3, "the list does not go empty in between")
    asked.answer(asked.numbers)
    #expect(asked.reader.notice?.text == "No story has the last word whole; these have words that begin so.")
    let isSearch = key == "/"
    #expect(asked.reader.search == (isSearch ? "port hoog*" : ""))
    #expect(asked.reader.filters == (isSearch ? [] : [try Query.parse("port hoog*")]))
    asked.type("vs")
    #expect(asked.reader.prompt?.kind == .view(.save("port hoog*")), "a view keeps what is shown")
  }

  @Test(arguments: ["f", "/"]) func whatFindsNothingEitherWayStaysWhole(key: String) throws {
    var asked = Asked()
    asked.type("\(key)port zebra")
    asked.enter()
    asked.answer([])
    #expect(asked.query == (try Query.parse("port zebra*")))
    asked.answer([])
    #expect(asked.query == (try Query.parse("port zebra")))
    asked.answer([])
    #expect(asked.reader.notice == nil && asked.reader.list.numbers.isEmpty)
    #expect(asked.reader.search == (key == "/" ? "port zebra" : ""))
    #expect(asked.reader.filters == (key == "/" ? [] : [try Query.parse("port zebra")]))
  }

  @Test func whatIsNotFinishedIsNotTaken() throws {
    var asked = Asked()
    asked.type("f\"clean ener")
    asked.answer(asked.numbers)
    asked.enter()
    #expect(asked.reader.filters.isEmpty && asked.reader.prompt?.problem != nil)
    asked.type("\"")
    asked.enter()
    #expect(asked.reader.filters == [try Query.parse("\"clean ener\"")])
  }
}
