public import Stories

/// The stories that a search found.
public struct Found: Sendable {
  /// The generation of the search.
  public var generation: Int
  /// The stories in order: all of them, or the first ones when `isComplete` is false.
  public var numbers: [RowNumber]
  /// Whether these are all.
  public var isComplete: Bool
  /// What the list shows of some of them, the first ones above all, so that they need not be asked for.
  public var rows: [StoryRow]

  /// How many more stories there are that are nearly the same as one of these, and so are not among them.
  public var copies: Int

  /// Makes an answer.
  public init(
    generation: Int,
    numbers: [RowNumber],
    isComplete: Bool,
    rows: [StoryRow] = [],
    copies: Int = 0
  ) {
    self.copies = copies
    self.generation = generation
    self.numbers = numbers
    self.isComplete = isComplete
    self.rows = rows
  }
}
