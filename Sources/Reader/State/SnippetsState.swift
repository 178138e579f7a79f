import Query
import Stories

/// The snippets that the list shows after its headlines, as far as they are known.
struct SnippetsState: Sendable, Equatable {
  /// What is kept at most, so that walking through a long list does not hold it all.
  private static let limit = 4000

  /// What asks for words in the query of the list.
  private(set) var query = Query.everything
  /// The length of a snippet, in words.
  private(set) var words = 0
  private var known: [RowNumber: Snippet] = [:]
  private var requested: Set<RowNumber> = []

  /// The snippet of a story; nil until it is known.
  subscript(number: RowNumber) -> Snippet? { known[number] }

  /// Begins with another search; those at hand are shown until others come where it asks for the same words.
  mutating func begin(_ query: Query) {
    let words = query.asksForWords ? query.words : .everything
    requested = []
    if words != self.query { known = [:] }
    self.query = words
  }

  /// Which of some stories are to be asked for, in snippets of so many words; they count as asked for then.
  mutating func missing(of numbers: some Collection<RowNumber>, words: Int) -> [RowNumber] {
    if words != self.words || known.count > Self.limit {
      (known, requested) = ([:], [])
      self.words = words
    }
    let missing = numbers.filter { !requested.contains($0) }
    requested.formUnion(missing)
    return missing
  }

  /// Takes snippets.
  mutating func take(_ snippets: [RowNumber: Snippet]) { known.merge(snippets) { $1 } }
}
