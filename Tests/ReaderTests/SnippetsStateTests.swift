import Query
import Stories
import Testing

@testable import Reader

struct SnippetsStateTests {
  private let numbers = (0..<3).map { RowNumber(date: nil, sequence: $0) }

  @Test func eachStoryIsAskedForOnce() throws {
    var state = SnippetsState()
    state.begin(try Query.parse("port is:unread"))
    #expect("\(state.query)" == "port")
    #expect(state.missing(of: numbers.prefix(2), words: 9) == Array(numbers.prefix(2)))
    #expect(state.missing(of: numbers, words: 9) == [numbers[2]])
    #expect(state.missing(of: numbers, words: 12) == numbers, "in another length")
  }

  @Test func otherWordsMakeOtherSnippets() throws {
    var state = SnippetsState()
    state.begin(try Query.parse("port"))
    _ = state.missing(of: numbers, words: 9)
    state.take([numbers[0]: Snippet(text: "the port")])
    state.begin(try Query.parse("port country:no"))
    #expect(state[numbers[0]]?.text == "the port", "shown until it comes again")
    #expect(state.missing(of: numbers, words: 9) == numbers)
    state.begin(try Query.parse("quay"))
    #expect(state[numbers[0]] == nil)
    state.begin(try Query.parse("-quay"))
    #expect(state.query.isEmpty)
  }
}
