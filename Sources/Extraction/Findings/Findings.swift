internal import Algorithms

/// All that extraction finds in one story; a pure function of the story's text.
///
/// Indices between the parts stay valid because the parts are made together and never changed one by one.
public struct Findings: Sendable, Hashable {
  /// The mentions, in the order of the text: by start, the longer first.
  ///
  /// `person`, `organization`, `event`, `place`, `nationality` and `date` never overlap one another; `role` and
  /// `topic` may contain others.
  public var mentions: [Mention] = []
  /// The people, in the order of their first mention.
  public var people: [Person] = []
  /// The places, nationalities folded into them, in the order of their first mention.
  public var places: [Entity] = []
  /// The organisations, in the order of their first mention.
  public var organizations: [Entity] = []
  /// The events, in the order of their first mention.
  public var events: [Entity] = []
  /// The dates, in the order of the text.
  public var dates: [DatedExpression] = []
  /// The meetings, in the order of the text.
  public var meetings: [Meeting] = []
  /// The statements, in the order of the text; they do not overlap.
  public var statements: [Statement] = []
  /// The topics, in the order of their first mention.
  public var topics: [Topic] = []

  /// The topics raised in each statement, as indices into `topics`, in their order.
  public var topicsOfStatements: [[Int]] {
    var raised: [[Int]] = Array(repeating: [], count: statements.count)
    for (index, topic) in topics.enumerated() {
      for mention in topic.mentions {
        guard let statement = statement(at: mentions[mention].range.lowerBound),
          raised[statement].last != index
        else { continue }
        raised[statement].append(index)
      }
    }
    return raised
  }

  /// The statement that a byte of the text stands in, as an index; found by halving.
  func statement(at place: Int) -> Int? {
    let first = statements.partitioningIndex { $0.range.upperBound > place }
    return first < statements.count && statements[first].range.contains(place) ? first : nil
  }

  /// Makes findings of nothing.
  public init() {}
}
